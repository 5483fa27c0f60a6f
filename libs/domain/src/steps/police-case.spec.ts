import { describe, expect, test } from '@jest/globals';
import { arrearsCase, onStep, POLICE, startStep, TO_FILED, type CaseStep } from '../testing/arrears-case.ts';
import { HOUSING, INSPECTOR, person } from '../testing/district.ts';

const key = 'police-case-1';
const PROCURATORATE = person('procuratorate-desk', 'procuratorate', 'officer');
const COURT = person('court-desk', 'court', 'officer');
const begin = { ...startStep('police-case'), by: POLICE };
const acted = (name: string, result: string, more: Parameters<typeof onStep>[3] = {}): CaseStep =>
  onStep(key, name, result, { by: POLICE, ...more });
const filed = [...TO_FILED, begin, acted('find', 'clue'), acted('decide', 'filed')];
const investigated = [...filed, acted('hand-over', 'handed-over', { by: INSPECTOR })];
const charged = [...investigated, acted('investigate', 'for-prosecution')];

describe('公安机关自行立案侦办', () => {
  test('没有责令支付、没有移送也可以立案侦办；只有公安机关启动', () => {
    const story = arrearsCase().given(...TO_FILED);
    expect(story.state.orders).toEqual({});
    story
      .when(startStep('crime-transfer'))
      .thenRefused('no-order-served')
      .when(startStep('police-case'))
      .thenRefused('step-start-of-another-unit')
      .when(begin)
      .then(['StepStarted', { requestingUnit: 'police', targetUnit: 'police' }]);
  });

  test('提前介入的同样决定是否立案；不予立案的写明理由，由人社部门接回', () => {
    arrearsCase()
      .given(...TO_FILED, begin, acted('find', 'joined'))
      .when(acted('decide', 'not-filed'))
      .thenRefused('step-reason-missing')
      .when(acted('decide', 'filed-other'))
      .thenRefused('step-reason-missing')
      .given(acted('decide', 'not-filed', { reason: '没有犯罪事实' }))
      .when(acted('resume', 'resumed', { by: HOUSING }))
      .thenRefused('step-act-of-another-unit')
      .when(acted('resume', 'resumed', { by: INSPECTOR }))
      .then(['StepActed', { unit: 'hrss' }], ['StepEnded', { outcome: 'resumed' }]);
  });

  test('立案后人社部门提供材料，之后和移送的案件一样侦查、起诉、审判', () => {
    arrearsCase()
      .given(...filed)
      .when(acted('investigate', 'for-prosecution'))
      .thenRefused('step-act-not-due')
      .when(acted('hand-over', 'handed-over', { by: INSPECTOR, document: null }))
      .thenRefused('document-missing');
    arrearsCase()
      .given(...charged, acted('prosecute', 'prosecuted', { by: PROCURATORATE }))
      .when(acted('judge', 'convicted', { by: COURT }))
      .then(['StepActed', { unit: 'court' }], ['StepEnded', { outcome: 'convicted' }]);
  });

  test('撤销案件、不起诉、无罪都退回人社部门，欠薪案件照常', () => {
    const back: readonly (readonly CaseStep[])[] = [
      [...investigated, acted('investigate', 'withdrawn')],
      [...charged, acted('prosecute', 'not-prosecuted', { by: PROCURATORATE })],
      [...charged, acted('prosecute', 'prosecuted', { by: PROCURATORATE }), acted('judge', 'acquitted', { by: COURT })],
    ];
    for (const way of back) {
      const story = arrearsCase().given(...way);
      expect(story.state.steps[key]?.at).toBe('resume');
      expect(story.state).toMatchObject({ cleared: false, active: ['investigate', 'police-case'] });
    }
  });
});
