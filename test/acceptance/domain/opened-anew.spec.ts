import { describe, expect, test } from '@jest/globals';
import {
  accept,
  call,
  conclude,
  confirmWithdrawal,
  decideFirst,
  joinCase,
  outcome,
  proposeClosing,
  confirmClosing,
  register,
  step,
  tell,
  withdraw,
} from '../../../libs/domain/src/testing/complaint.ts';
import { COORDINATOR, on } from '../../../libs/domain/src/testing/district.ts';
import { clockOf, clocksOf, complaintUnderLaw } from './shipped-setting.ts';

const reopen = (at: string) =>
  step('ReopenComplaint', { reason: '本人反映未收到', because: 'dissatisfied' }, { by: COORDINATOR, at: on(at) });
const ticket = {
  ticketId: 't1',
  channel: 'hotline-12345',
  externalNumber: '1',
  returnBy: null,
  replyBy: '2026-06-30',
} as const;

describe('重新办理之后，时限仍是可以完成的', () => {
  test('a result that is taken back leaves nothing to be told by a date', () => {
    const story = complaintUnderLaw().given(
      register(),
      decideFirst('handle'),
      accept(),
      conclude('arrears'),
      joinCase(),
    );
    story.given(outcome('wages-cleared'));
    expect(clockOf(story, 'S1-01-INFORM#1').status).toBe('running');
    story.given(outcome('reopened'));
    expect(clockOf(story, 'S1-01-INFORM#1')).toMatchObject({ status: 'ended', endedAs: 'reopened' });
    story.given(outcome('wages-cleared'), tell('result'));
    expect(clockOf(story, 'S1-11#1').status).toBe('running');
    story.given(outcome('reopened'));
    expect(clockOf(story, 'S1-11#1')).toMatchObject({ status: 'ended', endedAs: 'reopened' });
  });

  test('a withdrawal leaves the reply to the channel as it was', () => {
    const story = complaintUnderLaw().given(
      register({ ticket }),
      decideFirst('handle'),
      withdraw(),
      confirmWithdrawal(),
    );
    expect(clockOf(story, 'S2-01#1')).toMatchObject({ status: 'ended', endedAs: 'withdrawn' });
    expect(clockOf(story, 'S1-07-REPLYBY/t1#1').status).toBe('running');
    expect(story.state.tasks['reply-ticket/t1#1']?.status).toBe('open');
    story.given(
      step('ReplyTicket', { ticketId: 't1', text: { subject: 's', field: 'text', sealed: 'v1.1.c2VhbGVk' } }),
    );
    expect(clockOf(story, 'S1-07-REPLYBY/t1#1').status).toBe('met');
  });

  test('checked again, it is checked and investigated by dates again', () => {
    const story = complaintUnderLaw().given(
      ...[register(), decideFirst('handle'), accept(), conclude('paid-on-the-spot'), tell('result'), call('w1', false)],
    );
    expect(clockOf(story, 'S3-01#1')).toMatchObject({ status: 'ended', endedAs: 'endedByCheck' });
    story.given(reopen('2026-06-04 09:00'));
    expect(clockOf(story, 'S2-10#2')).toMatchObject({ status: 'running', due: '2026-06-08' });
    expect(clockOf(story, 'S3-01#2')).toMatchObject({ status: 'running', start: '2026-06-04' });
    story.given(conclude('paid-on-the-spot'), tell('result'), call('w1', true));
    story.given(proposeClosing('paid-verified'), confirmClosing());
    expect(clocksOf(story, 'S3-01').map((id) => clockOf(story, id).status)).toEqual(['ended', 'ended']);
  });
});
