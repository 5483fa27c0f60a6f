import { describe, expect, test } from '@jest/globals';
import {
  act,
  archive,
  arrearsCase,
  bounce,
  type CaseStory,
  choose,
  conclude,
  confirmClearing,
  correct,
  order,
  outcome,
  pay,
  proposeClearing,
  serve,
  startStep,
  TO_ORDERED,
  verifyPaid,
} from '../testing/arrears-case.ts';
import { on } from '../testing/district.ts';
import { MEASURE_KINDS } from './measures.ts';

/** The order of Monday, 1 June 2026 says Friday, 12 June. */
const PASSED = { at: on('2026-06-15 09:00') };
const BOTH = { w1: 1_000_000, w2: 1_000_000 };
const disobeyed = () => arrearsCase().given(...TO_ORDERED, outcome('o1', 'ignored', PASSED));
const works = (story: CaseStory) =>
  Object.values(story.state.tasks).filter(({ kind, status }) => kind === 'choose-measures' && status === 'open');
const decision = (more: Parameters<typeof order>[0] = {}) =>
  order({ kind: 'treatment-decision', payBy: '2026-06-30', ...more });

describe('责令期满未支付，逐项确定后续措施', () => {
  test('期满未支付即给立案单位待办，不等登记履行结果', () => {
    const story = arrearsCase().given(...TO_ORDERED);
    expect(works(story)).toEqual([]);
    story.given(act('DescribeProject', { projectKind: 'private', project: '三号楼', sections: [] }, PASSED));
    expect(works(story)).toMatchObject([{ unit: 'hrss', key: 'o1', role: 'officer' }]);
  });

  test('期满前付清的，没有待办；退票后又欠的，从退票那天起算', () => {
    const story = arrearsCase().given(...TO_ORDERED, pay(BOTH), verifyPaid('p1', ['w1', 'w2'], PASSED));
    expect(works(story)).toEqual([]);
    story
      .when(bounce('p1', 'w1'))
      .then(
        ['PaymentBounced'],
        ['CaseReopened'],
        ['MeasuresCalledFor', { orderId: 'o1', payBy: '2026-06-12', since: '2026-06-15', unpaidFen: 1_000_000 }],
      );
    expect(works(story)).toHaveLength(1);
  });

  test('没有送达、期满后才送达的，不算逾期', () => {
    const late = arrearsCase().given(...TO_ORDERED.slice(0, -1), serve('o1', 'served', PASSED));
    expect(works(late)).toEqual([]);
    expect(late.when(choose('o1')).refused).toBe('no-measures-called-for');
  });

  test('逾期付清的，登记履行即撤销；只登记付款、登记部分履行的仍要确定', () => {
    const story = arrearsCase().given(...TO_ORDERED, pay(BOTH, {}, PASSED));
    expect(works(story)).toHaveLength(1);
    story.when(outcome('o1', 'fulfilled')).then(['OrderOutcomeRecorded'], ['MeasuresCalledOff', { orderId: 'o1' }]);
    expect(works(story)).toEqual([]);
    const partly = arrearsCase().given(...TO_ORDERED, pay(BOTH, {}, PASSED), outcome('o1', 'partly'));
    expect(works(partly)).toHaveLength(1);
  });

  test('撤销责令的、更正支付期限到以后的，撤销；又逾期的重新提出', () => {
    const withdrawn = arrearsCase().given(...TO_ORDERED, act('DescribeProject', PROJECT, PASSED));
    withdrawn.when(outcome('o1', 'withdrawn')).then(['OrderOutcomeRecorded'], ['MeasuresCalledOff']);
    const moved = arrearsCase().given(...TO_ORDERED, act('DescribeProject', PROJECT, PASSED));
    moved.given(correct({ field: 'payBy', on: 'o1', to: '2026-06-19' }));
    expect(works(moved)).toEqual([]);
    moved
      .when(outcome('o1', 'ignored', { at: on('2026-06-22 09:00') }))
      .then(['MeasuresCalledFor', { payBy: '2026-06-19', since: '2026-06-19' }], ['OrderOutcomeRecorded']);
  });

  test('期限改到另一个已过去的日期，按新日期重新提出', () => {
    const story = arrearsCase().given(...TO_ORDERED, act('DescribeProject', PROJECT, PASSED));
    story
      .when(correct({ field: 'payBy', on: 'o1', to: '2026-06-11' }))
      .then(['FactCorrected'], ['MeasuresCalledOff'], ['MeasuresCalledFor', { payBy: '2026-06-11' }]);
  });
});

const PROJECT = { projectKind: 'private', project: '三号楼', sections: [] } as const;

describe('逐项作答', () => {
  const said = (changes: object[], from = MEASURE_KINDS) =>
    act('ChooseMeasures', {
      orderId: 'o1',
      measures: [...from.map((measure) => ({ measure, begun: null, reason: '暂不采取' })), ...changes] as never,
    });

  test('缺一项、重复、既采取又不采取、都不写的，不行', () => {
    const all = disobeyed();
    const without = MEASURE_KINDS.filter((kind) => kind !== 'penalty');
    expect(all.when(said([], without)).refused).toBe('measure-missing');
    expect(all.when(said([{ measure: 'penalty', begun: null, reason: '再议' }])).refused).toBe('measure-twice');
    for (const answer of [
      { begun: 'doc-9', reason: '再议' },
      { begun: null, reason: null },
      { begun: null, reason: ' ' },
    ]) {
      expect(all.when(said([{ measure: 'penalty', ...answer }], without)).refused).toBe('measure-unanswered');
    }
    expect(all.when(choose('o9')).refused).toBe('order-unknown');
  });

  test('采取的须是本案真有的环节、文书', () => {
    const story = disobeyed();
    for (const begun of [
      { deposit: 'deposit-drawdown-1' },
      { enforcement: 'court-enforcement-1' },
      { transfer: 'crime-transfer-1' },
      { 'treatment-decision': 'o1' },
    ]) {
      expect(story.when(choose('o1', begun)).refused).toBe('measure-not-begun');
    }
    story.given(startStep('deposit-drawdown'), decision());
    expect(story.when(choose('o1', { transfer: 'deposit-drawdown-1' })).refused).toBe('measure-not-begun');
    story
      .when(choose('o1', { deposit: 'deposit-drawdown-1', 'treatment-decision': 'o2', penalty: 'doc-9' }))
      .then(['MeasuresChosen', { orderId: 'o1' }]);
    expect(works(story)).toEqual([]);
    expect(story.state.orders['o1']?.choice?.measures).toContainEqual({
      measure: 'deposit',
      begun: 'deposit-drawdown-1',
    });
    expect(story.when(choose('o1')).refused).toBe('no-measures-called-for');
  });

  test('别的当事人、别的工资明细的处理决定不算；逾期的就是处理决定的，填它自己', () => {
    const story = disobeyed().given(decision({ lineIds: ['w1'], amountFen: 1_000_000 }));
    story.given(outcome('o2', 'withdrawn'));
    expect(story.when(choose('o1', { 'treatment-decision': 'o2' })).refused).toBe('measure-not-begun');
    const own = arrearsCase().given(...TO_ORDERED.slice(0, -2), decision({ payBy: '2026-06-12' }), serve());
    own.given(outcome('o1', 'ignored', PASSED));
    own.when(choose('o1', { 'treatment-decision': 'o1' })).then(['MeasuresChosen']);
  });
});

describe('归档', () => {
  test('措施未逐项确定的不能归档', () => {
    const story = disobeyed().given(
      ...[pay(BOTH), verifyPaid('p1', ['w1', 'w2']), proposeClearing(), confirmClearing(), conclude()],
    );
    expect(story.when(archive()).refused).toBe('measures-not-chosen');
    story.given(choose('o1')).when(archive()).then(['CaseArchived']);
  });
});
