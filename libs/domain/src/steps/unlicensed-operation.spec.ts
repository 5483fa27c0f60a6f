import { describe, expect, test } from '@jest/globals';
import { arrearsCase, onStep, startStep, TO_VERIFIED, type CaseStep } from '../testing/arrears-case.ts';
import { HOUSING, INSPECTOR, person, PETITIONS, teamOf } from '../testing/district.ts';

const key = 'unlicensed-operation-1';
const MARKET = person('market-desk', 'market', 'officer');
const MARKET_HEAD = person('market-head', 'market', 'unit-head');
const acted = (name: string, result: string, more: Parameters<typeof onStep>[3] = {}): CaseStep =>
  onStep(key, name, result, { by: MARKET, ...more });
const asked = [...TO_VERIFIED, startStep('unlicensed-operation'), acted('ask', 'sent', { by: INSPECTOR })];
const reported = [
  ...asked,
  acted('check', 'unlicensed'),
  acted('report-payer', 'investors', { by: INSPECTOR, reason: '未办理登记，出资人为一人' }),
];
const officers = teamOf('market').map(({ id }) => id);

describe('配合人社部门和行业主管部门查处不具备合法经营资格单位欠薪行为', () => {
  test('由立案单位、牵头单位、行业主管部门提请，市场监管局办理；别的单位不提请', () => {
    arrearsCase()
      .given(...TO_VERIFIED)
      .when({ ...startStep('unlicensed-operation'), by: PETITIONS })
      .thenRefused('step-start-of-another-unit', '第十九条')
      .when({ ...startStep('unlicensed-operation'), by: HOUSING })
      .then(['StepStarted', { requestingUnit: 'housing', targetUnit: 'market' }]);
  });

  test('书面答复登记情况，须有凭据；依法登记的到此结束，线索不足的写明理由退回', () => {
    arrearsCase()
      .given(...asked)
      .when(acted('check', 'licensed', { document: null }))
      .thenRefused('document-missing')
      .when(acted('check', 'more-wanted'))
      .thenRefused('step-reason-missing')
      .when(acted('check', 'licensed'))
      .then(['StepActed'], ['StepEnded', { outcome: 'licensed' }]);
  });

  test('应由谁清偿只是意见，由提请单位写明理由；清偿责任仍由人社部门认定', () => {
    const story = arrearsCase().given(...asked, acted('check', 'borrowed'));
    story
      .when(acted('report-payer', 'lender', { reason: '允许其以本单位名义经营' }))
      .thenRefused('step-act-of-another-unit')
      .when(acted('report-payer', 'lender', { by: INSPECTOR }))
      .thenRefused('step-reason-missing')
      .given(acted('report-payer', 'lender', { by: INSPECTOR, reason: '允许其以本单位名义经营' }));
    expect(story.state.steps[key]?.at).toBe('file');
    expect(story.state).toMatchObject({ payers: [], active: ['investigate', 'unlicensed-operation'] });
  });

  test('查处须两名以上执法人员；决定由立案经办以外的人代录负责人的签署，处罚写明数额，送达后结束', () => {
    arrearsCase()
      .given(...reported)
      .when(acted('file', 'filed', { officers: officers.slice(1) }))
      .thenRefused('step-officers-too-few')
      .when(acted('file', 'filed', { officers: teamOf('housing').map(({ id }) => id) }))
      .thenRefused('step-officer-of-another-unit')
      .when(acted('file', 'passed-on', { by: MARKET }))
      .thenRefused('step-reason-missing');
    arrearsCase()
      .given(...reported, acted('file', 'filed', { officers }))
      .when(acted('serve', 'served'))
      .thenRefused('step-act-not-due')
      .when(acted('decide', 'penalised', { amountFen: 1_000_000, signedBy: '局长' }))
      .thenRefused('approver-is-requester')
      .when(acted('decide', 'penalised', { by: MARKET_HEAD }))
      .thenRefused('step-amount-missing')
      .given(acted('decide', 'penalised', { by: MARKET_HEAD, amountFen: 1_000_000 }))
      .when(acted('serve', 'served'))
      .then(['StepActed'], ['StepEnded', { outcome: 'served' }]);
  });

  test('查处期间可以提请核查另一个单位', () => {
    arrearsCase()
      .given(...reported)
      .when(startStep('unlicensed-operation'))
      .then(['StepStarted', { stepKey: 'unlicensed-operation-2' }]);
  });
});
