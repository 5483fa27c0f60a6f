import { describe, expect, test } from '@jest/globals';
import { arrearsCase, onStep, startStep, TO_FILED } from '../testing/arrears-case.ts';
import { person, PETITIONS } from '../testing/district.ts';

const COURT = person('court-desk', 'court', 'officer');

describe('涉及拖欠农民工工资案件的立案、审判、执行', () => {
  const key = 'wage-suit-1';
  const by = COURT;
  const started = [...TO_FILED, startStep('wage-suit')];
  const judged = [
    ...[...started, onStep(key, 'sue', 'sued')],
    ...[onStep(key, 'file', 'filed', { by }), onStep(key, 'try', 'judged', { by, amountFen: 2_000_000 })],
  ];

  test('立案之后审理，判决写明金额', () => {
    arrearsCase()
      .given(...TO_FILED)
      .when({ ...startStep('wage-suit'), by: PETITIONS })
      .thenRefused('step-start-of-another-unit');
    arrearsCase()
      .given(...started, onStep(key, 'sue', 'sued'))
      .when(onStep(key, 'try', 'judged', { by, amountFen: 1 }))
      .thenRefused('step-act-not-due')
      .given(onStep(key, 'file', 'filed', { by }))
      .when(onStep(key, 'try', 'judged', { by }))
      .thenRefused('step-amount-missing')
      .when(onStep(key, 'try', 'judged', { by, amountFen: 2_000_000 }))
      .then(['StepActed', { next: 'perform' }]);
  });

  test('支付令被异议的失效，改为起诉', () => {
    const story = arrearsCase().given(
      ...[...started, onStep(key, 'sue', 'order-asked'), onStep(key, 'issue', 'served', { by, amountFen: 2_000_000 })],
      onStep(key, 'object', 'objected', { by }),
    );
    expect(story.state.steps[key]?.at).toBe('sue');
    story.given(onStep(key, 'sue', 'sued'));
    expect(story.state.steps[key]?.at).toBe('file');
  });

  test('判决不等于到手：终结本次执行后恢复执行，金额累计', () => {
    const story = arrearsCase().given(
      ...judged,
      onStep(key, 'perform', 'applied'),
      onStep(key, 'execute', 'part', { by, amountFen: 300_000 }),
      onStep(key, 'execute', 'suspended', { by }),
    );
    expect(story.state.steps[key]).toMatchObject({ at: 'resume', outcome: null });
    story.given(
      onStep(key, 'resume', 'none-yet'),
      onStep(key, 'resume', 'resumed'),
      onStep(key, 'execute', 'done', { by, amountFen: 1_700_000 }),
    );
    expect(story.state.steps[key]).toMatchObject({
      ...{ at: null, outcome: 'done' },
      sums: { 'try/judged': 2_000_000, 'execute/part': 300_000, 'execute/done': 1_700_000 },
    });
    expect(Object.values(story.state.lines).some(({ end }) => end === 'paid')).toBe(false);
  });
});
