import { describe, expect, test } from '@jest/globals';
import { arrearsCase, type CaseStep, onStep, startStep, TO_CLEARED, TO_FILED } from '../testing/arrears-case.ts';
import { HEAD, HOUSING, on } from '../testing/district.ts';

type More = Parameters<typeof onStep>[3];
const acted = (name: string, result: string, more: More = {}): CaseStep =>
  onStep('reconciliation-1', name, result, more);
const asked = [...TO_FILED, startStep('reconciliation'), acted('ask', 'sent', { dueOn: '2026-06-08' })];
const signed = [...asked, acted('produce', 'given'), acted('compare', 'signed', { amountFen: 1_500_000 })];

describe('争议核对（对账）', () => {
  test('由立案单位在工资未清零时启动', () => {
    arrearsCase()
      .given(...TO_FILED)
      .when({ ...startStep('reconciliation'), by: HOUSING })
      .thenRefused('step-start-of-another-unit', '第五十条');
    arrearsCase()
      .given(...TO_CLEARED)
      .when(startStep('reconciliation'))
      .thenRefused('wages-already-cleared');
  });

  test('书面写明报送日期；日期过了才能记为不提供，由要求人以外的负责人按证据认定', () => {
    arrearsCase()
      .given(...TO_FILED, startStep('reconciliation'))
      .when(acted('ask', 'sent'))
      .thenRefused('step-date-missing');
    const story = arrearsCase().given(...asked);
    story
      .when(acted('produce', 'not-given', { at: on('2026-06-08 18:00') }))
      .thenRefused('step-date-not-passed')
      .given(acted('produce', 'not-given', { at: on('2026-06-09 09:00') }))
      .when(acted('compare', 'signed', { amountFen: 1 }))
      .thenRefused('step-act-not-due')
      .when(acted('find', 'found', { amountFen: 2_000_000, reason: '以工人记工本为准', signedBy: '局长' }))
      .thenRefused('approver-is-requester')
      .when(acted('find', 'found', { by: HEAD, amountFen: 2_000_000 }))
      .thenRefused('step-reason-missing')
      .when(acted('find', 'found', { by: HEAD, amountFen: 2_000_000, reason: '以工人记工本为准' }))
      .then(['StepActed', { next: 'order-agreed' }]);
  });

  test('签认对账单写明无争议数额；无争议部分先行责令，不等其余', () => {
    arrearsCase()
      .given(...asked, acted('produce', 'part', { reason: '缺三月考勤' }))
      .when(acted('compare', 'signed'))
      .thenRefused('step-amount-missing');
    arrearsCase()
      .given(...signed)
      .when(acted('rest', 'none'))
      .thenRefused('step-act-not-due')
      .given(acted('order-agreed', 'ordered'))
      .when(acted('rest', 'none'))
      .then(['StepActed'], ['StepEnded', { outcome: 'none' }]);
  });

  test('未签认的写明理由、按证据认定；其余告知仲裁的写明时效届满日', () => {
    arrearsCase()
      .given(...asked, acted('produce', 'given'))
      .when(acted('compare', 'not-signed'))
      .thenRefused('step-reason-missing')
      .given(acted('compare', 'not-signed', { reason: '对罚款扣减不认' }))
      .given(acted('find', 'nothing', { by: HEAD, reason: '没有书面约定' }))
      .when(acted('rest', 'arbitration', { reason: '扣款争议' }))
      .thenRefused('step-date-missing')
      .when(acted('rest', 'arbitration', { reason: '扣款争议', dueOn: '2027-05-31' }))
      .then(['StepActed', { dueOn: '2027-05-31' }], ['StepEnded', { outcome: 'arbitration' }]);
  });

  test('对账数额不替案件核定工资', () => {
    const story = arrearsCase().given(
      ...signed,
      acted('order-agreed', 'ordered'),
      acted('rest', 'found', { amountFen: 1 }),
    );
    expect(Object.values(story.state.lines).map(({ verifiedFen }) => verifiedFen)).toEqual([null, null]);
    expect(story.state.orders).toEqual({});
  });
});
