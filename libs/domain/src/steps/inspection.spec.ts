import { describe, expect, test } from '@jest/globals';
import {
  arrearsCase,
  assignLead,
  type CaseStep,
  onStep,
  startStep,
  TO_FILED,
  TO_OPENED,
} from '../testing/arrears-case.ts';
import { CLERK, HEAD, HOUSING, INSPECTOR, on } from '../testing/district.ts';

type More = Parameters<typeof onStep>[3];
const acted = (name: string, result: string, more: More = {}): CaseStep => onStep('inspection-1', name, result, more);
const officers = [INSPECTOR.id, CLERK.id];

const begun = [...TO_FILED, startStep('inspection')];
const named = [...begun, acted('name-officers', 'named', { officers, document: null })];
const summoned = [...named, acted('summon', 'served', { dueOn: '2026-06-08' })];
const came = [...summoned, acted('appear', 'came')];
const reported = [...came, acted('visit', 'recorded'), acted('report', 'usual')];

describe('劳动保障监察调查取证', () => {
  test('立案后由立案单位自己办理；其他单位不能启动', () => {
    arrearsCase()
      .given(...TO_OPENED, assignLead())
      .when(startStep('inspection'))
      .thenRefused('case-not-filed');
    arrearsCase()
      .given(...TO_FILED)
      .when({ ...startStep('inspection'), by: HOUSING })
      .thenRefused('step-start-of-another-unit')
      .when(startStep('inspection', { targetUnit: 'housing' }))
      .thenRefused('step-target-wrong')
      .when(startStep('inspection'))
      .then(['StepStarted', { requestingUnit: 'hrss', targetUnit: 'hrss' }]);
  });

  test('监察员不得少于两人，须是本单位的', () => {
    arrearsCase()
      .given(...begun)
      .when(acted('name-officers', 'named'))
      .thenRefused('step-officers-missing')
      .when(acted('name-officers', 'named', { officers: [INSPECTOR.id, INSPECTOR.id] }))
      .thenRefused('step-officers-too-few')
      .when(acted('name-officers', 'named', { officers: [INSPECTOR.id, HOUSING.id] }))
      .thenRefused('step-officer-of-another-unit')
      .when(acted('name-officers', 'named', { officers, document: null }))
      .then(['StepActed', { officers }]);
  });

  test('调查询问书写明日期；日期过了才能记为未到场', () => {
    arrearsCase()
      .given(...named)
      .when(acted('summon', 'served'))
      .thenRefused('step-date-missing')
      .when(acted('summon', 'served', { dueOn: '2026-06-08', document: null }))
      .thenRefused('document-missing');
    arrearsCase()
      .given(...summoned)
      .when(acted('appear', 'absent', { at: on('2026-06-08 17:00') }))
      .thenRefused('step-date-not-passed')
      .when(acted('appear', 'absent', { at: on('2026-06-09 09:00') }))
      .then(['StepActed', { next: 'visit' }]);
    arrearsCase()
      .given(...summoned)
      .when(acted('appear', 'refused'))
      .thenRefused('step-reason-missing');
  });

  test('回避由负责人决定，不由被申请的监察员自己决定；回避的另行指定', () => {
    const asked = [...named, acted('summon', 'recusal', { reason: '与法定代表人是亲属' })];
    arrearsCase()
      .given(...asked)
      .when(acted('recuse', 'replaced', { signedBy: '局长' }))
      .thenRefused('approver-is-requester')
      .when(acted('recuse', 'replaced', { by: CLERK }))
      .thenRefused('signer-missing')
      .when(acted('recuse', 'replaced', { by: HEAD }))
      .then(['StepActed', { next: 'name-officers' }]);
    arrearsCase()
      .given(...asked, acted('recuse', 'rejected', { by: HEAD, reason: '并非近亲属' }))
      .when(acted('summon', 'served', { dueOn: '2026-06-08' }))
      .then(['StepActed', { next: 'appear' }]);
  });

  test('先行登记保存须经负责人批准，批准的必须作出处理决定', () => {
    arrearsCase()
      .given(...came)
      .when(acted('visit', 'evidence-at-risk'))
      .thenRefused('step-reason-missing')
      .given(acted('visit', 'evidence-at-risk', { reason: '账册正在搬离' }))
      .when(acted('approve-keeping', 'approved', { signedBy: '局长' }))
      .thenRefused('approver-is-requester')
      .given(acted('approve-keeping', 'approved', { by: HEAD }))
      .when(acted('report', 'usual'))
      .thenRefused('step-act-not-due')
      .when(acted('settle-keeping', 'taken'))
      .then(['StepActed', { next: 'report' }]);
  });

  test('报告人不能审批；重大案件先集体讨论；退回的补充调查', () => {
    arrearsCase()
      .given(...reported)
      .when(acted('decide', 'concluded', { signedBy: '局长' }))
      .thenRefused('approver-is-requester')
      .when(acted('decide', 'more', { by: HEAD, reason: '缺少考勤' }))
      .then(['StepActed', { next: 'visit' }]);
    arrearsCase()
      .given(...came, acted('visit', 'recorded'), acted('report', 'weighty'))
      .when(acted('decide', 'concluded', { by: HEAD }))
      .thenRefused('step-act-not-due')
      .given(acted('discuss', 'agreed', { by: HEAD }))
      .when(acted('decide', 'concluded', { by: HEAD }))
      .then(['StepActed'], ['StepEnded', { outcome: 'concluded' }]);
  });

  test('同意终结、撤销立案都不替案件登记调查终结', () => {
    for (const [result, reason] of [
      ['concluded', undefined],
      ['filing-withdrawn', '查无此欠'],
    ] as const) {
      const story = arrearsCase().given(...reported);
      story.given(acted('decide', result, { by: HEAD, ...(reason === undefined ? {} : { reason }) }));
      expect(story.state.investigated).toBe(false);
      expect(story.state.filedOn).toBe('2026-06-01');
    }
  });
});
