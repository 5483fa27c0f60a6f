import { describe, expect, it } from '@jest/globals';
import {
  call,
  complaint,
  conclude,
  confirmClosing,
  decideFirst,
  outcome,
  proposeClosing,
  register,
  step,
  tell,
  TO_ACCEPTED,
  TO_CASE,
  TO_CLOSED,
  TO_HANDED_ON,
  TO_SECOND_RETURN,
  withdraw,
  confirmWithdrawal,
  type ComplaintStep,
  accept,
  HERE,
  SAME_TOLD,
  proposeDuplicate,
  confirmDuplicate,
  strike,
  versionOf,
} from '../testing/complaint.ts';
import { COORDINATOR, HEAD } from '../testing/district.ts';

const reopen = (because: 'dissatisfied' | 'new-facts' = 'new-facts') =>
  step('ReopenComplaint', { reason: '新证据', because }, { by: COORDINATOR });

describe('重新办理', () => {
  it('in a case that stands as it ended it is for 治欠办 to decide, with a task and a date', () => {
    complaint()
      .given(...TO_CLOSED)
      .when(reopen())
      .then(['ComplaintReopened'], ['ClockStarted', { ruleId: 'S1-11-AGAIN', unit: 'office' }])
      .and(({ active, closed, callBack, informed, accepted, tasks }) => {
        expect([active, closed, callBack]).toEqual([['in-case'], null, null]);
        expect(informed).not.toContain('result');
        expect(accepted).not.toBeNull();
        expect(tasks['decide-objection#1']).toMatchObject({ status: 'open', unit: 'office' });
      })
      .when(outcome('wages-cleared'))
      .thenNothing();
  });

  it('the case opens again, clears again, and the new result is told', () => {
    complaint()
      .given(...TO_CLOSED, reopen())
      .when(outcome('reopened', { round: 1 }))
      .then(['OutcomeReceived'], ['ClockMet'], ['TaskCompleted', { taskId: 'decide-objection#1' }])
      .and(({ active }) => expect(active).toEqual(['in-case']))
      .given(outcome('wages-cleared', { round: 1 }), tell('result'), call('w1', true))
      .given(proposeClosing('case-outcome-told'))
      .when(confirmClosing())
      .then(['ComplaintClosed']);
  });

  it('a case that opened and cleared again between two looks answers the objection too', () => {
    complaint()
      .given(...TO_CLOSED, reopen())
      .when(outcome('wages-cleared', { round: 1 }))
      .then(['OutcomeReceived'])
      .and(({ active, objection }) => expect([active, objection]).toEqual([['inform'], null]));
  });

  it('or it leaves the case', () => {
    complaint()
      .given(...TO_CLOSED, reopen())
      .when(step('LeaveCase', { reason: '另案' }, { by: COORDINATOR }))
      .then(['LeftCase'], ['TaskCompleted', { taskId: 'decide-objection#1' }])
      .and(({ active }) => expect(active).toEqual(['preliminary-check']));
  });

  const uphold = step('UpholdOutcome', { reason: '金额无误', document: 'letter-1' }, { by: COORDINATOR });
  it('or 治欠办 upholds the result in writing: told again, and final unless the money never came', () => {
    const upheld = [...TO_CLOSED, reopen('dissatisfied'), uphold];
    complaint()
      .given(...TO_CLOSED, reopen('dissatisfied'))
      .when(uphold)
      .then(['OutcomeUpheld', { caseId: 'case-1' }], ['ClockMet'], ['ClockStarted', { ruleId: 'S1-01-INFORM' }])
      .and(({ active }) => expect(active).toEqual(['inform']));
    complaint()
      .given(...upheld, tell('result', { way: 'written' }), call('w1', false, {}, true))
      .and(({ active }) => expect(active).toEqual(['closing']))
      .when(proposeClosing('case-outcome-told'))
      .then(['ClosingProposed']);
    complaint()
      .given(...upheld, tell('result', { way: 'written' }), call('w1', false))
      .and(({ active }) => expect(active).toEqual(['call-back']))
      .when(proposeClosing('case-outcome-told'))
      .thenRefused('dissatisfied-reopen-first');
    complaint()
      .given(...TO_CLOSED)
      .when(uphold)
      .thenRefused('complaint-closed');
    complaint()
      .given(...TO_CASE)
      .when(uphold)
      .thenRefused('no-objection');
  });

  it('不满意 comes back before any closing; without a case to the preliminary check', () => {
    complaint()
      .given(...TO_ACCEPTED, conclude('no-arrears'), tell('result'), call('w1', false))
      .when(reopen('dissatisfied'))
      .then(['ComplaintReopened'])
      .and(({ active, check }) => expect([active, check]).toEqual([['preliminary-check'], null]))
      .when(conclude('arrears'))
      .then(['PreliminaryCheckConcluded']);
  });

  it('a withdrawn request may be renewed', () => {
    complaint()
      .given(...TO_CASE, withdraw(), confirmWithdrawal(), proposeClosing('withdrawn'), confirmClosing())
      .when(reopen())
      .then(['WithdrawalLapsed', { because: 'renewed' }], ['ComplaintReopened'])
      .and(({ withdrawal, active }) => expect([withdrawal, active]).toEqual([null, ['in-case']]));
  });

  it('what was found no wage matter is open again', () => {
    complaint()
      .given(...TO_ACCEPTED, conclude('not-wage'), step('ConfirmNotWage', {}, { by: HEAD }), tell('decline'))
      .given(proposeClosing('not-wage'), confirmClosing(), reopen())
      .when(conclude('arrears'))
      .then(['PreliminaryCheckConcluded']);
  });

  it('entries of the round before are no longer struck', () => {
    const story = complaint().given(
      ...TO_ACCEPTED,
      conclude('no-arrears'),
      tell('result'),
      call('w1', false),
      reopen(),
    );
    story.when(strike(versionOf(story, 'PreliminaryCheckConcluded'))).thenRefused('entry-not-voidable');
  });

  it('what nobody had accepted is received anew: for the acceptance, with its period', () => {
    const declined = step('DeclineComplaint', {
      ground: 'not-labour',
      reason: '承揽',
      destination: '法院',
      number: '1',
    });
    const ends: readonly (readonly ComplaintStep[])[] = [
      [declined],
      [declined, tell('decline'), proposeClosing('declined'), confirmClosing()],
      [withdraw(), confirmWithdrawal()],
      [withdraw(), confirmWithdrawal(), proposeClosing('withdrawn'), confirmClosing()],
      [...SAME_TOLD, proposeDuplicate, confirmDuplicate],
      [step('ProposeNotWage', { reason: '货款', destination: '法院' }), step('ConfirmNotWage', {}, { by: HEAD })],
    ];
    for (const end of ends) {
      complaint()
        .given(...HERE, ...end)
        .when(reopen())
        .and(({ active, clocks, tasks }) => {
          expect(active).toEqual(['acceptance']);
          expect(clocks['S2-01#2']).toMatchObject({ status: 'running', unit: 'hrss' });
          expect(
            Object.values(tasks).filter(({ kind, status }) => kind === 'accept' && status === 'open'),
          ).toHaveLength(1);
        })
        .when(accept())
        .then(['ComplaintAccepted'], ['ComplaintFiled']);
    }
  });

  it('goes back to who has to decide: first contact, the unit that has not signed, 治欠办', () => {
    const places: readonly (readonly [readonly ComplaintStep[], string, string])[] = [
      [[register()], 'first-contact', 'first-contact'],
      [TO_HANDED_ON, 'hand-off', 'sign-for'],
      [TO_SECOND_RETURN, 'designate', 'designate'],
    ];
    for (const [way, node, kind] of places) {
      complaint()
        .given(...way, withdraw(), confirmWithdrawal(), reopen())
        .and(({ active, tasks }) => {
          expect(active).toEqual([node]);
          expect(Object.values(tasks).filter((task) => task.kind === kind && task.status === 'open')).toHaveLength(1);
        });
    }
  });

  it('what an outside unit had comes back to the unit that sent it', () => {
    complaint()
      .given(register(), decideFirst('hand-on', { units: ['next-district'], letter: '移送函1' }))
      .given(step('RecordOutsideReceipt', { handOffId: 'h1', document: 'scan-1', contact: null }))
      .given(tell('hand-on'), proposeClosing('transferred-outside'), confirmClosing())
      .when(step('ReopenComplaint', { reason: '对方退回', because: 'came-back' }, { by: COORDINATOR }))
      .then(['ComplaintReopened'], ['ComplaintReceivedByUnit', { unit: 'hrss', because: 'came-back' }])
      .when(accept())
      .then(['ComplaintAccepted'], ['ComplaintFiled']);
  });

  it('refuses what is still open', () => {
    for (const way of [HERE, TO_ACCEPTED]) {
      complaint()
        .given(...way)
        .when(reopen())
        .thenRefused('nothing-to-reopen');
    }
  });
});
