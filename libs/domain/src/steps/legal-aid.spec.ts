import { describe, expect, test } from '@jest/globals';
import { arrearsCase, onStep, startStep, TO_CLEARED, TO_FILED } from '../testing/arrears-case.ts';
import { HOUSING, person, PETITIONS } from '../testing/district.ts';
import { legalAid } from './legal-aid.ts';

const JUSTICE = person('justice-desk', 'justice', 'officer');

describe('区司法局：农民工法律服务和法律援助', () => {
  const key = 'legal-aid-1';
  const applied = [...TO_FILED, startStep('legal-aid'), onStep(key, 'apply', 'sent')];

  test('从案件里转送申请：立案单位、牵头单位、总工会、镇街', () => {
    arrearsCase()
      .given(...TO_FILED)
      .when({ ...startStep('legal-aid'), by: PETITIONS })
      .thenRefused('step-start-of-another-unit')
      .when({ ...startStep('legal-aid'), by: HOUSING })
      .then(['StepStarted', { requestingUnit: 'housing', targetUnit: 'justice' }]);
    arrearsCase()
      .given(...TO_CLEARED)
      .when(startStep('legal-aid'))
      .then(['StepStarted', { requestingUnit: 'hrss' }]);
  });

  test('请求支付劳动报酬的不审查经济状况：没有以此拒绝的结果', () => {
    expect(Object.keys(legalAid.acts.decide.outcomes)).toEqual([
      ...['granted', 'granted-at-once', 'more-wanted', 'not-wages'],
    ]);
    arrearsCase()
      .given(...applied)
      .when(onStep(key, 'decide', 'not-poor', { by: JUSTICE }))
      .thenRefused('step-outcome-unknown');
  });

  test('司法局决定后指派，指派之前没有结果', () => {
    arrearsCase()
      .given(...applied)
      .when(onStep(key, 'decide', 'granted', { by: HOUSING }))
      .thenRefused('step-act-of-another-unit')
      .given(onStep(key, 'decide', 'granted-at-once', { by: JUSTICE }))
      .when(onStep(key, 'report', 'judged', { by: JUSTICE, amountFen: 1 }))
      .thenRefused('step-act-not-due')
      .given(onStep(key, 'assign', 'assigned', { by: JUSTICE }))
      .when(onStep(key, 'report', 'paid', { by: JUSTICE }))
      .thenRefused('step-amount-missing')
      .when(onStep(key, 'report', 'paid', { by: JUSTICE, amountFen: 1_000_000 }))
      .then(['StepActed', { amountFen: 1_000_000 }], ['StepEnded', { outcome: 'paid' }]);
  });

  test('不属援助范围的可以提出异议，异议成立的照样指派', () => {
    const story = arrearsCase().given(...applied, onStep(key, 'decide', 'not-wages', { by: JUSTICE }));
    story
      .when(onStep(key, 'object', 'objected', { by: JUSTICE }))
      .thenRefused('step-act-of-another-unit')
      .given(onStep(key, 'object', 'objected'), onStep(key, 'review', 'corrected', { by: JUSTICE }));
    expect(story.state.steps[key]?.at).toBe('assign');
  });
});
