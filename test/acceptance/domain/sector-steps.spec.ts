import { describe, expect, test } from '@jest/globals';
import {
  onStep,
  POLICE,
  startStep,
  TO_FILED,
  type CaseStep,
  type CaseStory,
} from '../../../libs/domain/src/testing/arrears-case.ts';
import { HOUSING, INSPECTOR, on, person, teamOf } from '../../../libs/domain/src/testing/district.ts';
import { caseUnderLaw, clockOf, clocksOf } from './shipped-setting.ts';

type More = Parameters<typeof onStep>[3];
const stepsOf =
  (key: string) =>
  (name: string, result: string, more: More = {}): CaseStep =>
    onStep(key, name, result, { by: HOUSING, ...more });
const HEAD = person('housing-head', 'housing', 'unit-head');
const running = (story: CaseStory, key: string) =>
  Object.values(story.state.clocks).filter((clock) => clock.key === key && clock.status === 'running');

describe('行政处罚期限（行业主管部门）', () => {
  const key = 'sector-investigation-1';
  const acted = stepsOf(key);
  const officers = teamOf('housing').map(({ id }) => id);
  const proposed = () =>
    caseUnderLaw().given(
      ...TO_FILED,
      startStep('sector-investigation', { targetUnit: 'housing' }),
      acted('propose', 'sent', { by: INSPECTOR }),
    );
  const filed = () => proposed().given(acted('file', 'filed', { officers, at: on('2026-06-02 09:00') }));
  const told = (dueOn: string): CaseStep => acted('notify', 'told', { dueOn, at: on('2026-06-12 09:00') });

  test('5个工作日内决定是否立案；立案之日起90日决定，6月2日立案的8月31日到期', () => {
    expect(clockOf(proposed(), `S3-03-FILE/${key}#1`)).toMatchObject({ unit: 'housing', due: '2026-06-08' });
    const story = filed();
    expect(clockOf(story, `S3-03-FILE/${key}#1`).status).toBe('met');
    expect(clockOf(story, `S3-03/${key}#1`)).toMatchObject({ unit: 'housing', due: '2026-08-31', tier: 'statutory' });
    story.given(acted('inspect', 'no-violation', { reason: '发包合法' }));
    expect(clockOf(story, `S3-03/${key}#1`).status).toBe('met');
  });

  test('听证申请期限不少于5个工作日：6月12日告知的，最早到6月22日', () => {
    filed()
      .given(acted('inspect', 'violation', { at: on('2026-06-11 09:00') }))
      .when(told('2026-06-18'))
      .thenRefused('step-date-too-early')
      .when(told('2026-06-22'))
      .then(['StepActed', { dueOn: '2026-06-22' }]);
  });

  test('听证7个工作日前通知：6月15日通知的，最早6月25日举行', () => {
    const called = (dueOn: string): CaseStep => acted('call-hearing', 'called', { dueOn, at: on('2026-06-15 09:00') });
    filed()
      .given(
        acted('inspect', 'violation', { at: on('2026-06-11 09:00') }),
        told('2026-06-22'),
        acted('await-request', 'requested', { at: on('2026-06-12 15:00') }),
      )
      .when(called('2026-06-24'))
      .thenRefused('step-date-too-early')
      .when(called('2026-06-25'))
      .then(['StepActed', { dueOn: '2026-06-25' }]);
  });

  test('听证不停90日的计算；决定后7个工作日内送达', () => {
    const story = filed().given(
      acted('inspect', 'violation', { at: on('2026-06-11 09:00') }),
      told('2026-06-22'),
      acted('await-request', 'stated', { at: on('2026-06-15 09:00') }),
    );
    expect(clockOf(story, `S3-03/${key}#1`)).toMatchObject({ status: 'running', due: '2026-08-31' });
    story.given(acted('decide', 'penalised', { by: HEAD, amountFen: 5_000_000, at: on('2026-06-15 10:00') }));
    expect(clockOf(story, `S3-03/${key}#1`).status).toBe('met');
    expect(clockOf(story, `S4-11/${key}#1`)).toMatchObject({ unit: 'housing', due: '2026-06-25', tier: 'statutory' });
    story.given(acted('serve', 'served'));
    expect(running(story, key)).toEqual([]);
  });

  test('90日届满未决定的，记入行业主管部门的督办事由', () => {
    const story = filed();
    story.whenTimeReaches(on('2026-09-01 00:01'));
    expect(clockOf(story, `S3-03/${key}#1`)).toMatchObject({ status: 'lapsed', unit: 'housing' });
    const ground = expect.objectContaining({ unit: 'housing', rung: 'E2' });
    expect(story.log).toContainEqual(expect.objectContaining({ type: 'GroundAdded', data: ground }));
  });
});

describe('行业督办期限', () => {
  const key = 'sector-supervision-1';
  const acted = stepsOf(key);
  const issued = () =>
    caseUnderLaw().given(
      ...TO_FILED,
      startStep('sector-supervision', { targetUnit: 'housing' }),
      ...[acted('ask', 'sent', { by: INSPECTOR }), acted('sign', 'signed')],
      acted('supervise', 'issued', { dueOn: '2026-06-20' }),
    );

  test('签收1个工作日、发出通知3个工作日、落实以通知写明的日期为限', () => {
    const story = issued();
    expect(clockOf(story, `S3-13-SIGN/${key}#1`)).toMatchObject({ unit: 'housing', due: '2026-06-02', status: 'met' });
    expect(clockOf(story, `S3-13-ISSUE/${key}#1`)).toMatchObject({ due: '2026-06-04', status: 'met' });
    expect(clockOf(story, `S3-13-SETTLE/${key}#1`)).toMatchObject({ due: '2026-06-20', status: 'running' });
  });

  test('逾期未落实的3个工作日内约谈；反馈3个工作日，核对由提出单位2个工作日', () => {
    const story = issued().given(acted('settle', 'overdue', { at: on('2026-06-22 09:00') }));
    expect(clockOf(story, `S3-13-SETTLE/${key}#1`).status).toBe('lapsed');
    expect(clockOf(story, `S3-13-PRESS/${key}#1`)).toMatchObject({ unit: 'housing', due: '2026-06-25' });
    story.given(acted('press', 'measured', { reason: '已列入重点监管', at: on('2026-06-23 09:00') }));
    expect(clockOf(story, `S3-13-REPORT/${key}#1`)).toMatchObject({ unit: 'housing', due: '2026-06-26' });
    story.given(acted('report', 'reported', { at: on('2026-06-24 09:00') }));
    expect(clockOf(story, `S3-13-CHECK/${key}#1`)).toMatchObject({ unit: 'hrss', due: '2026-06-26' });
    story.given(acted('check', 'accepted', { by: INSPECTOR }));
    expect(running(story, key)).toEqual([]);
  });
});

describe('停工与行业信用记录期限', () => {
  test('逾期未改正的3个工作日内审批，批准后1个工作日内送达', () => {
    const key = 'stop-work-1';
    const acted = stepsOf(key);
    const story = caseUnderLaw().given(
      ...[...TO_FILED, { ...startStep('stop-work'), by: HOUSING }],
      acted('order-correction', 'issued', { dueOn: '2026-06-15' }),
      acted('correct', 'overdue', { at: on('2026-06-16 09:00') }),
    );
    expect(clockOf(story, `S6-01-STOP/${key}#1`)).toMatchObject({ unit: 'housing', due: '2026-06-22' });
    story.given(acted('approve-stop', 'approved', { by: HEAD, at: on('2026-06-18 09:00') }));
    expect(clockOf(story, `S6-01-SERVE/${key}#1`)).toMatchObject({ unit: 'housing', due: '2026-06-22' });
    story.given(acted('stop', 'served'));
    expect(running(story, key)).toEqual([]);
  });

  test('告知、决定、措施各5个工作日', () => {
    const key = 'sector-credit-1';
    const acted = stepsOf(key);
    const story = caseUnderLaw().given(
      ...[...TO_FILED, startStep('sector-credit', { targetUnit: 'housing' })],
      acted('propose', 'sent', { by: INSPECTOR }),
    );
    expect(clockOf(story, `S6-14-TELL/${key}#1`)).toMatchObject({ unit: 'housing', due: '2026-06-08' });
    story.given(acted('tell', 'told', { dueOn: '2026-06-15' }), acted('hear', 'stated'));
    expect(clockOf(story, `S6-14-DECIDE/${key}#1`).due).toBe('2026-06-08');
    story.given(acted('decide', 'recorded', { by: HEAD }));
    expect(clockOf(story, `S6-14-MEASURE/${key}#1`)).toMatchObject({ unit: 'housing', due: '2026-06-08' });
  });
});

describe('公安机关处置期限', () => {
  test('接报24小时内处置，节假日照计；结果3个工作日内告知', () => {
    const key = 'public-order-1';
    const story = caseUnderLaw().given(
      ...[...TO_FILED, startStep('public-order')],
      onStep(key, 'report', 'reported', { at: on('2026-06-18 20:00') }),
    );
    expect(clockOf(story, `S3-15-ACCEPT/${key}#1`)).toMatchObject({ unit: 'police', dueAt: on('2026-06-19 20:00') });
    story.given(onStep(key, 'accept', 'calmed', { by: POLICE, at: on('2026-06-18 21:00') }));
    expect(clockOf(story, `S3-15-TELL/${key}#1`)).toMatchObject({ unit: 'police', due: '2026-06-24' });
  });

  test('签收1个工作日，核查10个工作日，立案单位3个工作日内逐条核对；欠薪案件的期限照走', () => {
    const key = 'false-claim-1';
    const story = caseUnderLaw().given(
      ...[...TO_FILED, startStep('false-claim'), onStep(key, 'report', 'sent')],
      onStep(key, 'sign', 'signed', { by: POLICE }),
    );
    expect(clockOf(story, `S2-09-CHECK/${key}#1`)).toMatchObject({ unit: 'police', due: '2026-06-15' });
    expect(clocksOf(story, 'S3-01').map((id) => clockOf(story, id).status)).toEqual(['running']);
    story.given(onStep(key, 'check', 'false-facts', { by: POLICE, at: on('2026-06-11 09:00') }));
    expect(clockOf(story, `S2-09-JUDGE/${key}#1`)).toMatchObject({ unit: 'hrss', due: '2026-06-16' });
  });
});
