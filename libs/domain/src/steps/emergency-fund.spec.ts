import { describe, expect, test } from '@jest/globals';
import {
  arrearsCase,
  confirmClearing,
  onStep,
  pay,
  proposeClearing,
  startStep,
  TO_CLEARED,
  TO_FILED,
  TO_OPENED,
  TO_VERIFIED,
  verifyPaid,
} from '../testing/arrears-case.ts';
import { CLERK, HOUSING, on, person } from '../testing/district.ts';

const FINANCE = person('finance-desk', 'finance', 'officer');

describe('应急周转金', () => {
  const key = 'emergency-fund-1';
  const government = { signedBy: '区长', by: CLERK };
  const report = onStep(key, 'report', 'wages', { amountFen: 1_200_000 });
  const approved = [
    startStep('emergency-fund'),
    report,
    onStep(key, 'approve', 'approved', { ...government, amountFen: 1_000_000 }),
  ];
  const advanced = [
    ...approved,
    onStep(key, 'pay', 'paid', { by: FINANCE, amountFen: 900_000 }),
    onStep(key, 'demand', 'sent', { dueOn: '2026-07-31' }),
  ];

  test('立案之后、工资清零之前由立案单位报请', () => {
    arrearsCase()
      .given(...TO_OPENED)
      .when(startStep('emergency-fund'))
      .thenRefused('lead-not-assigned');
    arrearsCase()
      .given(...TO_CLEARED)
      .when(startStep('emergency-fund'))
      .thenRefused('wages-already-cleared', '第六十三条');
    arrearsCase()
      .given(...TO_FILED)
      .when({ ...startStep('emergency-fund'), by: HOUSING })
      .thenRefused('step-start-of-another-unit')
      .when(startStep('emergency-fund'))
      .then(['StepStarted', { targetUnit: 'finance', parties: { government: 'government' } }]);
  });

  test('区人民政府批准后才能垫付，批准不由报请人代录，垫付不超过批准的金额', () => {
    arrearsCase()
      .given(...TO_FILED, startStep('emergency-fund'), report)
      .when(onStep(key, 'pay', 'paid', { by: FINANCE, amountFen: 1 }))
      .thenRefused('step-act-not-due')
      .when(onStep(key, 'approve', 'approved', { signedBy: '区长', amountFen: 1_000_000 }))
      .thenRefused('approver-is-requester')
      .when(onStep(key, 'approve', 'approved', government))
      .thenRefused('step-amount-missing')
      .given(onStep(key, 'approve', 'approved', { ...government, amountFen: 1_000_000 }))
      .when(onStep(key, 'pay', 'paid', { by: FINANCE, amountFen: 1_000_001 }))
      .thenRefused('step-amount-too-high')
      .when(onStep(key, 'pay', 'paid', { by: FINANCE, amountFen: 1_000_000 }))
      .then(['StepActed', { unit: 'finance', next: 'demand' }]);
  });

  test('分次追回的合计不超过垫付的金额；到期日不因追回一部分而变', () => {
    const story = arrearsCase().given(...TO_FILED, ...advanced, onStep(key, 'recover', 'part', { amountFen: 400_000 }));
    expect(story.state.steps[key]).toMatchObject({ at: 'recover', dueOn: '2026-07-31' });
    story
      .when(onStep(key, 'recover', 'recovered', { amountFen: 500_001 }))
      .thenRefused('step-amount-too-high')
      .when(onStep(key, 'recover', 'overdue', { at: on('2026-07-31 17:00') }))
      .thenRefused('step-date-not-passed')
      .given(onStep(key, 'recover', 'recovered', { amountFen: 500_000 }));
    expect(story.state.steps[key]).toMatchObject({ at: null, outcome: 'recovered' });
  });

  test('工资清零以后追偿照样进行，追不回的报区人民政府核销', () => {
    const story = arrearsCase().given(...TO_VERIFIED, ...advanced);
    story.given(
      pay({ w1: 1_000_000, w2: 1_000_000 }),
      verifyPaid('p1', ['w1', 'w2']),
      proposeClearing(),
      confirmClearing(),
    );
    expect(story.state.cleared).toBe(true);
    story.given(
      onStep(key, 'recover', 'overdue', { at: on('2026-08-03 09:00') }),
      onStep(key, 'pursue', 'sued', { dueOn: '2026-12-31' }),
      onStep(key, 'recover', 'overdue', { at: on('2027-01-04 09:00') }),
      onStep(key, 'pursue', 'hopeless'),
    );
    story
      .when(onStep(key, 'write-off', 'approved', { signedBy: '区长' }))
      .thenRefused('approver-is-requester')
      .given(onStep(key, 'write-off', 'approved', government));
    expect(story.state.steps[key]).toMatchObject({ at: null, outcome: 'approved' });
  });
});
