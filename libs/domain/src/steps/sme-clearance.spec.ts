import { describe, expect, test } from '@jest/globals';
import { arrearsCase, onStep, startStep, TO_CLEARED, TO_VERIFIED, type CaseStep } from '../testing/arrears-case.ts';
import { INSPECTOR, on, person, TRANSPORT } from '../testing/district.ts';

const key = 'sme-clearance-1';
const INDUSTRY = person('industry-desk', 'industry', 'officer');
const acted = (name: string, result: string, more: Parameters<typeof onStep>[3] = {}): CaseStep =>
  onStep(key, name, result, { by: INDUSTRY, ...more });
const linked = [
  ...TO_VERIFIED,
  startStep('sme-clearance'),
  acted('link', 'sent', { by: INSPECTOR, amountFen: 9_000_000 }),
];
const handled = [...linked, acted('accept', 'accepted'), acted('forward', 'forwarded')];
const planned = [...handled, acted('handle', 'plan', { dueOn: '2026-06-30' })];

describe('清理拖欠中小企业账款工作与根治欠薪工作的协调联动机制', () => {
  test('立案、牵头单位提出，工信局也可以自行联动；清零以后不再联动', () => {
    arrearsCase()
      .given(...TO_VERIFIED)
      .when({ ...startStep('sme-clearance'), by: TRANSPORT })
      .thenRefused('step-start-of-another-unit', '第二十五条')
      .when({ ...startStep('sme-clearance'), by: INDUSTRY })
      .then(['StepStarted', { requestingUnit: 'industry', targetUnit: 'industry' }]);
    arrearsCase()
      .given(...TO_CLEARED)
      .when(startStep('sme-clearance'))
      .thenRefused('wages-already-cleared');
  });

  test('写明拖欠账款的金额；受理后才转交，不予受理的写明理由', () => {
    arrearsCase()
      .given(...TO_VERIFIED, startStep('sme-clearance'))
      .when(acted('link', 'sent', { by: INSPECTOR }))
      .thenRefused('step-amount-missing');
    arrearsCase()
      .given(...linked)
      .when(acted('forward', 'forwarded'))
      .thenRefused('step-act-not-due')
      .when(acted('accept', 'refused'))
      .thenRefused('step-reason-missing')
      .when(acted('accept', 'accepted', { by: TRANSPORT }))
      .thenRefused('step-act-of-another-unit')
      .when(acted('accept', 'accepted'))
      .then(['StepActed', { next: 'forward' }]);
  });

  test('承诺的期限未满不能记为逾期，逾期的督办、约谈；清偿一部分的期限不变', () => {
    const story = arrearsCase().given(...planned, acted('fulfil', 'part', { amountFen: 4_000_000 }));
    expect(story.state.steps[key]).toMatchObject({ at: 'fulfil', dueOn: '2026-06-30' });
    story
      .when(acted('fulfil', 'overdue', { at: on('2026-06-30 17:00') }))
      .thenRefused('step-date-not-passed')
      .given(acted('fulfil', 'overdue', { at: on('2026-07-01 09:00') }))
      .when(acted('press', 'promised'))
      .thenRefused('step-date-missing')
      .when(acted('press', 'promised', { dueOn: '2026-07-15' }))
      .then(['StepActed', { next: 'fulfil', dueOn: '2026-07-15' }]);
  });

  test('清偿款优先支付工资的金额由提出单位核对，不超过已清偿的金额；到本人的支付另行登记', () => {
    const story = arrearsCase().given(
      ...planned,
      acted('fulfil', 'part', { amountFen: 400_000 }),
      acted('fulfil', 'paid', { amountFen: 600_000 }),
    );
    story
      .when(acted('wages', 'used', { amountFen: 600_000 }))
      .thenRefused('step-act-of-another-unit')
      .when(acted('wages', 'not-used', { by: INSPECTOR }))
      .thenRefused('step-reason-missing')
      .when(acted('wages', 'used', { by: INSPECTOR, amountFen: 1_000_001 }))
      .thenRefused('step-amount-too-high')
      .when(acted('wages', 'used', { by: INSPECTOR, amountFen: 1_000_000 }))
      .then(['StepActed'], ['StepEnded', { outcome: 'used' }]);
    expect(story.state.payments).toEqual({});
  });
});
