import { describe, expect, test } from '@jest/globals';
import { arrearsCase, onStep, startStep, TO_FILED } from '../testing/arrears-case.ts';
import { person } from '../testing/district.ts';

const TRIBUNAL = person('arbitration-desk', 'arbitration', 'officer');

describe('劳动仲裁衔接', () => {
  const key = 'arbitration-1';
  const by = TRIBUNAL;
  const accepted = [
    ...TO_FILED,
    startStep('arbitration'),
    onStep(key, 'apply', 'sent'),
    onStep(key, 'accept', 'accepted', { by }),
  ];

  test('先受理、送达副本，后裁决；仲裁委员会自己办理', () => {
    arrearsCase()
      .given(...accepted)
      .when(onStep(key, 'award', 'awarded', { by, amountFen: 1 }))
      .thenRefused('step-act-not-due')
      .given(onStep(key, 'serve-copy', 'served', { by }))
      .when(onStep(key, 'award', 'awarded', { by }))
      .thenRefused('step-amount-missing')
      .when(onStep(key, 'award', 'awarded', { by, amountFen: 2_000_000 }))
      .then(['StepActed', { unit: 'arbitration', next: 'effect' }]);
  });

  test('中止、公告送达期间不裁决，恢复后接着审', () => {
    const story = arrearsCase().given(...accepted, onStep(key, 'serve-copy', 'public-notice', { by }));
    story
      .when(onStep(key, 'award', 'awarded', { by, amountFen: 1 }))
      .thenRefused('step-act-not-due')
      .given(onStep(key, 'suspended', 'resumed', { by }), onStep(key, 'award', 'suspended', { by }));
    expect(story.state.steps[key]?.at).toBe('suspended');
  });

  test('不予受理的告知起诉，环节结束，案件另行协助起诉', () => {
    const story = arrearsCase().given(...accepted.slice(0, -1), onStep(key, 'accept', 'refused', { by }));
    expect(story.state.steps[key]).toMatchObject({ at: null, outcome: 'refused' });
    story.when(startStep('wage-suit')).then(['StepStarted', { targetUnit: 'court' }]);
  });
});
