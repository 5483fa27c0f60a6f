import { describe, expect, test } from '@jest/globals';
import { arrearsCase, onStep, startStep, TO_CLEARED, TO_VERIFIED } from '../testing/arrears-case.ts';
import { person, PETITIONS } from '../testing/district.ts';

const TOWN = person('town-desk', 'town', 'officer');
const CIVIL = person('civil-desk', 'civil', 'officer');

describe('区民政局：做好困难农民工临时社会救助工作', () => {
  const key = 'temporary-relief-1';
  const sent = [...TO_VERIFIED, startStep('temporary-relief'), onStep(key, 'refer', 'sent')];

  test('转送镇街核实，由民政局审批；清零以后仍可救助', () => {
    arrearsCase()
      .given(...TO_CLEARED)
      .when({ ...startStep('temporary-relief'), by: PETITIONS })
      .thenRefused('step-start-of-another-unit')
      .when(startStep('temporary-relief'))
      .then(['StepStarted', { targetUnit: 'town', parties: { civil: 'civil' } }]);
    arrearsCase()
      .given(...sent)
      .when(onStep(key, 'decide', 'granted', { by: CIVIL, amountFen: 1 }))
      .thenRefused('step-act-not-due')
      .given(onStep(key, 'check', 'forwarded', { by: TOWN }))
      .when(onStep(key, 'decide', 'granted', { by: TOWN, amountFen: 1 }))
      .thenRefused('step-act-of-another-unit');
  });

  test('救助款不计入工资：发放以后工资明细照旧', () => {
    const story = arrearsCase().given(...sent, onStep(key, 'check', 'forwarded', { by: TOWN }));
    const { lines, payments } = story.state;
    story.given(onStep(key, 'decide', 'granted', { by: CIVIL, amountFen: 200_000 }));
    story
      .when(onStep(key, 'pay', 'paid', { by: TOWN, amountFen: 200_001 }))
      .thenRefused('step-amount-too-high')
      .given(onStep(key, 'pay', 'paid', { by: TOWN, amountFen: 200_000 }));
    expect(story.state.steps[key]).toMatchObject({ at: null, outcome: 'paid', sums: { 'pay/paid': 200_000 } });
    expect({ lines: story.state.lines, payments: story.state.payments }).toEqual({ lines, payments });
  });

  test('情况紧急的先行救助再补手续，审批时不必另发', () => {
    const story = arrearsCase().given(
      ...sent,
      onStep(key, 'check', 'helped-first', { by: TOWN, amountFen: 100_000 }),
      onStep(key, 'decide', 'confirmed', { by: CIVIL }),
    );
    expect(story.state.steps[key]).toMatchObject({ at: null, outcome: 'confirmed' });
  });
});
