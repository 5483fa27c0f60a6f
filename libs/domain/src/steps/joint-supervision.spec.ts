import { describe, expect, test } from '@jest/globals';
import { arrearsCase, onStep, startStep, TO_CLEARED, TO_FILED, type CaseStep } from '../testing/arrears-case.ts';
import { HOUSING, INSPECTOR, on, PETITIONS } from '../testing/district.ts';

const key = 'joint-supervision-1';
const begin = { ...startStep('joint-supervision', { targetUnit: 'housing' }), by: PETITIONS };
const acted = (name: string, result: string, more: Parameters<typeof onStep>[3] = {}): CaseStep =>
  onStep(key, name, result, { by: PETITIONS, ...more });
const joined = [...TO_FILED, begin, acted('propose', 'sent'), acted('join', 'joined', { by: HOUSING, document: null })];
const issued = [...joined, acted('issue', 'issued', { dueOn: '2026-06-15' })];
const late = [...issued, acted('feedback', 'overdue', { at: on('2026-06-16 09:00') })];

describe('对群众信访反映的重点欠薪案件进行联合督办', () => {
  test('只有信访局提出，会同人社或者行业主管部门；清零以后不再督办', () => {
    arrearsCase()
      .given(...TO_FILED)
      .when(startStep('joint-supervision', { targetUnit: 'housing' }))
      .thenRefused('step-start-of-another-unit', '第四十条')
      .when({ ...startStep('joint-supervision', { targetUnit: 'police' }), by: PETITIONS })
      .thenRefused('step-target-wrong')
      .when({ ...startStep('joint-supervision'), by: PETITIONS })
      .thenRefused('step-target-missing')
      .when(begin)
      .then(['StepStarted', { requestingUnit: 'petitions', targetUnit: 'housing' }]);
    arrearsCase()
      .given(...TO_CLEARED)
      .when(begin)
      .thenRefused('wages-already-cleared');
  });

  test('会同单位确认后才能发督办函，督办函写明反馈期限；不会同的写明理由', () => {
    arrearsCase()
      .given(...TO_FILED, begin, acted('propose', 'sent'))
      .when(acted('issue', 'issued', { dueOn: '2026-06-15' }))
      .thenRefused('step-act-not-due')
      .when(acted('join', 'declined', { by: HOUSING }))
      .thenRefused('step-reason-missing')
      .when(acted('join', 'joined', { by: INSPECTOR }))
      .thenRefused('step-act-of-another-unit')
      .given(acted('join', 'joined', { by: HOUSING, document: null }))
      .when(acted('issue', 'issued'))
      .thenRefused('step-date-missing')
      .when(acted('issue', 'issued', { dueOn: '2026-06-15' }))
      .then(['StepActed', { next: 'feedback', dueOn: '2026-06-15' }]);
  });

  test('必须书面反馈，部分解决的期限不变；由信访局认可', () => {
    const story = arrearsCase().given(...issued);
    story
      .when(acted('feedback', 'settled', { by: HOUSING, document: null }))
      .thenRefused('document-missing')
      .given(acted('feedback', 'part', { by: HOUSING }));
    expect(story.state.steps[key]).toMatchObject({ at: 'feedback', dueOn: '2026-06-15' });
    story
      .given(acted('feedback', 'settled', { by: HOUSING }))
      .when(acted('check', 'accepted', { by: HOUSING }))
      .thenRefused('step-act-of-another-unit')
      .when(acted('check', 'accepted'))
      .then(['StepActed'], ['StepEnded', { outcome: 'accepted' }]);
  });

  test('逾期不反馈的提请联席会议约谈，约谈限期整改；期限未满不能提请', () => {
    arrearsCase()
      .given(...issued)
      .when(acted('feedback', 'overdue', { at: on('2026-06-15 18:00') }))
      .thenRefused('step-date-not-passed');
    arrearsCase()
      .given(...late, acted('press', 'proposed'))
      .when(acted('confer', 'interviewed'))
      .thenRefused('step-date-missing')
      .when(acted('confer', 'interviewed', { dueOn: '2026-06-30' }))
      .then(['StepActed', { next: 'feedback', dueOn: '2026-06-30' }]);
  });

  test('反馈不实的继续督办，推诿、敷衍、弄虚作假的提请约谈，都写明理由', () => {
    for (const [result, next] of [
      ['again', 'issue'],
      ['refused', 'press'],
    ] as const) {
      arrearsCase()
        .given(...issued, acted('feedback', 'settled', { by: HOUSING }))
        .when(acted('check', result))
        .thenRefused('step-reason-missing')
        .when(acted('check', result, { reason: '3人未收到工资' }))
        .then(['StepActed', { next }]);
    }
  });
});
