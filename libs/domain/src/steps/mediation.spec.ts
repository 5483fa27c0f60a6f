import { describe, expect, test } from '@jest/globals';
import { arrearsCase, onStep, startStep, TO_CLEARED, TO_FILED } from '../testing/arrears-case.ts';
import { on, person } from '../testing/district.ts';

const JUSTICE = person('justice-desk', 'justice', 'officer');
const COURT = person('court-desk', 'court', 'officer');

describe('充分发挥人民调解组织作用，化解欠薪纠纷矛盾', () => {
  const key = 'mediation-1';
  const sent = [...TO_FILED, startStep('mediation', { targetUnit: 'justice' }), onStep(key, 'apply', 'sent')];
  const terms = { by: JUSTICE, dueOn: '2026-07-31', amountFen: 2_000_000 };
  const agreed = [...sent, onStep(key, 'mediate', 'agreed', terms)];

  test('司法局、总工会、镇街都可以调解，须写明由谁调解；清零后不再调解', () => {
    arrearsCase()
      .given(...TO_FILED)
      .when(startStep('mediation'))
      .thenRefused('step-target-missing')
      .when(startStep('mediation', { targetUnit: 'police' }))
      .thenRefused('step-target-wrong')
      .when(startStep('mediation', { targetUnit: 'union' }))
      .then(['StepStarted', { targetUnit: 'union', parties: { court: 'court' } }]);
    arrearsCase()
      .given(...TO_CLEARED)
      .when(startStep('mediation', { targetUnit: 'union' }))
      .thenRefused('wages-already-cleared');
  });

  test('协议写明支付日期和金额', () => {
    arrearsCase()
      .given(...sent)
      .when(onStep(key, 'mediate', 'agreed', { by: JUSTICE, dueOn: '2026-07-31' }))
      .thenRefused('step-amount-missing')
      .when(onStep(key, 'mediate', 'agreed', { by: JUSTICE, amountFen: 1 }))
      .thenRefused('step-date-missing')
      .when(onStep(key, 'mediate', 'agreed', terms))
      .then(['StepActed', { dueOn: '2026-07-31', next: 'confirm' }]);
  });

  test('申请司法确认不改变支付日期；确认之后逾期的申请强制执行', () => {
    const story = arrearsCase().given(
      ...agreed,
      onStep(key, 'confirm', 'applied', { by: JUSTICE }),
      onStep(key, 'accept', 'accepted', { by: COURT }),
      onStep(key, 'decide', 'confirmed', { by: COURT }),
    );
    expect(story.state.steps[key]).toMatchObject({ at: 'perform-confirmed', dueOn: '2026-07-31' });
    story
      .when(onStep(key, 'perform-confirmed', 'overdue', { at: on('2026-07-31 17:00') }))
      .thenRefused('step-date-not-passed')
      .when(onStep(key, 'perform-confirmed', 'overdue', { at: on('2026-08-01 09:00') }))
      .then(['StepActed', { unit: 'hrss' }], ['StepEnded', { outcome: 'overdue' }]);
  });

  test('不申请司法确认的按协议核对，支付不超过协议金额', () => {
    const story = arrearsCase().given(...agreed, onStep(key, 'confirm', 'not-wanted', { by: JUSTICE }));
    expect(story.state.steps[key]).toMatchObject({ at: 'perform', dueOn: '2026-07-31' });
    story
      .when(onStep(key, 'perform', 'paid', { amountFen: 2_000_001 }))
      .thenRefused('step-amount-too-high')
      .when(onStep(key, 'perform', 'paid', { amountFen: 2_000_000 }))
      .then(['StepActed', { amountFen: 2_000_000 }], ['StepEnded', {}]);
  });
});
