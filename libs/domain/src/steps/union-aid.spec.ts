import { describe, expect, test } from '@jest/globals';
import { arrearsCase, onStep, startStep, TO_FILED } from '../testing/arrears-case.ts';
import { on, person, PETITIONS } from '../testing/district.ts';

const UNION = person('union-desk', 'union', 'officer');

describe('区总工会：服务农民工公益法律服务行动', () => {
  const key = 'union-aid-1';
  const by = UNION;
  const asked = [...TO_FILED, startStep('union-aid'), onStep(key, 'request', 'sent')];

  test('提供咨询、代理，参与调解，报告结果', () => {
    arrearsCase()
      .given(...TO_FILED)
      .when({ ...startStep('union-aid'), by: PETITIONS })
      .thenRefused('step-start-of-another-unit');
    arrearsCase()
      .given(...asked)
      .when(onStep(key, 'report', 'ended', { by }))
      .thenRefused('step-act-not-due')
      .given(onStep(key, 'accept', 'mediating', { by }))
      .when(onStep(key, 'report', 'settled', { by }))
      .thenRefused('step-amount-missing')
      .when(onStep(key, 'report', 'settled', { by, amountFen: 900_000 }))
      .then(['StepActed', { unit: 'union' }], ['StepEnded', { outcome: 'settled' }]);
  });

  test('要求用人单位改正的写明日期，到期才可记为未改正', () => {
    const story = arrearsCase().given(...asked, onStep(key, 'accept', 'demanding', { by }));
    story
      .when(onStep(key, 'demand', 'sent', { by }))
      .thenRefused('step-date-missing')
      .given(onStep(key, 'demand', 'sent', { by, dueOn: '2026-06-20' }))
      .when(onStep(key, 'answer', 'overdue', { by, at: on('2026-06-20 17:00') }))
      .thenRefused('step-date-not-passed')
      .given(onStep(key, 'answer', 'overdue', { by, at: on('2026-06-22 09:00') }));
    expect(story.state.steps[key]?.at).toBe('report');
  });
});
