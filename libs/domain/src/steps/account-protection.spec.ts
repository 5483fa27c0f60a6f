import { describe, expect, test } from '@jest/globals';
import { arrearsCase, onStep, startStep, TO_FILED } from '../testing/arrears-case.ts';
import { CLERK, HOUSING, person } from '../testing/district.ts';

const COURT = person('court-desk', 'court', 'officer');

describe('农民工工资专用账户资金和工资保证金不得因支付农民工工资之外的原因被查封、冻结或者划拨', () => {
  const key = 'account-protection-1';
  const started = [...TO_FILED, startStep('account-protection', { targetUnit: 'court' })];
  const objected = [...started, onStep(key, 'check', 'special-account'), onStep(key, 'warn', 'objected')];

  test('外地法院在本系统没有账号，办理的法院须写明；行业部门不提异议', () => {
    arrearsCase()
      .given(...TO_FILED)
      .when(startStep('account-protection'))
      .thenRefused('step-target-missing')
      .when({ ...startStep('account-protection', { targetUnit: 'court' }), by: HOUSING })
      .thenRefused('step-start-of-another-unit')
      .when(startStep('account-protection', { targetUnit: 'next-district' }))
      .then(['StepStarted', { targetUnit: 'next-district' }]);
  });

  test('先核对账户性质，再提异议；普通账户到此为止', () => {
    arrearsCase()
      .given(...started)
      .when(onStep(key, 'warn', 'objected'))
      .thenRefused('step-act-not-due')
      .when(onStep(key, 'check', 'deposit', { document: null }))
      .thenRefused('document-missing', '第三十三条')
      .when(onStep(key, 'check', 'ordinary'))
      .then(['StepActed', { next: 'end' }], ['StepEnded', { outcome: 'ordinary' }]);
  });

  test('异议审查期间不得冻结：没有审查结论就没有冻结这一步', () => {
    const story = arrearsCase().given(...objected);
    story
      .when(onStep(key, 'freeze-surplus', 'frozen', { by: COURT, amountFen: 1 }))
      .thenRefused('step-act-not-due')
      .given(onStep(key, 'review', 'frozen-meanwhile', { by: CLERK, signedBy: '银行经办' }));
    expect(story.state.steps[key]?.at).toBe('protest');
    story.given(onStep(key, 'protest', 'sent'));
    expect(story.state.steps[key]?.at).toBe('review');
  });

  test('只可冻结明显多余的部分，写明金额', () => {
    arrearsCase()
      .given(...objected, onStep(key, 'review', 'surplus-only', { by: COURT }))
      .when(onStep(key, 'freeze-surplus', 'frozen', { by: COURT }))
      .thenRefused('step-amount-missing')
      .when(onStep(key, 'freeze-surplus', 'frozen', { by: COURT, amountFen: 800_000 }))
      .then(['StepActed', { amountFen: 800_000 }], ['StepEnded', { outcome: 'frozen' }]);
  });

  test('异议不成立的可以提请监督，重新审查', () => {
    const story = arrearsCase().given(...objected, onStep(key, 'review', 'dismissed', { by: COURT }));
    story.given(onStep(key, 'insist', 'asked'), onStep(key, 'review', 'lifted', { by: COURT }));
    expect(story.state.steps[key]).toMatchObject({ at: null, outcome: 'lifted' });
  });
});
