import { describe, expect, test } from '@jest/globals';
import {
  conclude,
  onStep,
  startStep,
  TO_FILED,
  TO_ORDERED,
  TO_VERIFIED,
  type CaseStep,
  type CaseStory,
} from '../../../libs/domain/src/testing/arrears-case.ts';
import { HEAD, on } from '../../../libs/domain/src/testing/district.ts';
import { caseUnderLaw, clockOf } from './shipped-setting.ts';

type More = Parameters<typeof onStep>[3];
const stepsOf =
  (key: string) =>
  (name: string, result: string, more: More = {}): CaseStep =>
    onStep(key, name, result, more);
const clockIn = (key: string) => (story: CaseStory, rule: string) => clockOf(story, `${rule}/${key}#1`);
const loggedGrounds = (story: CaseStory) => JSON.stringify(story.log.filter(({ type }) => type === 'GroundAdded'));

describe('行政处理（处罚）决定的期限', () => {
  const acted = stepsOf('administrative-decision-1');
  const clock = clockIn('administrative-decision-1');
  /** Monday 1 June: investigated, begun and proposed. */
  const proposed = () =>
    caseUnderLaw().given(
      ...[...TO_VERIFIED, conclude(), startStep('administrative-decision'), acted('propose', 'proposed')],
    );
  const told = () => proposed().given(acted('notify', 'told', { dueOn: '2026-06-08' }));
  const stated = (at: string) => told().given(acted('await-request', 'stated', { at: on(at) }));

  test('3个工作日提出意见，再2个工作日告知', () => {
    const begun = caseUnderLaw().given(...TO_VERIFIED, conclude(), startStep('administrative-decision'));
    expect(clock(begun, 'S3-02-PROPOSE')).toMatchObject({ unit: 'hrss', tier: 'local', due: '2026-06-04' });
    expect(clock(proposed(), 'S3-02-TELL')).toMatchObject({ due: '2026-06-03', status: 'running' });
    expect(clock(told(), 'S3-02-TELL').status).toBe('met');
  });

  test('留给当事人的听证申请期限不少于5个工作日，听证不早于通知后第7个工作日', () => {
    expect(proposed().when(acted('notify', 'told', { dueOn: '2026-06-05' })).refused).toBe('step-date-too-early');
    const story = told().given(acted('await-request', 'requested', { at: on('2026-06-02 09:00') }));
    expect(story.when(acted('call-hearing', 'called', { dueOn: '2026-06-10' })).refused).toBe('step-date-too-early');
    story.when(acted('call-hearing', 'called', { dueOn: '2026-06-11' })).then(['StepActed', { next: 'hear' }]);
  });

  test('听取意见后5个工作日决定；退回的不了结案件的决定期限，作出决定的了结', () => {
    expect(clock(stated('2026-06-09 09:00'), 'S3-02-DECIDE')).toMatchObject({ due: '2026-06-16', status: 'running' });
    const more = stated('2026-06-09 09:00').given(acted('decide', 'more', { by: HEAD, reason: '事实不清' }));
    expect(clockOf(more, 'S3-02#1')).toMatchObject({ due: '2026-06-23', status: 'running' });
    for (const result of ['penalised', 'treated'] as const) {
      const decided = stated('2026-06-09 09:00').given(acted('decide', result, { by: HEAD, amountFen: 2_000_000 }));
      expect(clockOf(decided, 'S3-02#1').status).toBe('met');
    }
  });

  test('决定书7个工作日内送达：6月10日决定，端午节不计，到22日，超期即进入督办', () => {
    const story = stated('2026-06-09 09:00').given(
      acted('decide', 'penalised', { by: HEAD, amountFen: 2_000_000, at: on('2026-06-10 09:00') }),
    );
    expect(clock(story, 'S4-11')).toMatchObject({ tier: 'statutory', due: '2026-06-22', onLapse: 'E2' });
    story.given(acted('serve', 'served', { at: on('2026-06-22 17:00') }));
    expect(clock(story, 'S4-11').status).toBe('met');
  });
});

describe('行政复议、行政诉讼应对的期限', () => {
  const acted = stepsOf('decision-review-1');
  const clock = clockIn('decision-review-1');
  const received = () =>
    caseUnderLaw().given(
      ...[...TO_ORDERED, startStep('decision-review', { targetUnit: 'government' })],
      acted('receive', 'review', { dueOn: '2026-06-12' }),
    );

  test('以通知书写明的日期答复，逾期进入督办层级', () => {
    const story = received();
    expect(clock(story, 'S6-15-ANSWER')).toMatchObject({ written: '2026-06-12', due: '2026-06-12', onLapse: 'E1' });
    story.whenTimeReaches(on('2026-06-13 00:01'));
    expect(loggedGrounds(story)).toContain('S6-15-ANSWER');
  });

  test('撤销后10个工作日内重新处理：6月15日收到，端午节不计，到30日', () => {
    const story = received().given(
      acted('answer', 'answered'),
      acted('await', 'annulled', { signedBy: '区人民政府', reason: '数额有误', at: on('2026-06-15 09:00') }),
    );
    expect(clock(story, 'S6-15-ANEW')).toMatchObject({ unit: 'hrss', due: '2026-06-30', status: 'running' });
  });
});

describe('争议核对（对账）的期限', () => {
  const acted = stepsOf('reconciliation-1');
  const clock = clockIn('reconciliation-1');
  const asked = () =>
    caseUnderLaw().given(...[...TO_FILED, startStep('reconciliation'), acted('ask', 'sent', { dueOn: '2026-06-08' })]);

  test('2个工作日内书面要求；用人单位不提供不算立案单位超期，5个工作日内按证据认定', () => {
    const begun = caseUnderLaw().given(...TO_FILED, startStep('reconciliation'));
    expect(clock(begun, 'S3-08-ASK')).toMatchObject({ unit: 'hrss', due: '2026-06-03' });
    const story = asked();
    expect(clock(story, 'S3-08-PRODUCE')).toMatchObject({ written: '2026-06-08', onLapse: null });
    story.whenTimeReaches(on('2026-06-09 09:00'));
    expect(loggedGrounds(story)).not.toContain('S3-08-PRODUCE');
    story.given(acted('produce', 'not-given', { at: on('2026-06-09 10:00') }));
    expect(clock(story, 'S3-08-FIND')).toMatchObject({ due: '2026-06-16', status: 'running' });
  });

  test('5个工作日内对账；签认后2个工作日先行责令，其余10个工作日处理', () => {
    const story = asked().given(acted('produce', 'given', { at: on('2026-06-02 09:00') }));
    expect(clock(story, 'S3-08-COMPARE')).toMatchObject({ due: '2026-06-09', status: 'running' });
    story.given(acted('compare', 'signed', { amountFen: 1_500_000, at: on('2026-06-08 09:00') }));
    expect(clock(story, 'S3-08-ORDER')).toMatchObject({ due: '2026-06-10', status: 'running' });
    story.given(acted('order-agreed', 'ordered', { at: on('2026-06-10 16:00') }));
    // 11, 12, 15 to 18, then 22 to 25 June; the 19th is a holiday.
    expect(clock(story, 'S3-08-REST')).toMatchObject({ due: '2026-06-25', status: 'running' });
  });
});
