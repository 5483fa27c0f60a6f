import { describe, expect, test } from '@jest/globals';
import { arrearsCase, onStep, startStep, TO_CLEARED, TO_FILED } from '../testing/arrears-case.ts';
import { HOUSING, person, PETITIONS } from '../testing/district.ts';

const PROSECUTOR = person('procuratorate-desk', 'procuratorate', 'officer');
const COURT = person('court-desk', 'court', 'officer');

describe('加大对拖欠农民工工资案件支持起诉的力度', () => {
  const key = 'support-of-suit-1';
  const sent = [
    ...TO_FILED,
    startStep('support-of-suit', { targetUnit: 'procuratorate' }),
    onStep(key, 'request', 'sent'),
  ];

  test('检察院或者总工会，须写明请求谁；工资清零后不再支持起诉', () => {
    arrearsCase()
      .given(...TO_FILED)
      .when(startStep('support-of-suit'))
      .thenRefused('step-target-missing')
      .when({ ...startStep('support-of-suit', { targetUnit: 'union' }), by: PETITIONS })
      .thenRefused('step-start-of-another-unit')
      .when({ ...startStep('support-of-suit', { targetUnit: 'union' }), by: HOUSING })
      .then(['StepStarted', { targetUnit: 'union', parties: { court: 'court' } }]);
    arrearsCase()
      .given(...TO_CLEARED)
      .when(startStep('support-of-suit', { targetUnit: 'union' }))
      .thenRefused('wages-already-cleared', '第十五条');
  });

  test('决定支持后提交意见书，由法院登记结果', () => {
    arrearsCase()
      .given(...sent)
      .when(onStep(key, 'sue', 'sent', { by: PROSECUTOR }))
      .thenRefused('step-act-not-due')
      .when(onStep(key, 'decide', 'supported', { by: COURT }))
      .thenRefused('step-act-of-another-unit')
      .given(onStep(key, 'decide', 'supported', { by: PROSECUTOR }), onStep(key, 'sue', 'sent', { by: PROSECUTOR }))
      .when(onStep(key, 'result', 'judged', { by: PROSECUTOR, amountFen: 1 }))
      .thenRefused('step-act-of-another-unit')
      .when(onStep(key, 'result', 'judged', { by: COURT, amountFen: 2_000_000 }))
      .then(['StepActed', { unit: 'court', amountFen: 2_000_000 }], ['StepEnded', { outcome: 'judged' }]);
  });

  test('诉前促成支付的写明金额，不再起诉', () => {
    const story = arrearsCase().given(...sent);
    story
      .when(onStep(key, 'decide', 'reconciled', { by: PROSECUTOR }))
      .thenRefused('step-amount-missing')
      .given(onStep(key, 'decide', 'reconciled', { by: PROSECUTOR, amountFen: 2_000_000 }));
    expect(story.state.steps[key]).toMatchObject({ at: null, outcome: 'reconciled' });
  });
});
