import { describe, expect, it } from '@jest/globals';
import {
  accept,
  complaint,
  conclude,
  confirmClosing,
  confirmWithdrawal,
  decideFirst,
  handTo,
  proposeClosing,
  register,
  signFor,
  step,
  tell,
  call,
  TO_ACCEPTED,
  withdraw,
} from '../testing/complaint.ts';
import { CLERK, HOUSING, on, SECOND_COORDINATOR, TRANSPORT } from '../testing/district.ts';
import type { Circumstances } from '../testing/story.ts';
import { holderOf, type ComplaintState } from './state.ts';

const JOINT = [register(), decideFirst('joint', { units: ['housing', 'transport'] })];

const answer = (circumstances: Circumstances = {}, text = '已督促总包支付进度款') =>
  step('AnswerJointHandling', { text, document: null }, { by: HOUSING, ...circumstances });

const openFor = ({ tasks }: ComplaintState, unit: string) =>
  Object.values(tasks).flatMap((task) => (task.unit === unit && task.status === 'open' ? [task.id] : []));

describe('会办', () => {
  it('gives each joint unit its own task, without custody and without a clock', () => {
    complaint()
      .given(...JOINT)
      .and((state) => {
        expect(openFor(state, 'housing')).toEqual(['joint-handling/housing#1']);
        expect(openFor(state, 'transport')).toEqual(['joint-handling/transport#1']);
        expect(holderOf(state)).toBe('hrss');
        expect(Object.values(state.clocks).some(({ unit }) => unit !== 'hrss')).toBe(false);
      });
  });

  it('an answer closes the task of the unit that gave it, and that one alone', () => {
    complaint()
      .given(...JOINT)
      .when(answer())
      .then(
        ['JointHandlingAnswered', { unit: 'housing', answeredBy: HOUSING.id }],
        ['TaskCompleted', { taskId: 'joint-handling/housing#1', act: 'JointHandlingAnswered' }],
      )
      .and((state) => {
        expect(state.jointAnswers).toEqual({ housing: { on: '2026-06-01', by: HOUSING.id, document: null } });
        expect(openFor(state, 'transport')).toEqual(['joint-handling/transport#1']);
        expect(holderOf(state)).toBe('hrss');
      })
      .when(answer())
      .thenRefused('joint-already-answered');
  });

  it('is answered by a unit that was asked, in words, and not before the decision', () => {
    complaint()
      .given(...JOINT)
      .when(answer({ by: CLERK }))
      .thenRefused('not-handled-jointly')
      .when(answer({}, ' '))
      .thenRefused('joint-answer-missing')
      .when(answer({ actedOn: on('2026-06-01 09:00') }))
      .thenRefused('acted-before-joint');
  });

  it('names units that work here, and not the one that holds it', () => {
    complaint()
      .given(register())
      .when(decideFirst('joint', { units: ['next-district'] }))
      .thenRefused('outside-unit-has-no-login')
      .when(decideFirst('joint', { units: ['housing', 'hrss'] }))
      .thenRefused('joint-unit-is-holder')
      .when(decideFirst('joint', { units: ['housing', 'housing'] }))
      .and((state) => expect(openFor(state, 'housing')).toEqual(['joint-handling/housing#1']));
  });

  it('a joint unit that comes to hold the matter handles it as the holder', () => {
    complaint()
      .given(...JOINT, handTo('housing'), signFor('h1', HOUSING))
      .and((state) => {
        expect(state.tasks['joint-handling/housing#1']).toMatchObject({ status: 'cancelled' });
        expect(openFor(state, 'transport')).toEqual(['joint-handling/transport#1']);
      })
      .when(answer())
      .thenRefused('joint-unit-is-holder');
  });

  it('silence blocks no closing, and the task ends with the complaint', () => {
    complaint()
      .given(...JOINT, accept(), conclude('paid-on-the-spot'), tell('result'), call('w1', true))
      .given(proposeClosing('paid-verified'))
      .when(confirmClosing(SECOND_COORDINATOR))
      .then(['ComplaintClosed'])
      .and((state) => {
        expect(state.tasks['joint-handling/housing#1']).toMatchObject({ status: 'cancelled' });
        expect(openFor(state, 'transport')).toEqual([]);
      });
    complaint()
      .given(...JOINT, withdraw(), confirmWithdrawal())
      .and((state) => expect(openFor(state, 'housing')).toEqual([]))
      .when(answer())
      .thenRefused('withdrawn');
  });

  it('whoever answered took part, and does not make the call-back', () => {
    complaint()
      .given(...JOINT, answer(), accept(), conclude('paid-on-the-spot'), tell('result'))
      .when(call('w1', true, { by: HOUSING }))
      .thenRefused('call-back-by-handler')
      .when(call('w1', true, { by: TRANSPORT }))
      .then(['CallBackSampleDrawn'], ['CallBackAttempted'], ['CallBackCompleted']);
  });

  it('is asked for anew when the matter is reopened', () => {
    complaint()
      .given(...JOINT, answer(), accept(), conclude('paid-on-the-spot'), tell('result'), call('w1', false))
      .given(step('ReopenComplaint', { reason: '钱未到账', because: 'dissatisfied' }, { by: SECOND_COORDINATOR }))
      .and((state) => expect(openFor(state, 'housing')).toEqual(['joint-handling/housing#2']));
  });

  it('is no work of anybody where the first-asked unit handles it alone', () => {
    complaint()
      .given(...TO_ACCEPTED)
      .when(answer())
      .thenRefused('not-handled-jointly');
  });
});
