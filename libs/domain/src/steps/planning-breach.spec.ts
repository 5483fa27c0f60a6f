import { describe, expect, test } from '@jest/globals';
import { arrearsCase, onStep, startStep, TO_VERIFIED, type CaseStep } from '../testing/arrears-case.ts';
import { CLERK, INSPECTOR, person, PETITIONS } from '../testing/district.ts';

const key = 'planning-breach-1';
const RESOURCES = person('resources-desk', 'resources', 'officer');
const acted = (name: string, result: string, more: Parameters<typeof onStep>[3] = {}): CaseStep =>
  onStep(key, name, result, { by: RESOURCES, ...more });
const asked = [...TO_VERIFIED, startStep('planning-breach'), acted('ask', 'sent', { by: INSPECTOR })];
const sent = [...asked, acted('coordinate', 'sent')];
const found = [...sent, acted('find', 'breach', { signedBy: '市局负责人' }), acted('tell', 'told')];

describe('协调市规划和自然资源局对违反国土空间规划的工程建设项目欠薪案件进行督办查处', () => {
  test('由人社部门、牵头单位和行业主管部门提请，区自然资源局协调', () => {
    arrearsCase()
      .given(...TO_VERIFIED)
      .when({ ...startStep('planning-breach'), by: PETITIONS })
      .thenRefused('step-start-of-another-unit', '第三十七条')
      .when(startStep('planning-breach'))
      .then(['StepStarted', { targetUnit: 'resources', parties: { 'upper-resources': 'city-resources' } }])
      .given()
      .when(startStep('planning-breach'))
      .thenRefused('step-already-running');
  });

  test('市局的认定由区自然资源局代录，待办也在区自然资源局；须有文书和签发人', () => {
    const story = arrearsCase().given(...sent);
    const open = Object.values(story.state.tasks).filter(({ status }) => status === 'open');
    expect(open.find(({ kind }) => kind === 'planning-breach.find')?.unit).toBe('resources');
    story
      .when(acted('find', 'breach'))
      .thenRefused('signer-missing')
      .when(acted('find', 'breach', { signedBy: '市局负责人', document: null }))
      .thenRefused('document-missing')
      .when(acted('find', 'breach', { signedBy: '市局负责人', by: PETITIONS }))
      .thenRefused('step-act-of-another-unit')
      .when(acted('find', 'breach', { signedBy: '市局负责人' }))
      .then(['StepActed', { unit: 'city-resources', signedBy: '市局负责人', next: 'tell' }]);
  });

  test('提请单位收到市局来文的，也可以代录', () => {
    arrearsCase()
      .given(...sent)
      .when(acted('find', 'no-breach', { by: CLERK, signedBy: '市局负责人' }))
      .then(['StepActed', { unit: 'city-resources' }]);
  });

  test('由建设单位清偿只是意见，认定仍由人社部门作出；查处结果另行登记，不等', () => {
    const story = arrearsCase().given(...found);
    story.when(acted('use', 'owner')).thenRefused('step-act-of-another-unit');
    story.given(acted('use', 'owner', { by: INSPECTOR }));
    expect(story.state).toMatchObject({ payers: [], active: ['investigate', 'planning-breach'] });
    story
      .when(acted('pursue', 'handled', { signedBy: '市局负责人' }))
      .then(['StepActed', { unit: 'city-resources' }], ['StepEnded', { outcome: 'handled' }]);
  });

  test('材料不足的退回、未违反的结束，都写明理由；市局要求补充的再次函请', () => {
    arrearsCase()
      .given(...asked)
      .when(acted('coordinate', 'returned'))
      .thenRefused('step-reason-missing');
    arrearsCase()
      .given(...sent)
      .when(acted('find', 'more-wanted', { signedBy: '市局负责人' }))
      .then(['StepActed', { next: 'coordinate' }]);
    arrearsCase()
      .given(...sent, acted('find', 'no-breach', { signedBy: '市局负责人' }), acted('tell', 'told'))
      .when(acted('use', 'none', { by: INSPECTOR }))
      .thenRefused('step-reason-missing')
      .when(acted('use', 'none', { by: INSPECTOR, reason: '已取得规划许可' }))
      .then(['StepActed'], ['StepEnded', { outcome: 'none' }]);
  });
});
