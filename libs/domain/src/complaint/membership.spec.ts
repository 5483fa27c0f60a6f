import { describe, expect, it } from '@jest/globals';
import type { CaseState } from '../arrears-case/state.ts';
import type { Actor } from '../kernel/actor.ts';
import { addSource, arrearsCase, assignLead } from '../testing/arrears-case.ts';
import {
  accept,
  claimant,
  complaint,
  type ComplaintStep,
  conclude,
  confirmClosing,
  confirmWithdrawal,
  decideFirst,
  group,
  joinCase,
  outcome,
  proposeClosing,
  register,
  signFor,
  step,
  tell,
  TO_ACCEPTED,
  TO_CALL_BACK,
  TO_CASE,
  TO_CLOSED,
  TO_HANDED_ON,
  withdraw,
  words,
} from '../testing/complaint.ts';
import { CLERK, COORDINATOR, HEAD, HOUSING, on, WORKFLOW } from '../testing/district.ts';

const leave = step('LeaveCase', { reason: '另案' }, { by: COORDINATOR });
const failed = (membership: number, caseId = 'case-1') =>
  step('RecordJoinFailure', { caseId, membership, code: 'case-archived' }, { by: WORKFLOW });

const CASE = { ...arrearsCase().given(addSource(), assignLead({ lead: 'housing', coUnits: [] })).state };
const into = (arrears: CaseState | null, by: Actor = COORDINATOR): ComplaintStep => ({
  ...step('JoinCase', { caseId: 'case-1', opens: false, reason: '同一项目' }, { by }),
  facts: arrears === null ? {} : { case: { stream: 'case-1', version: arrears.version, fact: arrears } },
});

describe('并入欠薪案件', () => {
  it('joins a case that is there, in sight and not archived', () => {
    const found = complaint().given(...TO_ACCEPTED, conclude('arrears'));
    found.when(into(null)).thenRefused('case-unknown');
    found.when(into({ ...CASE, archived: true })).thenRefused('case-archived');
    // 住建局 leads it and the complaint is with 人社局, which sees every case; the police does not.
    found.when(into(CASE, { ...CLERK, unit: 'police' })).thenRefused('case-unknown');
    found.when(step('JoinCase', { opens: true, reason: '存在欠薪' }, { by: COORDINATOR })).thenRefused('case-to-name');
    found.when(into(CASE)).then(['JoinedToCase', { caseId: 'case-1', opens: false }]);
  });

  it('numbers the membership and ends the investigation clock as run in the case', () => {
    complaint()
      .given(...TO_ACCEPTED, conclude('arrears'))
      .when(joinCase())
      .then(
        ['JoinedToCase', { caseId: 'case-1', membership: 1, filedOn: '2026-06-01' }],
        ['ClockEnded', { clockId: 'S3-01#1', as: 'runsInCase' }],
      )
      .and(({ active }) => expect(active).toEqual(['in-case']));
  });

  it('leaving restarts the clock from its own filing date', () => {
    complaint()
      .given(...TO_CASE)
      .when({ ...leave, at: on('2026-06-15') })
      .then(
        ['LeftCase', { membership: 1, filedOn: '2026-06-01' }],
        ['ClockStarted', { clockId: 'S3-01#2', start: '2026-06-01', due: '2026-08-25' }],
      )
      .and(({ active, tasks }) => {
        expect(active).toEqual(['preliminary-check']);
        expect(tasks['join-case#2']).toMatchObject({ status: 'open' });
      })
      .when(joinCase('case-2'))
      .then(['JoinedToCase', { caseId: 'case-2', membership: 2 }]);
  });

  it('a refused echo returns the complaint to its task, with its clock', () => {
    complaint()
      .given(...TO_CASE)
      .when(failed(1))
      .then(['JoinFailed', { code: 'case-archived', filedOn: '2026-06-01' }], ['ClockStarted', { clockId: 'S3-01#2' }])
      .and(({ membership, tasks }) => {
        expect(membership).toBeNull();
        expect(tasks['join-case#2']).toMatchObject({ status: 'open' });
      });
  });

  it('a failure of an older membership, or after the case gave an outcome, is nothing to it', () => {
    complaint()
      .given(...TO_CASE, leave, joinCase('case-2'))
      .when(failed(1))
      .thenNothing();
    complaint()
      .given(...TO_CASE, outcome('wages-cleared'))
      .when(failed(1))
      .thenNothing();
  });

  it('what another unit accepted joins unfiled', () => {
    complaint()
      .given(...TO_HANDED_ON, signFor('h1', HOUSING), accept({ by: HOUSING }), conclude('arrears', { by: HOUSING }))
      .when(joinCase())
      .then(['JoinedToCase', { filedOn: null }])
      .given(leave)
      .and(({ clocks }) => expect(clocks['S3-01#1']).toBeUndefined());
  });

  it.each([
    ['before the check', [...TO_ACCEPTED], joinCase(), 'no-arrears-found'],
    ['before acceptance', [register()], joinCase(), 'not-accepted'],
    ['twice', [...TO_CASE], joinCase('case-2'), 'already-in-a-case'],
    ['leaving no case', [...TO_ACCEPTED], leave, 'not-in-a-case'],
    ['leaving a case whose outcome is known', [...TO_CASE, outcome('wages-cleared')], leave, 'outcome-already-known'],
  ] as const)('refuses %s', (_what, before, wrong, code) => {
    complaint()
      .given(...before)
      .when(wrong)
      .thenRefused(code);
  });
});

describe('the outcome of the case', () => {
  it('清零 is told to the person, and 归档 after it starts nothing anew', () => {
    complaint()
      .given(...TO_CASE)
      .when(outcome('wages-cleared'))
      .then(['OutcomeReceived'], ['ClockStarted', { ruleId: 'S1-01-INFORM' }])
      .and(({ active }) => expect(active).toEqual(['inform']))
      .given(tell('result'))
      .when(outcome('archived'))
      .then(['OutcomeReceived'])
      .thenNo('ClockStarted');
  });

  it('an archive without 清零 is a result too', () => {
    complaint()
      .given(...TO_CASE)
      .when(outcome('archived'))
      .then(['OutcomeReceived'])
      .and(({ toInform }) => expect(toInform).toContain('result'));
  });

  it('清零 that is told after 归档 is old news, and that of a later round is not', () => {
    complaint()
      .given(...TO_CASE, outcome('archived', { round: 1 }))
      .when(outcome('wages-cleared', { round: 1 }))
      .thenNothing()
      .when(outcome('wages-cleared', { round: 2 }))
      .then(['OutcomeReceived', { outcome: 'wages-cleared' }]);
  });

  it('said twice, of another case, or reopened before it was known: nothing', () => {
    complaint()
      .given(...TO_CASE, outcome('wages-cleared'))
      .when(outcome('wages-cleared'))
      .thenNothing();
    complaint()
      .given(...TO_CASE)
      .when(outcome('wages-cleared', { caseId: 'case-9' }))
      .thenNothing();
    complaint()
      .given(...TO_CASE)
      .when(outcome('reopened'))
      .thenNothing();
  });

  it('a reopened case takes the complaint back before the telling, and reopens it after', () => {
    complaint()
      .given(...TO_CASE, outcome('wages-cleared'))
      .when(outcome('reopened'))
      .then(['OutcomeReceived'])
      .and(({ active, toInform }) => {
        expect(active).toEqual(['in-case']);
        expect(toInform).not.toContain('result');
      });
    for (const before of [TO_CALL_BACK, TO_CLOSED]) {
      complaint()
        .given(...before)
        .when(outcome('reopened'))
        .then(['OutcomeReceived'], ['ComplaintReopened', { because: 'case-reopened' }])
        .and(({ active, closed, outcome: known }) =>
          expect([active, closed, known]).toEqual([['in-case'], null, null]),
        );
    }
  });
});

describe('撤回', () => {
  it('is asked by the person and confirmed by another officer, and ends an unfiled matter', () => {
    complaint()
      .given(register(), decideFirst('handle'), withdraw())
      .when(step('ConfirmWithdrawal', { way: 'voice', freeWill: true, paid: false, pressured: false }, { by: CLERK }))
      .thenRefused('confirmed-by-same-person')
      .when(confirmWithdrawal())
      .then(
        ['WithdrawalConfirmed', { confirmedBy: HEAD.id, way: 'voice' }],
        ['ClockEnded', { clockId: 'S2-01#1', as: 'withdrawn' }],
      )
      .and(({ active }) => expect(active).toEqual(['closing']));
  });

  it('under pressure it has no effect, the pressure is kept, and it may be asked for anew', () => {
    complaint()
      .given(...TO_CASE, step('RecordPressure', { account: words() }), withdraw())
      .when(confirmWithdrawal('pressured'))
      .then(['WithdrawalLapsed', { because: 'pressured' }])
      .and(({ active, pressured }) => expect([active, pressured]).toEqual([['in-case'], true]))
      .when(withdraw())
      .then(['WithdrawalRequested']);
  });

  it('not of free will it has no effect either', () => {
    complaint()
      .given(...TO_CASE, withdraw())
      .when(
        step('ConfirmWithdrawal', { way: 'in-person', freeWill: false, paid: true, pressured: false }, { by: HEAD }),
      )
      .then(['WithdrawalLapsed', { because: 'not-free' }]);
  });

  it('of one worker it ends that request only, and the next worker may withdraw too', () => {
    complaint()
      .given(
        register({ claimants: group(3), peopleSaid: 3 }),
        decideFirst('handle'),
        withdraw('w1'),
        confirmWithdrawal(),
      )
      .and(({ active, dropped }) => expect([active, dropped]).toEqual([['acceptance'], ['w1']]))
      .when(withdraw('w1'))
      .thenRefused('claimant-dropped')
      .given(withdraw('w2'), confirmWithdrawal())
      .when(accept())
      .then(['ComplaintAccepted'], ['ComplaintFiled']);
  });

  it('one caller does not withdraw for a group: it is said whose request ends', () => {
    const two = register({ claimants: group(2), peopleSaid: 2 });
    complaint().given(two).when(withdraw()).thenRefused('claimant-to-be-named');
    complaint()
      .given(register({ claimants: [claimant('w1')], peopleSaid: 20 }))
      .when(withdraw())
      .thenRefused('claimant-to-be-named');
  });

  it('may be renewed by the one who withdrew alone', () => {
    const renew = (claimantId: string | null) => step('RenewRequest', { claimantId, reason: '对方没有付款' });
    complaint()
      .given(register({ claimants: group(2), peopleSaid: 2 }), withdraw('w1'), confirmWithdrawal())
      .when(renew('w2'))
      .thenRefused('nothing-to-renew')
      .when(renew('w1'))
      .then(['RequestRenewed', { claimantId: 'w1' }])
      .and(({ dropped, withdrawn }) => expect([dropped, withdrawn]).toEqual([[], []]));
    complaint()
      .given(...TO_ACCEPTED, withdraw(), confirmWithdrawal())
      .when(renew(null))
      .then(['WithdrawalLapsed', { because: 'renewed' }])
      .and(({ active, withdrawal }) => expect([active, withdrawal]).toEqual([['preliminary-check'], null]));
  });

  it('of the only worker is the withdrawal of the complaint', () => {
    complaint()
      .given(register({ claimants: group(2), peopleSaid: 2 }), withdraw('w1'), confirmWithdrawal())
      .when(withdraw('w2'))
      .then(['WithdrawalRequested', { claimantId: null }]);
  });

  it('never ends the inquiry of the authority: a filed matter goes on', () => {
    complaint()
      .given(...TO_ACCEPTED, withdraw(), confirmWithdrawal())
      .and(({ active, clocks }) => {
        expect(active).toEqual(['preliminary-check']);
        expect(clocks['S3-01#1']?.status).toBe('running');
      })
      .when(proposeClosing('withdrawn'))
      .thenRefused('inquiry-goes-on')
      .given(conclude('arrears'), joinCase())
      .given(proposeClosing('withdrawn'))
      .when(confirmClosing())
      .then(['ComplaintClosed', { ground: 'withdrawn' }]);
  });

  it('in a case it ends the request; the case runs on', () => {
    complaint()
      .given(...TO_CASE, withdraw(), confirmWithdrawal())
      .and(({ active, membership }) => expect([active, membership?.caseId]).toEqual([['closing'], 'case-1']))
      .when(proposeClosing('withdrawn'))
      .then(['ClosingProposed']);
  });

  it.each([
    ['by nobody known', withdraw('w9'), [], 'claimant-unknown'],
    ['while one is asked', withdraw(), [withdraw()], 'withdrawal-pending'],
    ['after it was confirmed', withdraw(), [withdraw(), confirmWithdrawal()], 'withdrawn'],
    ['confirming none', confirmWithdrawal(), [], 'no-withdrawal'],
    ['confirming again', confirmWithdrawal(), [withdraw(), confirmWithdrawal()], 'withdrawal-already-confirmed'],
    ['a closing before it is confirmed', proposeClosing('withdrawn'), [withdraw()], 'withdrawal-not-confirmed'],
  ] as const)('refuses one %s', (_what, wrong, before, code) => {
    complaint()
      .given(register({ claimants: [claimant('w1')] }), ...before)
      .when(wrong)
      .thenRefused(code);
  });
});
