import { describe, expect, test } from '@jest/globals';
import { arrearsCase, onStep, outcome, startStep, TO_FILED, TO_ORDERED } from '../testing/arrears-case.ts';
import { on } from '../testing/district.ts';

/** The order named Friday, 12 June. */
const AFTER = on('2026-06-15 09:00');

describe('工资保证金支取', () => {
  const key = 'deposit-drawdown-1';
  const bank = { signedBy: '银行负责人' };
  const start = (at = AFTER) => ({ ...startStep('deposit-drawdown', { targetUnit: 'next-district' }), at });
  const notified = [...TO_ORDERED, start(), onStep(key, 'notify', 'issued', { amountFen: 2_000_000 })];
  const drawn = [...notified, onStep(key, 'pay', 'part', { ...bank, amountFen: 1_500_000 })];

  test('责令支付期限届满仍不履行的才可支取', () => {
    arrearsCase()
      .given(...TO_FILED)
      .when(start(on('2026-06-01 10:00')))
      .thenRefused('no-order-served', '保证金规定');
    arrearsCase()
      .given(...TO_ORDERED)
      .when(start(on('2026-06-12 17:00')))
      .thenRefused('pay-by-not-passed')
      .when(start())
      .then(['MeasuresCalledFor'], ['StepStarted', { requestingUnit: 'hrss', targetUnit: 'next-district' }]);
  });

  test('履行了的责令不再支取', () => {
    arrearsCase()
      .given(...TO_ORDERED, outcome('o1', 'withdrawn', { at: AFTER }))
      .when(start())
      .thenRefused('no-order-served');
  });

  test('支付通知书写明金额；银行支付的不超过通知的金额', () => {
    arrearsCase()
      .given(...TO_ORDERED, start())
      .when(onStep(key, 'notify', 'issued'))
      .thenRefused('step-amount-missing')
      .given(onStep(key, 'notify', 'issued', { amountFen: 2_000_000 }))
      .when(onStep(key, 'pay', 'paid', { ...bank, amountFen: 2_000_001 }))
      .thenRefused('step-amount-too-high')
      .when(onStep(key, 'pay', 'paid', { amountFen: 2_000_000 }))
      .thenRefused('signer-missing')
      .when(onStep(key, 'pay', 'paid', { ...bank, amountFen: 2_000_000 }))
      .then(['StepActed', { unit: 'next-district', next: 'top-up' }]);
  });

  test('用后补足，或者提供新保函', () => {
    const story = arrearsCase().given(...drawn);
    story.when(onStep(key, 'top-up', 'filled')).thenRefused('step-amount-missing');
    story.given(onStep(key, 'top-up', 'new-guarantee'));
    expect(story.state.steps[key]).toMatchObject({ at: null, outcome: 'new-guarantee' });
  });

  test('责令补足写明日期，过期才可转送处罚', () => {
    const story = arrearsCase().given(...drawn, onStep(key, 'top-up', 'overdue'));
    story
      .when(onStep(key, 'correct', 'ordered'))
      .thenRefused('step-date-missing')
      .given(onStep(key, 'correct', 'ordered', { dueOn: '2026-07-10' }))
      .when(onStep(key, 'make-good', 'overdue', { at: on('2026-07-10 17:00') }))
      .thenRefused('step-date-not-passed')
      .when(onStep(key, 'make-good', 'overdue', { at: on('2026-07-11 09:00') }))
      .then(['StepActed', { unit: 'hrss' }], ['StepEnded', { outcome: 'overdue' }]);
  });
});
