import { describe, expect, it } from '@jest/globals';
import { reference } from '../testing/reference.ts';
import { COORDINATOR, SECOND_COORDINATOR } from '../testing/district.ts';
import { ROWS } from '../testing/rows.ts';
import type { RuleRow } from '../rules/rule.ts';
import { rulebookStream, type CheckRules } from './stream.ts';

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
