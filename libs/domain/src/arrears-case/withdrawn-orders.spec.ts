import { describe, expect, test } from '@jest/globals';
import {
  arrearsCase,
  type CaseStory,
  choose,
  onStep,
  order,
  outcome,
  serve,
  startStep,
  TO_ORDERED,
  WITHOUT_RULES,
} from '../testing/arrears-case.ts';
import { HEAD, INSPECTOR, on, teamOf } from '../testing/district.ts';
import { ROWS, rulebookOf } from '../testing/rows.ts';
import { caseMoney } from './money.ts';

/** The order of 1 June 2026 says 12 June. */
const PASSED = { at: on('2026-06-15 09:00') };
const DECISION = [...TO_ORDERED.slice(0, -2), order({ kind: 'treatment-decision' }), serve()];
const ignored = (steps = TO_ORDERED, setting = WITHOUT_RULES): CaseStory =>
  arrearsCase(setting).given(...steps, outcome('o1', 'ignored', PASSED));
const withdrawn = outcome('o1', 'withdrawn');
const reason = '复议机关撤销责令';

describe('逾期未履行的责令后来撤销', () => {
  test.each(['ignored', 'partly'] as const)(
    '记为%s的可以再记撤销，不再计入责令数额，也不再要求确定后续措施',
    (what) => {
      arrearsCase()
        .given(...TO_ORDERED, outcome('o1', what, PASSED))
        .when(withdrawn)
        .then(['OrderOutcomeRecorded', { outcome: 'withdrawn' }], ['MeasuresCalledOff', { orderId: 'o1' }])
        .and((state) => expect(caseMoney(state).orderedFen).toBe(0))
        .when(choose('o1'))
        .thenRefused('no-measures-called-for');
    },
  );

  test('只有撤销可以在其后登记；不早于下达', () => {
    ignored().when(outcome('o1', 'partly')).thenRefused('order-already-settled');
    ignored()
      .when({ ...withdrawn, actedOn: on('2026-06-01 01:00'), lateReason: '补录' })
      .thenRefused('acted-before-order');
    arrearsCase()
      .given(...TO_ORDERED.slice(0, -2))
      .when(withdrawn)
      .thenRefused('no-order-open');
  });

  test('已经超期的时限留作记录', () => {
    const rows = ROWS.find(({ id }) => id === 'S2-03');
    const payBy = { ...rows, id: 'S4-07', streamKind: 'case', keyField: 'orderId', onLapse: null, owes: 'filingUnit' };
    const row = {
      ...payBy,
      ...{ starts: [{ event: 'OrderIssued' }], meets: [], end: { kind: 'dateField', field: 'payBy' } },
      ends: [{ event: 'OrderOutcomeRecorded', as: 'outcomeRecorded' }],
    };
    const rules = rulebookOf([row as never]);
    const story = ignored(TO_ORDERED, { ...WITHOUT_RULES, rules }).given(withdrawn);
    expect(story.state.clocks['S4-07/o1#1']).toMatchObject({ status: 'lapsed', endedAs: 'outcomeRecorded' });
  });

  test('不能再据以移送；已经批准的移送结束，写明理由', () => {
    ignored().given(withdrawn).when(startStep('crime-transfer')).thenRefused('no-order-served');
    const key = 'crime-transfer-1';
    const officers = teamOf('hrss').map(({ id }) => id);
    const begun = ignored().given(
      ...[startStep('crime-transfer'), onStep(key, 'name-officers', 'named', { officers })],
      onStep(key, 'report', 'transfer'),
    );
    const approve = onStep(key, 'approve', 'approved', { by: HEAD });
    const early = ignored().given(
      ...[startStep('crime-transfer'), onStep(key, 'name-officers', 'named', { officers })],
      ...[onStep(key, 'report', 'transfer'), withdrawn],
    );
    early.when(approve).thenRefused('no-order-served');
    begun.given(approve, withdrawn);
    begun
      .when(onStep(key, 'transfer', 'sent'))
      .thenRefused('no-order-served')
      .when(onStep(key, 'transfer', 'groundless', { reason }))
      .then(['StepActed'], ['StepEnded', { outcome: 'groundless' }]);
  });

  test('不能再据以公布', () => {
    ignored(DECISION).given(withdrawn).when(startStep('publication')).thenRefused('nothing-decided-yet');
    const key = 'publication-1';
    const approve = onStep(key, 'decide', 'approved', { by: HEAD, dueOn: '2026-07-01' });
    const proposed = [startStep('publication'), onStep(key, 'propose', 'sent')];
    ignored(DECISION)
      .given(...proposed, withdrawn)
      .when(approve)
      .thenRefused('nothing-decided-yet');
    ignored(DECISION)
      .given(...proposed, approve, withdrawn)
      .when(onStep(key, 'publish', 'published'))
      .thenRefused('nothing-decided-yet')
      .when(onStep(key, 'publish', 'groundless', { reason }))
      .then(['StepActed'], ['StepEnded']);
  });

  test('不能再据以支取保证金、申请法院强制执行', () => {
    const deposit = 'deposit-drawdown-1';
    ignored()
      .given(startStep('deposit-drawdown'), withdrawn)
      .when(onStep(deposit, 'notify', 'issued', { amountFen: 1_000_000 }))
      .thenRefused('no-order-served');
    const key = 'court-enforcement-1';
    ignored(DECISION).given(withdrawn).when(startStep('court-enforcement')).thenRefused('no-decision-to-enforce');
    ignored(DECISION)
      .given(startStep('court-enforcement'), onStep(key, 'urge', 'served'), withdrawn)
      .when(onStep(key, 'apply', 'applied', { by: INSPECTOR, at: on('2027-03-01 09:00') }))
      .thenRefused('order-withdrawn')
      .when(onStep(key, 'apply', 'groundless', { reason }))
      .then(['StepActed'], ['StepEnded']);
  });
});
