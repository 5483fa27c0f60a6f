import { describe, expect, test } from '@jest/globals';
import {
  correct,
  determine,
  onStep,
  order,
  serve,
  startStep,
  TO_FILED,
  TO_VERIFIED,
  voidEntry,
} from '../../../libs/domain/src/testing/arrears-case.ts';
import { CLERK, on, person } from '../../../libs/domain/src/testing/district.ts';
import { caseUnderLaw, clockOf, clocksOf } from './shipped-setting.ts';

const COURT = person('court-desk', 'court', 'officer');
const FINANCE = person('finance-desk', 'finance', 'officer');

describe('强制执行的日历从处理决定送达之日算起', () => {
  const key = 'court-enforcement-1';
  /** Served on Monday, 1 June; begun on 15 June. */
  const begun = () =>
    caseUnderLaw().given(...TO_VERIFIED, determine(), order({ kind: 'treatment-decision' }), serve(), {
      ...startStep('court-enforcement'),
      at: on('2026-06-15 09:00'),
    });
  const urged = () => begun().given(onStep(key, 'urge', 'served', { at: on('2026-11-20 09:00') }));
  const applied = () => urged().given(onStep(key, 'apply', 'applied', { at: on('2026-12-05 09:00') }));

  test('误记为已履行而结束的，作废后原来的日期照旧计算，已过的就是已过', () => {
    const fulfilled = (at: string) => {
      const story = begun().given(onStep(key, 'urge', 'fulfilled', { at: on('2026-06-16 09:00') }));
      expect(clockOf(story, `S6-09-SUIT/${key}#1`).status).toBe('ended');
      return story.given({ ...voidEntry(story.state.steps[key]?.acts.at(-1)?.version ?? 0), at: on(at) });
    };
    const soon = fulfilled('2026-06-17 09:00');
    for (const [rule, due] of Object.entries({ 'S6-09-REVIEW': '2026-07-31', 'S6-09-SUIT': '2026-12-01' }))
      expect(clockOf(soon, `${rule}/${key}#1`)).toMatchObject({ status: 'running', due });
    expect(clockOf(fulfilled('2026-08-03 09:00'), `S6-09-REVIEW/${key}#1`).status).toBe('lapsed');
  });

  test('复议60日到7月31日，诉讼6个月到12月1日，此后3个月到2027年3月1日', () => {
    const story = begun();
    expect(clockOf(story, `S6-09-REVIEW/${key}#1`)).toMatchObject({ start: '2026-06-01', due: '2026-07-31' });
    expect(clockOf(story, `S6-09-SUIT/${key}#1`)).toMatchObject({ start: '2026-06-01', due: '2026-12-01' });
    expect(clockOf(story, `S6-09-ENFORCE/${key}#1`)).toMatchObject({
      ...{ start: '2026-12-01', due: '2027-03-01', unit: 'hrss', tier: 'statutory' },
    });
  });

  test('等待期过去不是谁的逾期', () => {
    const story = urged();
    expect(clockOf(story, `S6-09-REVIEW/${key}#1`)).toMatchObject({ status: 'lapsed', onLapse: null });
    const grounds = story.log.filter(({ type }) => type === 'GroundAdded');
    expect(grounds.some(({ data }) => JSON.stringify(data).includes('S6-09'))).toBe(false);
  });

  test('催告书送达后等10个工作日：11月20日周五起到12月4日；三个期限都过了才能申请', () => {
    const story = urged();
    expect(clockOf(story, `S6-09-URGE/${key}#1`).due).toBe('2026-12-04');
    story
      .when(onStep(key, 'apply', 'applied', { at: on('2026-12-02 09:00') }))
      .thenRefused('step-date-not-passed')
      .when(onStep(key, 'apply', 'applied', { at: on('2026-12-04 17:00') }))
      .thenRefused('step-date-not-passed')
      .when(onStep(key, 'apply', 'applied', { at: on('2026-12-05 09:00') }))
      .then(['StepActed', { unit: 'hrss', next: 'accept' }]);
  });

  test('催告早过了，起诉期限未满也不能申请', () => {
    const story = begun().given(onStep(key, 'urge', 'served', { at: on('2026-06-16 09:00') }));
    story
      .when(onStep(key, 'apply', 'applied', { at: on('2026-12-01 17:00') }))
      .thenRefused('step-date-not-passed')
      .when(onStep(key, 'apply', 'fulfilled', { at: on('2026-12-01 17:00') }))
      .then(['StepActed', { outcome: 'fulfilled' }], ['StepEnded', {}]);
  });

  test('3个月内没有申请的，成为督办立案单位的事由', () => {
    const story = urged();
    story.whenTimeReaches(on('2027-03-02 00:01'));
    expect(clockOf(story, `S6-09-ENFORCE/${key}#1`)).toMatchObject({ status: 'lapsed', onLapse: 'E2' });
    const ground = { unit: 'hrss', rung: 'E2' };
    expect(story.happened).toContainEqual(
      expect.objectContaining({ type: 'GroundAdded', data: expect.objectContaining(ground) }),
    );
  });

  test('当事人申请复议的，原来的日历结束；维持后按生效之日另起3个月，催告仍等10个工作日', () => {
    const story = begun().given(onStep(key, 'urge', 'review-asked', { at: on('2026-07-01 09:00') }));
    expect(clockOf(story, `S6-09-REVIEW/${key}#1`).status).toBe('met');
    expect(clockOf(story, `S6-09-SUIT/${key}#1`)).toMatchObject({ status: 'ended', endedAs: 'reviewed' });
    expect(clockOf(story, `S6-09-ENFORCE/${key}#1`)).toMatchObject({ status: 'ended', endedAs: 'appealed' });
    story.given(
      onStep(key, 'await-appeal', 'upheld', { at: on('2026-09-15 09:00') }),
      onStep(key, 'urge', 'served', { at: on('2026-09-16 09:00') }),
    );
    expect(clockOf(story, `S6-09-UPHELD/${key}#1`)).toMatchObject({ due: '2026-12-15', unit: 'hrss', tier: 'local' });
    expect(clocksOf(story, 'S6-09-ENFORCE')).toHaveLength(1);
    // 17, 18, 20 (worked), 21-24, 28-30.
    expect(clockOf(story, `S6-09-URGE/${key}#1`).due).toBe('2026-09-30');
    story
      .when(onStep(key, 'apply', 'applied', { at: on('2026-09-30 09:00') }))
      .thenRefused('step-date-not-passed')
      .given(onStep(key, 'apply', 'applied', { at: on('2026-10-01 09:00') }));
    expect(clockOf(story, `S6-09-UPHELD/${key}#1`).status).toBe('met');
  });

  test('送达日期更正的，整个日历跟着重算', () => {
    const story = begun().given(correct({ field: 'servedOn', on: 'o1', to: '2026-05-29' }));
    expect(clockOf(story, `S6-09-REVIEW/${key}#1`)).toMatchObject({ start: '2026-05-29', due: '2026-07-28' });
    expect(clockOf(story, `S6-09-SUIT/${key}#1`)).toMatchObject({ due: '2026-11-30' });
    expect(clockOf(story, `S6-09-ENFORCE/${key}#1`)).toMatchObject({ start: '2026-11-30', due: '2027-03-01' });
  });

  test('法院5个工作日内受理，7个工作日内裁定；须听取意见的自受理起30日', () => {
    const story = applied();
    // Saturday, 5 December: Monday to Friday.
    expect(clockOf(story, `S6-10-ACCEPT/${key}#1`)).toMatchObject({ unit: 'court', due: '2026-12-11' });
    story.given(onStep(key, 'accept', 'accepted', { by: COURT, at: on('2026-12-10 09:00') }));
    expect(clockOf(story, `S6-10-ACCEPT/${key}#1`).status).toBe('met');
    expect(clockOf(story, `S6-10-RULE/${key}#1`)).toMatchObject({ unit: 'court', due: '2026-12-21' });
    story.given(onStep(key, 'rule', 'doubtful', { by: COURT, at: on('2026-12-17 09:00') }));
    expect(clockOf(story, `S6-10-RULE/${key}#1`)).toMatchObject({ status: 'ended', endedAs: 'doubtful' });
    // 9 January 2027 is a Saturday.
    expect(clockOf(story, `S6-10-HEARD/${key}#1`)).toMatchObject({ status: 'running', due: '2027-01-11' });
    story.given(onStep(key, 'rule-heard', 'granted', { by: COURT }));
    expect(clockOf(story, `S6-10-HEARD/${key}#1`).status).toBe('met');
  });

  test('终结本次执行后每3个月查找一次财产', () => {
    const story = applied().given(
      onStep(key, 'accept', 'accepted', { by: COURT }),
      onStep(key, 'rule', 'granted', { by: COURT }),
      onStep(key, 'execute', 'suspended', { by: COURT, at: on('2026-12-31 09:00') }),
    );
    expect(clockOf(story, `S6-10-RESUME/${key}#1`)).toMatchObject({ unit: 'hrss', due: '2027-03-31' });
    story.given(onStep(key, 'resume', 'none-yet', { at: on('2027-03-30 09:00') }));
    expect(clockOf(story, `S6-10-RESUME/${key}#1`).endedAs).toBe('checked');
    expect(clockOf(story, `S6-10-RESUME/${key}#2`)).toMatchObject({ status: 'running', due: '2027-06-30' });
  });
});

describe('应急周转金的期限', () => {
  const key = 'emergency-fund-1';
  const government = { signedBy: '区长', by: CLERK };
  const reported = () =>
    caseUnderLaw(on('2026-06-15 09:00')).given(
      ...TO_FILED,
      startStep('emergency-fund'),
      onStep(key, 'report', 'wages', { amountFen: 1_000_000 }),
    );
  const paid = () =>
    reported().given(
      onStep(key, 'approve', 'approved', { ...government, amountFen: 1_000_000 }),
      onStep(key, 'pay', 'paid', { by: FINANCE, amountFen: 1_000_000 }),
    );

  test('审批3个工作日，由立案单位催要；批准后财政2个工作日垫付', () => {
    const story = reported();
    expect(clockOf(story, `S4-12-APPROVE/${key}#1`)).toMatchObject({ unit: 'hrss', due: '2026-06-18', tier: 'local' });
    story.given(onStep(key, 'approve', 'approved', { ...government, amountFen: 1_000_000 }));
    expect(clockOf(story, `S4-12-PAY/${key}#1`)).toMatchObject({ unit: 'finance', due: '2026-06-17' });
  });

  test('追偿以通知写明的日期为限：追回一部分仍按原日期，另订日期另起', () => {
    const story = paid();
    expect(clockOf(story, `S4-12-DEMAND/${key}#1`)).toMatchObject({ unit: 'hrss', due: '2026-06-23' });
    story.given(
      onStep(key, 'demand', 'sent', { dueOn: '2026-08-01' }),
      onStep(key, 'recover', 'part', { amountFen: 300_000 }),
    );
    expect(clockOf(story, `S4-12-RECOVER/${key}#1`)).toMatchObject({ status: 'running', due: '2026-08-01' });
    story.given(onStep(key, 'recover', 'overdue', { at: on('2026-08-03 09:00') }));
    expect(clockOf(story, `S4-12-RECOVER/${key}#1`).status).toBe('lapsed');
    expect(clockOf(story, `S4-12-PURSUE/${key}#1`)).toMatchObject({ due: '2026-08-17' });
    story.given(
      onStep(key, 'pursue', 'agreed-anew', { dueOn: '2026-09-30' }),
      onStep(key, 'recover', 'recovered', { amountFen: 700_000 }),
    );
    expect(clocksOf(story, 'S4-12-RECOVER').map((id) => clockOf(story, id).status)).toEqual(['doneLate', 'met']);
  });

  test('报请核销10个工作日未批复的催要', () => {
    const story = paid().given(
      onStep(key, 'demand', 'sent', { dueOn: '2026-06-16' }),
      onStep(key, 'recover', 'overdue', { at: on('2026-06-17 09:00') }),
      onStep(key, 'pursue', 'hopeless'),
    );
    expect(clockOf(story, `S4-12-WRITE-OFF/${key}#1`)).toMatchObject({ unit: 'hrss', due: '2026-07-02' });
  });
});
