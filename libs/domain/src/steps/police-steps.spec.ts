import { describe, expect, test } from '@jest/globals';
import {
  archive,
  arrearsCase,
  conclude,
  onStep,
  POLICE,
  startStep,
  TO_CLEARED,
  TO_FILED,
  type CaseStep,
} from '../testing/arrears-case.ts';
import { PETITIONS, TRANSPORT } from '../testing/district.ts';

type More = Parameters<typeof onStep>[3];

describe('依法处置因农民工工资拖欠引发的社会治安案件', () => {
  const acted = (name: string, result: string, more: More = {}): CaseStep =>
    onStep('public-order-1', name, result, { by: POLICE, ...more });

  test('立案、牵头单位报告，公安机关也可以自己发现；别的单位不启动', () => {
    arrearsCase()
      .given(...TO_FILED)
      .when({ ...startStep('public-order'), by: PETITIONS })
      .thenRefused('step-start-of-another-unit')
      .when({ ...startStep('public-order'), by: POLICE })
      .then(['StepStarted', { requestingUnit: 'police', targetUnit: 'police' }]);
  });

  test('处置完毕都要告知报告单位，转为刑事案件的写明理由', () => {
    const asked = [...TO_FILED, startStep('public-order'), onStep('public-order-1', 'report', 'reported')];
    arrearsCase()
      .given(...asked)
      .when(acted('accept', 'accepted', { by: TRANSPORT }))
      .thenRefused('step-act-of-another-unit')
      .when(acted('accept', 'crime'))
      .thenRefused('step-reason-missing')
      .given(acted('accept', 'accepted'), acted('handle', 'punished'))
      .when(acted('tell', 'told'))
      .then(['StepActed'], ['StepEnded', { kind: 'public-order' }]);
  });

  test('治安处罚不了结欠薪：工资明细、责令、位置都和原来一样，案件也不能归档', () => {
    const before = arrearsCase().given(...TO_FILED).state;
    const story = arrearsCase().given(
      ...[...TO_FILED, startStep('public-order'), onStep('public-order-1', 'report', 'reported')],
      ...[acted('accept', 'accepted'), acted('handle', 'punished'), acted('tell', 'told')],
    );
    expect(story.state).toMatchObject({ lines: before.lines, cleared: false, active: before.active });
    story.when(archive()).thenRefused('wages-not-cleared');
  });
});

describe('依法打击采取非法手段讨薪行为', () => {
  const key = 'false-claim-1';
  const acted = (name: string, result: string, more: More = {}): CaseStep =>
    onStep(key, name, result, { by: POLICE, ...more });
  const signed = [
    ...[...TO_FILED, startStep('false-claim'), onStep(key, 'report', 'sent')],
    acted('sign', 'signed', { document: null }),
  ];

  test.each(['genuine', 'project-price', 'false-facts', 'unlawful-means'])(
    '核查结果为%s也不了结任何一条工资明细，由立案单位逐条核对',
    (result) => {
      const before = arrearsCase().given(...TO_FILED).state;
      const story = arrearsCase().given(...signed, acted('check', result));
      expect(story.state.steps[key]?.at).toBe('judge');
      expect(story.state).toMatchObject({ lines: before.lines, cleared: false });
      story.when(acted('judge', 'lines-reviewed')).thenRefused('step-act-of-another-unit');
      story.given(onStep(key, 'judge', 'lines-reviewed'));
      expect(Object.values(story.state.lines).map(({ end }) => end)).toEqual([null, null]);
      expect(story.state).toMatchObject({ cleared: false, archived: false, active: ['investigate'] });
    },
  );

  test('材料不足的退回补充，写明理由', () => {
    arrearsCase()
      .given(...TO_FILED, startStep('false-claim'), onStep(key, 'report', 'sent'))
      .when(acted('sign', 'returned'))
      .thenRefused('step-reason-missing')
      .when(acted('sign', 'returned', { reason: '没有考勤资料' }))
      .then(['StepActed', { next: 'report' }]);
  });

  test('核查没有结束，案件不归档；核查期间清零照常', () => {
    arrearsCase()
      .given(...TO_CLEARED, startStep('false-claim'), conclude())
      .when(archive())
      .thenRefused('step-still-running');
  });
});
