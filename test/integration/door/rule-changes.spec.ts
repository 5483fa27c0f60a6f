import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { districtViews, ReferenceBook } from '@qingxin/application';
import type { ComplaintState, RuleRow } from '@qingxin/domain';
import { RULE_ROWS } from '@qingxin/rulebook';
import { doorFixture, type DoorFixture, newComplaint, person, registration } from './door-fixture.ts';

let fixture: DoorFixture;

beforeAll(async () => {
  fixture = await doorFixture();
});

afterAll(() => fixture.close());

const FIRST = RULE_ROWS.find((row) => row.id === 'S1-08-FIRST') as RuleRow;
const NEXT: RuleRow = {
  ...FIRST,
  version: FIRST.version + 1,
  end: { kind: 'period', amount: 2, unit: 'workingDay' },
  effectiveFrom: '2022-06-01',
  examples: [{ start: '2022-06-01', due: '2022-06-06', note: '3日端午' }],
};
const proposal = (last: number) => `6f1cfa6e-93b1-4a1f-8bb0-0000000000${String(last).padStart(2, '0')}`;
const propose = (n: number, row: object) =>
  fixture.send('rulebook', 'ProposeRuleChange', { proposalId: proposal(n), row, reason: '边远' }, person('office01'));

async function registered(day: string): Promise<string> {
  fixture.clock.instant = `${day}T01:00:00.000Z`;
  const stream = newComplaint();
  await fixture.send(stream, 'RegisterComplaint', registration(), person('hrss01'));
  return stream;
}

async function firstContactOf(stream: string) {
  const { state } = await fixture.door.journal.open(stream);
  return (state as ComplaintState).clocks['S1-08-FIRST#1'];
}

describe('a change of a rule, from proposal to the clocks it governs', () => {
  test('what is no rule, or a wrong one, is refused with what is wrong, and the district works on', async () => {
    await expect(propose(1, { id: FIRST.id, version: NEXT.version })).rejects.toThrow('invalid-request');
    const wrong = { ...NEXT, owes: 'nobody', examples: [{ start: '2022-06-01', due: '2022-06-02' }] };
    await expect(propose(1, wrong)).rejects.toMatchObject({
      code: 'rule-row-unsound',
      details: { count: 2, flaws: expect.stringContaining('没有责任主体“nobody”') as unknown },
    });
    const statute = RULE_ROWS.find((row) => row.id === 'S2-01') as RuleRow;
    const shorter = { ...statute, version: statute.version + 1, effectiveFrom: '2022-06-01' };
    await expect(propose(1, shorter)).rejects.toThrow('rule-statutory');
    expect(await firstContactOf(await registered('2022-05-30'))).toMatchObject({ due: '2022-05-31' });
  });

  test('approved by a second person it governs starts from its date; running clocks keep their version', async () => {
    const before = await registered('2022-05-31');
    await propose(2, NEXT);
    const approve = (who: string) =>
      fixture.send('rulebook', 'ApproveRuleChange', { proposalId: proposal(2) }, person(who));
    await expect(approve('office01')).rejects.toThrow('approver-is-requester');
    expect((await approve('office02')).events).toEqual(['RuleChanged']);
    expect(await firstContactOf(await registered('2022-05-31'))).toMatchObject({
      ruleVersion: FIRST.version,
      due: '2022-06-01',
    });
    expect(await firstContactOf(await registered('2022-06-01'))).toMatchObject({
      ruleVersion: NEXT.version,
      due: '2022-06-06',
    });
    await fixture.send(
      before,
      'LapseClocks',
      {},
      {
        ...{ id: 'system:complaint-workflow', unit: null, post: null, roles: ['system'] },
      },
    );
    expect(await firstContactOf(before)).toMatchObject({ ruleVersion: FIRST.version, due: '2022-06-01' });
  });

  test('a start of the program brings the shipped rows again and leaves the change alone', async () => {
    const again = { release: 'next', rows: RULE_ROWS };
    const answer = await fixture.send('rulebook', 'AdoptRules', again, {
      ...{ id: 'system:setup', unit: null, post: null, roles: ['system'] },
    });
    expect(answer.events).toEqual([]);
  });

  test('a change that cannot be loaded leaves the rules in force and is told', async () => {
    const views = districtViews();
    let broken = false;
    const book = new ReferenceBook(fixture.door.journal, {
      ...views,
      rules: (state) => {
        if (broken) throw new Error('no such row');
        return views.rules(state);
      },
    });
    const heads = async () => (await fixture.door.journal.open('organisation')).referenceHeads;
    const at = fixture.clock.now(0);
    const { rules } = await book.asSeen(await heads(), at);
    expect(book.flaws()).toEqual([]);
    broken = true;
    await propose(3, {
      ...NEXT,
      version: NEXT.version + 1,
      effectiveFrom: '2022-07-01',
      examples: [{ start: '2022-07-01', due: '2022-07-05' }],
    });
    expect((await book.asSeen(await heads(), at)).rules).toBe(rules);
    expect(book.flaws()).toEqual(['规则库的最新变更无法载入，仍按此前的规则办理']);
  });
});
