import { describe, expect, it } from '@jest/globals';
import { reference } from '../testing/reference.ts';
import { COORDINATOR, SECOND_COORDINATOR } from '../testing/district.ts';
import { ROWS } from '../testing/rows.ts';
import type { RuleRow } from '../rules/rule.ts';
import { changedParts } from './parameter-change.ts';
import { rulebookStream, type CheckRules, type RulebookCommand } from './stream.ts';

const [FIRST, SECOND] = ROWS as readonly [RuleRow, RuleRow];
const STATUTE: RuleRow = { ...FIRST, id: 'S2-01', tier: 'statutory' };
const NEXT: RuleRow = { ...FIRST, version: 2, effectiveFrom: '2027-01-01' };

/** Stands for the checks of the library of rules: a row must have a text. */
const check: CheckRules = (rows) =>
  rows.flatMap(({ id, version, text }) => (text === '' ? [{ rule: `${id} 第${version}版`, text: '内容为空' }] : []));

const adopt = (...rows: readonly RuleRow[]) =>
  ({ command: { type: 'AdoptRules', data: { release: '1', rows } } }) as const;
const propose = (row: RuleRow = NEXT, proposalId = 'p1') =>
  ({ command: { type: 'ProposeRuleChange', data: { proposalId, row, reason: '新规' } } }) as const;
const approve = (by = SECOND_COORDINATOR, proposalId = 'p1') =>
  ({ command: { type: 'ApproveRuleChange', data: { proposalId } }, by }) as const;
const reject = { command: { type: 'RejectRuleChange', data: { proposalId: 'p1', reason: '无据' } } } as const;
const book = () => reference(rulebookStream(check));

describe('规则', () => {
  it('shipped rows are adopted once; a release adds what is new, a further version of a known rule too', () => {
    book()
      .given(adopt(FIRST))
      .when(adopt(FIRST, SECOND))
      .then(['RuleAdopted', { row: SECOND }])
      .when(adopt(FIRST, SECOND, NEXT))
      .then(['RuleAdopted', { row: NEXT }])
      .when(adopt(FIRST, SECOND, NEXT))
      .thenNothing();
  });

  it('a row read back from the log with its keys in another order is the same row', () => {
    const reordered = Object.fromEntries(Object.entries(FIRST).reverse()) as unknown as RuleRow;
    book().given(adopt(FIRST)).when(adopt(reordered)).thenNothing();
  });

  it('a row once adopted is never edited: a change is a new version', () => {
    book()
      .given(adopt(FIRST))
      .when(adopt({ ...FIRST, onLapse: 'E2' }))
      .thenRefused('rule-row-edited');
  });

  it('a change needs a second person', () => {
    book()
      .given(adopt(FIRST), propose())
      .when(approve(COORDINATOR))
      .thenRefused('approver-is-requester')
      .when(approve())
      .then(['RuleChanged', { row: NEXT, approvedBy: SECOND_COORDINATOR.id }])
      .and(({ rows, proposals }) => expect([rows.length, proposals]).toEqual([2, {}]));
  });

  it('refuses what is known, pending or gone', () => {
    book().given(adopt(FIRST), propose()).when(propose()).thenRefused('proposal-known');
    book().given(adopt(FIRST)).when(propose(FIRST)).thenRefused('rule-version-known');
    book().when(approve()).thenRefused('proposal-unknown');
    book().given(adopt(FIRST), propose(), reject).when(reject).thenRefused('proposal-unknown');
  });

  it('a statute is not changed by the 治欠办, nor turned into a number of its own', () => {
    const next: RuleRow = { ...STATUTE, version: 2, effectiveFrom: '2027-01-01' };
    const story = book().given(adopt(STATUTE));
    story.when(propose(next)).thenRefused('rule-statutory');
    story.when(propose({ ...next, tier: 'local' })).thenRefused('rule-statutory');
    story.when(propose({ ...STATUTE, id: 'S2-99' })).thenRefused('rule-statutory');
  });

  it('a change is the next version and governs from a day still to come', () => {
    const story = book().given(adopt(FIRST));
    story.when(propose({ ...NEXT, version: 3 })).thenRefused('rule-version-out-of-order');
    story.when(propose({ ...NEXT, effectiveFrom: '2026-05-31' })).thenRefused('rule-effective-in-past');
    story.given(propose(), approve());
    story.when(propose({ ...NEXT, version: 3 })).thenRefused('rule-not-after-version');
  });

  it('what was sound when proposed is judged again when it is approved', () => {
    const story = book().given(adopt(FIRST), propose(), propose({ ...NEXT, onLapse: 'E2' }, 'p2'), approve());
    story.when(approve(SECOND_COORDINATOR, 'p2')).thenRefused('rule-row-edited');
    book()
      .given(adopt(FIRST), propose())
      .when({ ...approve(), at: '2027-01-02T01:00:00.000Z' })
      .thenRefused('rule-effective-in-past');
  });

  it('a malformed row is refused wherever it would come in, with what is wrong; the others go on', () => {
    const story = book().given(adopt(FIRST));
    story.when(propose({ ...NEXT, text: '' })).thenRefused('rule-row-unsound');
    expect(story.refusedWith).toEqual({ count: 1, flaws: `${FIRST.id} 第2版：内容为空` });
    story.when(adopt({ ...SECOND, text: '' })).thenRefused('rule-row-unsound');
    story.when(propose()).then(['RuleChangeProposed']);
  });

  it('what the district has changed itself, a release leaves alone', () => {
    const shipped: RuleRow = { ...NEXT, onLapse: 'E2' };
    const story = book().given(adopt(FIRST), propose(), approve());
    story.when(adopt(FIRST, shipped)).thenNothing();
    story.when(adopt(FIRST, { ...shipped, version: 3 })).thenNothing();
  });

  it('offers exactly what it would not refuse', () => {
    const story = book().given(adopt(FIRST), propose());
    const offered = (by = SECOND_COORDINATOR) =>
      rulebookStream(check)
        .allowed(story.state, story.contextOf({ by }))
        .flatMap(({ command, refusal, on }) => (command === 'ApproveRuleChange' ? [[on, refusal]] : []));
    expect([offered(), offered(COORDINATOR)]).toEqual([[['p1', null]], [['p1', 'approver-is-requester']]]);
  });
});

describe('本区参数', () => {
  const SAMPLED: RuleRow = { ...FIRST, parameters: { callAllUpTo: 10, sampleShare: 30 } };
  const asked = {
    ...{ rule: FIRST.id, from: '2027-01-01', text: '两个工作日', reason: '边远', document: 'doc-1' },
    examples: [{ start: '2027-03-01', due: '2027-03-03' }],
  };
  type Asked = Partial<Extract<RulebookCommand, { readonly type: 'ProposeParameterChange' }>['data']>;
  const change = (more: Asked) =>
    ({ command: { type: 'ProposeParameterChange', data: { proposalId: 'p1', ...asked, ...more } } }) as const;
  const twoDays = { amount: 2, unit: 'workingDay' } as const;

  it('what is not said stays as the present version has it; the row that follows is what is approved', () => {
    const story = book().given(adopt(SAMPLED), change({ period: twoDays }));
    const { row, document } = story.state.proposals['p1'] ?? { row: null };
    expect(row).toEqual({
      ...SAMPLED,
      ...{ version: 2, effectiveFrom: '2027-01-01', text: '两个工作日', examples: asked.examples },
      end: { kind: 'period', ...twoDays },
    });
    expect(document).toBe('doc-1');
    story
      .when(approve(COORDINATOR))
      .thenRefused('approver-is-requester')
      .when(approve())
      .then(['RuleChanged', { row: row ?? SAMPLED }]);
  });

  it('a named number changes alone, within its bounds; one that the row has not got is unknown', () => {
    const story = book().given(adopt(SAMPLED));
    story.when(change({ values: { callAllUpTo: 1001 } })).thenRefused('parameter-out-of-bounds');
    story.when(change({ values: { redPeople: 12 } })).thenRefused('parameter-unknown');
    story.when(change({ choices: { solved: '已解决' } })).thenRefused('parameter-unknown');
    story
      .when(change({ values: { callAllUpTo: 20 } }))
      .then([
        'ParameterChangeProposed',
        { row: expect.objectContaining({ parameters: { callAllUpTo: 20, sampleShare: 30 } }) as unknown as RuleRow },
      ]);
  });

  it('what changes nothing, a statute, a rule nobody knows and a written date are refused', () => {
    const written: RuleRow = { ...SECOND, end: { kind: 'dateField', field: 'dueOn' } };
    const story = book().given(adopt(SAMPLED, STATUTE, written));
    story.when(change({})).thenRefused('parameter-unchanged');
    story.when(change({ values: { callAllUpTo: 10 } })).thenRefused('parameter-unchanged');
    story.when(change({ rule: STATUTE.id, period: twoDays })).thenRefused('rule-statutory');
    story.when(change({ rule: 'S9-99', period: twoDays })).thenRefused('rule-unknown');
    story.when(change({ rule: written.id, period: twoDays })).thenRefused('rule-without-period');
    story.when(change({ period: twoDays, from: '2026-05-31' })).thenRefused('rule-effective-in-past');
  });

  it('history says of each version who asked for it, by what paper, and who decided', () => {
    const again = change({ proposalId: 'p2', period: { amount: 3, unit: 'workingDay' }, from: '2027-02-01' });
    const story = book().given(adopt(SAMPLED), change({ period: twoDays }), approve(), again, {
      ...{ command: { type: 'RejectRuleChange', data: { proposalId: 'p2', reason: '无据' } }, by: SECOND_COORDINATOR },
    });
    expect(story.state.history).toMatchObject([
      { rule: FIRST.id, version: 1, kind: 'adopted', release: '1' },
      {
        ...{ version: 2, kind: 'approved', decidedBy: SECOND_COORDINATOR.id, rejected: null },
        proposal: { by: COORDINATOR.id, reason: '边远', document: 'doc-1' },
      },
      { version: 3, kind: 'rejected', decidedBy: SECOND_COORDINATOR.id, rejected: { reason: '无据' } },
    ]);
    const [, two] = story.state.rows;
    expect(changedParts(SAMPLED, two ?? SAMPLED)).toEqual([
      { part: 'period', before: { amount: 1, unit: 'workingDay' }, after: twoDays },
    ]);
  });
});
