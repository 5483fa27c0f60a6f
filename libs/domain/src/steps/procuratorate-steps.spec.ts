import { describe, expect, test } from '@jest/globals';
import { arrearsCase, onStep, startStep, TO_CLEARED, TO_FILED } from '../testing/arrears-case.ts';
import { HOUSING, INSPECTOR, on, person, PETITIONS } from '../testing/district.ts';

const PROSECUTOR = person('procuratorate-desk', 'procuratorate', 'officer');
const COURT = person('court-desk', 'court', 'officer');
const REASON = '未督促施工总承包单位存储工资保证金';

const started = (kind: string, targetUnit: string | null = null) => ({
  ...startStep(kind, { targetUnit }),
  by: PROSECUTOR,
});
const byProsecutor = { by: PROSECUTOR, own: true } as const;

describe('检察建议', () => {
  const key = 'procuratorial-advice-1';
  const written = [
    ...TO_FILED,
    started('procuratorial-advice', 'housing'),
    onStep(key, 'issue', 'dated', { ...byProsecutor, dueOn: '2026-07-01', reason: REASON }),
  ];

  test('向哪个单位提出须写明，人社部门、镇街也可以；不相干的单位不能登记', () => {
    arrearsCase()
      .given(...TO_FILED)
      .when(started('procuratorial-advice'))
      .thenRefused('step-target-missing')
      .when(started('procuratorial-advice', 'discipline'))
      .thenRefused('step-target-wrong')
      .when({ ...startStep('procuratorial-advice', { targetUnit: 'hrss' }), by: PETITIONS })
      .thenRefused('step-start-of-another-unit')
      .when(started('procuratorial-advice', 'hrss'))
      .then(['StepStarted', { requestingUnit: 'procuratorate', targetUnit: 'hrss' }]);
    arrearsCase()
      .given(...TO_CLEARED)
      .when(started('procuratorial-advice', 'housing'))
      .then(['StepStarted', { targetUnit: 'housing' }]);
  });

  test('写明建议的事项和回复日期，由被建议单位以书面回复', () => {
    const story = arrearsCase().given(...TO_FILED, started('procuratorial-advice', 'housing'));
    story
      .when(onStep(key, 'issue', 'dated', { ...byProsecutor, reason: REASON }))
      .thenRefused('step-date-missing')
      .when(onStep(key, 'issue', 'dated', { ...byProsecutor, dueOn: '2026-07-01' }))
      .thenRefused('step-reason-missing')
      .when(onStep(key, 'issue', 'undated', { ...byProsecutor, dueOn: '2026-07-01', reason: REASON }))
      .thenRefused('step-date-not-asked')
      .given(onStep(key, 'issue', 'dated', { ...byProsecutor, dueOn: '2026-07-01', reason: REASON }))
      .when(onStep(key, 'reply', 'adopted', { by: INSPECTOR }))
      .thenRefused('step-act-of-another-unit')
      .when(onStep(key, 'reply', 'adopted', { by: HOUSING, document: null }))
      .thenRefused('document-missing')
      .when(onStep(key, 'reply', 'declined', { by: HOUSING }))
      .thenRefused('step-reason-missing')
      .when(onStep(key, 'reply', 'adopted', { by: HOUSING }))
      .then(['StepActed', { unit: 'housing', next: 'review' }]);
  });

  test('是否落实由检察院审查；未回复、未落实的跟进监督，另定日期', () => {
    const story = arrearsCase().given(...written);
    story
      .given(onStep(key, 'reply', 'silent', { ...byProsecutor, at: on('2026-07-02 09:00') }))
      .when(onStep(key, 'review', 'satisfied', { by: HOUSING }))
      .thenRefused('step-act-of-another-unit')
      .given(onStep(key, 'review', 'followed-up', { ...byProsecutor, dueOn: '2026-07-20', reason: '仍未整改' }));
    expect(story.state.steps[key]).toMatchObject({ at: 'reply', dueOn: '2026-07-20' });
  });

  test('提出异议的先复核，异议成立的可以撤回', () => {
    const objected = onStep(key, 'reply', 'objected', { by: HOUSING, reason: '不属本部门职责' });
    const story = arrearsCase().given(...written, objected);
    expect(story.state.steps[key]).toMatchObject({ at: 'reconsider', dueOn: null });
    story
      .when(onStep(key, 'reply', 'adopted', { by: HOUSING }))
      .thenRefused('step-act-not-due')
      .when(onStep(key, 'reconsider', 'withdrawn', byProsecutor))
      .then(['StepActed', {}], ['StepEnded', { outcome: 'withdrawn' }]);
  });
});

describe('行政公益诉讼', () => {
  const key = 'public-suit-1';
  const opened = [...TO_FILED, started('public-suit', 'housing'), onStep(key, 'open', 'opened', byProsecutor)];
  const advised = [...opened, onStep(key, 'advise', 'sent', { ...byProsecutor, reason: REASON })];

  test('没有诉前检察建议不能起诉；法院、工会不作被告', () => {
    arrearsCase()
      .given(...TO_FILED)
      .when(started('public-suit', 'court'))
      .thenRefused('step-target-wrong')
      .when(started('public-suit', 'union'))
      .thenRefused('step-target-wrong');
    arrearsCase()
      .given(...opened)
      .when(onStep(key, 'judge', 'sued', byProsecutor))
      .thenRefused('step-act-not-due');
  });

  test('正在履行的写明完成日期，期满未完成的由检察院决定是否起诉', () => {
    const story = arrearsCase().given(
      ...advised,
      onStep(key, 'answer', 'under-way', { by: HOUSING, dueOn: '2026-09-30', reason: '正在办理保证金存储' }),
    );
    story
      .when(onStep(key, 'finish', 'unfinished', { ...byProsecutor, at: on('2026-09-30 16:00') }))
      .thenRefused('step-date-not-passed')
      .given(onStep(key, 'finish', 'unfinished', { ...byProsecutor, at: on('2026-10-01 09:00') }));
    expect(story.state.steps[key]).toMatchObject({ at: 'judge' });
  });

  test('判决写明履行日期；已履行的准许撤诉', () => {
    const sued = [
      ...advised,
      onStep(key, 'answer', 'disputed', { by: HOUSING, reason: '已经履行' }),
      onStep(key, 'judge', 'sued', byProsecutor),
    ];
    arrearsCase()
      .given(...sued)
      .when(onStep(key, 'try', 'withdrawn', { by: COURT }))
      .then(['StepActed', { unit: 'court' }], ['StepEnded', { outcome: 'withdrawn' }]);
    arrearsCase()
      .given(...sued)
      .when(onStep(key, 'try', 'ordered', { by: COURT }))
      .thenRefused('step-date-missing')
      .given(onStep(key, 'try', 'ordered', { by: COURT, dueOn: '2026-08-01' }))
      .when(onStep(key, 'comply', 'performed', { by: HOUSING }))
      .then(['StepActed', { unit: 'housing' }], ['StepEnded', { outcome: 'performed' }]);
  });
});

describe('依法做好拖欠农民工工资案件的诉讼监督', () => {
  const key = 'suit-supervision-1';
  const sent = [...TO_FILED, startStep('suit-supervision'), onStep(key, 'apply', 'sent')];

  test('检察院审查：抗诉的登记再审裁定和结果', () => {
    const story = arrearsCase().given(...sent);
    story
      .when(onStep(key, 'examine', 'protested', { by: COURT }))
      .thenRefused('step-act-of-another-unit')
      .given(onStep(key, 'examine', 'protested', { by: PROSECUTOR }), onStep(key, 'retrial', 'retried'))
      .when(onStep(key, 'result', 'changed'))
      .thenRefused('step-amount-missing')
      .when(onStep(key, 'result', 'changed', { amountFen: 2_000_000 }))
      .then(['StepActed', { amountFen: 2_000_000 }], ['StepEnded', { outcome: 'changed' }]);
    const { lines } = arrearsCase().given(...sent).state;
    expect(story.state.lines).toEqual(lines);
  });

  test('法院不采纳再审检察建议的说明理由，由检察院决定是否跟进', () => {
    const story = arrearsCase().given(
      ...sent,
      onStep(key, 'examine', 'retrial-advised', { by: PROSECUTOR }),
      onStep(key, 'reconsider', 'not-retried', { by: COURT, reason: '原判并无错误' }),
      onStep(key, 'follow', 'protested', { by: PROSECUTOR }),
    );
    expect(story.state.steps[key]).toMatchObject({ at: 'retrial', parties: { court: 'court' } });
  });

  test('对执行活动的检察建议由法院纠正', () => {
    arrearsCase()
      .given(...sent, onStep(key, 'examine', 'execution-advised', { by: PROSECUTOR }))
      .when(onStep(key, 'correct', 'corrected', { by: COURT }))
      .then(['StepActed', { unit: 'court' }], ['StepEnded', { outcome: 'corrected' }]);
  });
});

describe('司法救助', () => {
  const key = 'judicial-relief-1';
  const sent = [...TO_FILED, startStep('judicial-relief', { targetUnit: 'court' }), onStep(key, 'request', 'sent')];

  test('救助金不计入工资：分次发放以后工资明细、支付照旧，不超过决定的数额', () => {
    const story = arrearsCase().given(...sent);
    const { lines, payments } = story.state;
    story
      .given(onStep(key, 'decide', 'granted', { by: COURT, amountFen: 300_000 }))
      .given(onStep(key, 'pay', 'part', { by: COURT, amountFen: 100_000 }))
      .when(onStep(key, 'pay', 'paid', { by: COURT, amountFen: 200_001 }))
      .thenRefused('step-amount-too-high')
      .given(onStep(key, 'pay', 'paid', { by: COURT, amountFen: 200_000 }));
    expect(story.state.steps[key]).toMatchObject({ at: null, sums: { 'pay/part': 100_000, 'pay/paid': 200_000 } });
    expect({ lines: story.state.lines, payments: story.state.payments }).toEqual({ lines, payments });
  });

  test('不予救助的书面说明理由；清零以后仍可救助，一人一件', () => {
    arrearsCase()
      .given(...sent)
      .when(onStep(key, 'decide', 'refused', { by: COURT }))
      .thenRefused('step-reason-missing')
      .when(startStep('judicial-relief', { targetUnit: 'procuratorate' }))
      .then(['StepStarted', { stepKey: 'judicial-relief-2', targetUnit: 'procuratorate' }]);
    arrearsCase()
      .given(...TO_CLEARED)
      .when(startStep('judicial-relief', { targetUnit: 'court' }))
      .then(['StepStarted', {}]);
  });
});
