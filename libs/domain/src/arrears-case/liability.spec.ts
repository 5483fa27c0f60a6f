import { describe, expect, test } from '@jest/globals';
import {
  act,
  addParty,
  arrearsCase,
  type CaseStep,
  type CaseStory,
  describe as describeProject,
  determine,
  endLine,
  forward,
  pay,
  TO_FILED,
  verify,
  verifyPaid,
} from '../testing/arrears-case.ts';
import { HOUSING } from '../testing/district.ts';
import type { Cause, LinkNature } from './events.ts';
import { debtorShown, proposeLiability, sourceMoney } from './liability.ts';

const cause = (found: Cause): CaseStep => act('FindCause', { cause: found, note: '查明' }, { by: HOUSING });
const link = (from: string, to: string, nature: LinkNature, owedFen: number | null = null): CaseStep =>
  act('LinkParties', { from, to, nature, evidence: '合同', paidFen: null, owedFen });
const TREE = [
  ...[...TO_FILED, addParty('owner', 'project-owner'), addParty('general', 'general-contractor')],
  addParty('sub', 'labour-subcontractor'),
];
const proposed = (story: CaseStory) =>
  proposeLiability(story.state).map(({ ground, partyId, mostFen }) => [ground, partyId, mostFen]);

/** Two workers claim 10 000 yuan each. */
describe('按条文提出清偿责任', () => {
  test('分包单位拖欠的，用人的分包单位清偿，总包先行清偿（第三十条）', () => {
    expect(proposed(arrearsCase().given(...TREE))).toEqual([
      ['employer', 'sub', 2_000_000],
      ['general-contractor', 'general', 2_000_000],
    ]);
  });

  test('总包自己用工的，没有先行清偿一说；转包的有', () => {
    const own = [...TO_FILED, addParty('general', 'general-contractor'), addParty('firm', 'employer')];
    expect(proposed(arrearsCase().given(...own))).toEqual([['employer', 'firm', 2_000_000]]);
    expect(proposed(arrearsCase().given(...own, link('general', 'firm', 'resold')))).toContainEqual([
      ...['general-contractor', 'general', 2_000_000],
    ]);
  });

  test('未拨付工程款的，建设单位以未结清的工程款为限垫付；未结清多少不明的不写限额（第二十九条）', () => {
    const of = (...more: readonly CaseStep[]) =>
      proposed(arrearsCase().given(...TREE, ...more)).find(([ground]) => ground === 'price-unpaid');
    expect(of()).toBeUndefined();
    expect(of(cause('price-unpaid'))).toEqual(['price-unpaid', 'owner', null]);
    expect(of(cause('price-unpaid'), link('owner', 'general', 'contract', 1_500_000))?.[2]).toBe(1_500_000);
    expect(of(cause('price-unpaid'), link('owner', 'general', 'contract', 9_000_000))?.[2]).toBe(2_000_000);
  });

  test('发包给个人、出借名义的，由发包、出借的单位清偿（第三十六条）；分包单位再违法分包的不在其中', () => {
    const illegal = arrearsCase().given(...TREE, link('general', 'sub', 'illegal-subcontract'));
    expect(proposed(illegal)).toContainEqual(['unlicensed-award', 'general', 2_000_000]);
    const lower = [...TREE, addParty('boss', 'labour-boss'), link('sub', 'boss', 'illegal-subcontract')];
    expect(proposed(arrearsCase().given(...lower)).map(([ground]) => ground)).not.toContain('unlicensed-award');
    const lent = arrearsCase().given(...TREE, link('general', 'sub', 'licence-lent'));
    expect(proposed(lent)).toContainEqual(['name-lent', 'general', 2_000_000]);
  });

  test('政府投资项目资金未落实的，同级财政（第五十九条）', () => {
    const of = (kind: 'government' | 'private') =>
      proposed(arrearsCase().given(...TREE, describeProject(kind), cause('no-funds'))).map(([ground]) => ground);
    expect(of('government')).toContain('government-funds');
    expect(of('private')).not.toContain('government-funds');
  });

  test('已付到本人的、以其他方式了结的不再算；已经认定的注明', () => {
    const story = arrearsCase().given(
      ...TREE,
      verify('w1', 800_000),
      pay({ w1: 300_000 }),
      endLine('w2', 'nothing-owed'),
    );
    expect(proposed(story)[0]).toEqual(['employer', 'sub', 500_000]);
    story.given(determine('general', 500_000));
    expect(proposeLiability(story.state).map(({ determined }) => determined)).toEqual([false, true]);
  });
});

test('各资金来源分开合计：已登记、还没有到本人、已核实到本人；退票的不算', () => {
  const story = arrearsCase().given(
    ...[...TREE, verify('w1'), verify('w2'), pay({ w1: 400_000 }, { kind: 'employer', payer: 'sub' })],
    ...[verifyPaid('p1', ['w1']), pay({ w2: 700_000 }, { kind: 'deposit', arrivedAt: 'special-account' })],
  );
  const of = (kind: string) => sourceMoney(story.state).find((one) => one.kind === kind);
  expect(of('employer')).toEqual({ kind: 'employer', recordedFen: 400_000, onItsWayFen: 0, paidFen: 400_000 });
  expect(of('deposit')).toEqual({ kind: 'deposit', recordedFen: 700_000, onItsWayFen: 700_000, paidFen: 0 });
  story.given(forward('p2', 'person'), act('RecordBounce', { paymentId: 'p2', lineId: 'w2', reason: '账号错误' }));
  expect(of('deposit')).toMatchObject({ recordedFen: 0, onItsWayFen: 0 });
});

describe('who owes, in one line of a list', () => {
  const shown = (...steps: readonly CaseStep[]) => debtorShown(arrearsCase().given(...TO_FILED, ...steps).state);

  test('nobody while no party is known; whoever hires; whoever was found to pay', () => {
    expect(shown()).toBeNull();
    expect(shown(addParty('general', 'general-contractor'))).toBe('单位general');
    expect(shown(addParty('general', 'general-contractor'), addParty('sub', 'labour-subcontractor'))).toBe('单位sub');
    expect(shown(addParty('general', 'general-contractor'), addParty('sub', 'employer'), determine('general'))).toBe(
      '单位general',
    );
  });

  test('several are one and a number; a natural person is only said to be one', () => {
    expect(shown(addParty('a', 'employer'), addParty('b', 'employer'))).toBe('单位a 等 2 方');
    const boss = { subject: 'boss', field: 'name', sealed: 'x' };
    const step = act(
      'AddParty',
      { partyId: 'boss', role: 'labour-boss', name: boss, creditCode: null },
      { by: HOUSING },
    );
    expect(shown(step)).toBe('自然人');
  });
});
