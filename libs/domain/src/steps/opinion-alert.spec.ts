import { describe, expect, test } from '@jest/globals';
import {
  addSource,
  arrearsCase,
  assignLead,
  fileCase,
  onStep,
  startStep,
  TO_FILED,
  worker,
  type CaseStep,
} from '../testing/arrears-case.ts';
import { HOUSING, INSPECTOR, person, TRANSPORT } from '../testing/district.ts';

const key = 'opinion-alert-1';
const PUBLICITY = person('publicity-desk', 'publicity', 'officer');
const begin = { ...startStep('opinion-alert', { targetUnit: 'housing' }), by: PUBLICITY };
const acted = (name: string, result: string, more: Parameters<typeof onStep>[3] = {}): CaseStep =>
  onStep(key, name, result, { by: PUBLICITY, ...more });
const raised = [...TO_FILED, begin, acted('alert', 'raised')];

describe('会同相关部门对涉薪舆情进行预警监控并依法处理', () => {
  test('预警一启动案件即为红色，看得到原因', () => {
    const story = arrearsCase().given(...TO_FILED);
    expect(story.state).toMatchObject({ grade: 'blue', gradeReasons: [] });
    story
      .when(begin)
      .then(
        ['StepStarted', { requestingUnit: 'publicity', targetUnit: 'housing', parties: { publicity: 'publicity' } }],
        ['CaseGraded', { grade: 'red', reasons: ['opinion-alert'] }],
      );
    story.given();
    expect(story.state).toMatchObject({ grade: 'red', gradeReasons: ['opinion-alert'] });
  });

  test('已是红色的案件也看得到又有舆情', () => {
    const ten = Array.from({ length: 10 }, (_, index) => worker(`w${index + 1}`, { claimedFen: 1 }));
    arrearsCase()
      .given(addSource({ workers: ten }), assignLead(), fileCase())
      .when(begin)
      .then(['StepStarted'], ['CaseGraded', { grade: 'red', reasons: ['group', 'opinion-alert'] }]);
  });

  test('平息以后仍为红色；误报撤回、查明不实并澄清的，按其他情况定级', () => {
    const calmed = [acted('verify', 'true', { by: HOUSING }), acted('respond', 'answered'), acted('watch', 'calmed')];
    expect(arrearsCase().given(...raised, ...calmed).state.grade).toBe('red');
    const unfounded = acted('verify', 'unfounded', { by: HOUSING, reason: '工资已足额发放' });
    const story = arrearsCase().given(...raised, unfounded);
    expect(story.state.grade).toBe('red');
    story
      .when(acted('refute', 'refuted'))
      .then(['StepActed'], ['StepEnded'], ['CaseGraded', { grade: 'blue', reasons: [] }]);
    arrearsCase()
      .given(...TO_FILED, begin)
      .when(acted('alert', 'withdrawn', { reason: '同名项目，与本案无关' }))
      .then(['StepActed'], ['StepEnded'], ['CaseGraded', { grade: 'blue' }]);
  });

  test('宣传部预警，人社、牵头单位和镇街也可以；核查由所指的部门，处置由宣传部', () => {
    arrearsCase()
      .given(...TO_FILED)
      .when({ ...begin, by: TRANSPORT })
      .thenRefused('step-start-of-another-unit', '第三部分（二）')
      .when({ ...begin, by: INSPECTOR })
      .then(['StepStarted', { requestingUnit: 'hrss' }], ['CaseGraded']);
    arrearsCase()
      .given(...raised)
      .when(acted('verify', 'true', { by: TRANSPORT }))
      .thenRefused('step-act-of-another-unit')
      .when(acted('respond', 'answered'))
      .thenRefused('step-act-not-due')
      .given(acted('verify', 'true', { by: HOUSING }))
      .when(acted('respond', 'answered', { by: HOUSING }))
      .thenRefused('step-act-of-another-unit')
      .when(acted('respond', 'answered'))
      .then(['StepActed', { unit: 'publicity', next: 'watch' }]);
  });

  test('继续发酵的重新核查，转入应急处置的写明理由', () => {
    const watching = [...raised, acted('verify', 'true', { by: HOUSING }), acted('respond', 'answered')];
    arrearsCase()
      .given(...watching)
      .when(acted('watch', 'rising'))
      .then(['StepActed', { next: 'verify' }]);
    arrearsCase()
      .given(...watching)
      .when(acted('watch', 'event'))
      .thenRefused('step-reason-missing');
  });
});
