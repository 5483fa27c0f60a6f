import { describe, expect, it } from '@jest/globals';
import {
  accept,
  complaint,
  conclude,
  confirmWithdrawal,
  signFor,
  step,
  tell,
  TO_ACCEPTED,
  TO_HANDED_ON,
  TO_NOT_WAGE,
  TO_SUPPLEMENT,
  withdraw,
  HERE,
} from '../testing/complaint.ts';
import { CLERK, COORDINATOR, HEAD, HOUSING, INSPECTOR, on, SECOND_COORDINATOR } from '../testing/district.ts';

const decline = (destination = '区仲裁院') =>
  step('DeclineComplaint', { ground: 'arbitration-or-suit', reason: '已申请仲裁', destination, number: '不受1' });
const ask = (items: readonly string[], dueOn: string, at?: string) =>
  step('RequestSupplement', { items, dueOn }, at === undefined ? {} : { at });

describe('受理', () => {
  it('人社 files on the day of acceptance, and the 60 days run from it', () => {
    complaint()
      .given(...HERE)
      .when(accept({ at: on('2026-06-03 15:00') }))
      .then(
        ['ComplaintAccepted', { unit: 'hrss', acceptedBy: CLERK.id }],
        ['ClockMet', { clockId: 'S2-01#1' }],
        ['ClockStarted', { ruleId: 'S2-10' }],
        ['ComplaintFiled', { filedOn: '2026-06-03' }],
        ['ClockStarted', { ruleId: 'S3-01', unit: 'hrss', start: '2026-06-03', due: '2026-08-27' }],
      );
  });

  it('filing carries the day of the act, not of the typing', () => {
    complaint()
      .given(...HERE)
      .when(accept({ at: on('2026-06-03 09:00'), actedOn: '2026-06-02' }))
      .then(['ComplaintAccepted'], ['ComplaintFiled', { filedOn: '2026-06-02' }]);
  });

  it('another unit accepts without filing: the law of the inspection binds 人社 only', () => {
    complaint()
      .given(...TO_HANDED_ON, signFor('h1', HOUSING))
      .when(step('AcceptComplaint', { number: null }, { by: HOUSING }))
      .then(['ComplaintAccepted', { unit: 'housing' }])
      .and(({ filed, clocks }) => {
        expect(filed).toBeNull();
        expect(clocks['S3-01#1']).toBeUndefined();
      });
  });

  it('人社 needs the number of the filing', () => {
    complaint()
      .given(...HERE)
      .when(step('AcceptComplaint', { number: null }))
      .thenRefused('filing-number-missing');
  });

  it('happens once', () => {
    complaint()
      .given(...TO_ACCEPTED)
      .when(accept())
      .thenRefused('already-accepted');
    complaint()
      .given(...HERE, decline())
      .when(accept())
      .thenRefused('already-declined');
  });
});

describe('不予受理', () => {
  it('is issued by 人社 with a destination, and the person is to be told', () => {
    complaint()
      .given(...HERE)
      .when(decline())
      .then(
        ['ComplaintDeclined', { destination: '区仲裁院' }],
        ['ClockMet', { clockId: 'S2-01#1' }],
        ['ClockStarted', { ruleId: 'S1-01-INFORM' }],
      )
      .and(({ active, toInform }) => {
        expect(active).toEqual(['lead-away']);
        expect(toInform).toContain('decline');
      });
  });

  it('carries a destination', () => {
    complaint()
      .given(...HERE)
      .when(decline(' '))
      .thenRefused('destination-missing');
  });

  it('is no choice of other units: they handle, hand on or return', () => {
    complaint()
      .given(...TO_HANDED_ON, signFor('h1', HOUSING))
      .when({ ...decline(), by: HOUSING })
      .thenRefused('only-hrss-declines');
  });
});

describe('补正', () => {
  it('pauses the acceptance clock, and what the person brings resumes it that day', () => {
    complaint()
      .given(...HERE)
      .when(ask(['wage-sheet'], '2026-06-10', on('2026-06-03')))
      .then(
        ['SupplementRequested', { dueOn: '2026-06-10' }],
        ['ClockPaused', { clockId: 'S2-01#1', from: '2026-06-03' }],
        ['ClockStarted', { ruleId: 'S2-03', due: '2026-06-10' }],
      )
      .when(step('ReceiveSupplement', { items: ['wage-sheet'] }, { at: on('2026-06-05') }))
      .then(
        ['SupplementReceived'],
        ['ClockResumed', { clockId: 'S2-01#1', to: '2026-06-05', due: '2026-06-10' }],
        ['ClockMet', { clockId: 'S2-03#1' }],
      );
  });

  it('at its date the unit decides on what it has: the pause ends by itself', () => {
    complaint()
      .given(...HERE, ask(['wage-sheet'], '2026-06-10', on('2026-06-03')))
      .whenTimeReaches(on('2026-06-11 00:30'))
      .then(
        ['ClockLapsed', { clockId: 'S2-03#1' }],
        ['SupplementEnded', { because: 'date-passed', effectiveOn: '2026-06-11' }],
        ['ClockResumed', { clockId: 'S2-01#1', to: '2026-06-11', due: '2026-06-16' }],
      )
      .and(({ active }) => expect(active).toEqual(['acceptance']));
  });

  it('an outage of ten days does not lengthen the clock: the pause ends on its nominal day', () => {
    complaint()
      .given(...HERE, ask(['wage-sheet'], '2026-06-10', on('2026-06-03')))
      .whenOutageEndsAt(on('2026-06-22 09:00'))
      .then(
        ['ClockLapsed', { clockId: 'S2-03#1' }],
        ['SupplementEnded', { effectiveOn: '2026-06-11' }],
        ['ClockResumed', { to: '2026-06-11', due: '2026-06-16' }],
        ['ClockLapsed', { clockId: 'S2-01#1', dueAt: on('2026-06-17 00:00') }],
      );
  });

  it('the unit may decide before the date; the pause ends with the decision', () => {
    complaint()
      .given(...TO_SUPPLEMENT)
      .when(accept({ at: on('2026-06-04') }))
      .then(
        ['SupplementEnded', { because: 'decided', effectiveOn: '2026-06-04' }],
        ['ClockResumed', { clockId: 'S2-01#1' }],
        ['ClockEnded', { clockId: 'S2-03#1', as: 'decided' }],
        ['ComplaintAccepted'],
        ['ComplaintFiled'],
      );
    complaint()
      .given(...TO_SUPPLEMENT)
      .when(decline())
      .then(['SupplementEnded'], ['ComplaintDeclined']);
  });

  it.each([
    ['a contract', ask(['wage-sheet', 'contract'], '2026-06-10'), 'supplement-without-ground'],
    ['a copy of the ID card', ask(['id-copy'], '2026-06-10'), 'supplement-without-ground'],
    ['nothing', ask([], '2026-06-10'), 'supplement-items-missing'],
    ['longer than fifteen working days', ask(['wage-sheet'], '2026-06-24'), 'supplement-too-long'],
    ['by today', ask(['wage-sheet'], '2026-06-01'), 'date-not-in-future'],
  ] as const)('refuses to ask for %s', (_what, wrong, code) => {
    complaint()
      .given(...HERE)
      .when(wrong)
      .thenRefused(code);
  });

  it('happens once, and is received while it is open', () => {
    const received = step('ReceiveSupplement', { items: ['wage-sheet'] });
    complaint()
      .given(...TO_SUPPLEMENT, received)
      .when(ask(['seal'], '2026-06-12'))
      .thenRefused('supplement-only-once');
    complaint()
      .given(...TO_SUPPLEMENT, received)
      .when(received)
      .thenRefused('no-supplement-open');
    const proposed = step('ProposeNotWage', { reason: '工程款', destination: '法院' });
    complaint()
      .given(...TO_SUPPLEMENT)
      .when(proposed)
      .thenRefused('supplement-pending');
  });

  it('a pause is not asked for after the due day, judged by the day of the act', () => {
    complaint()
      .given(...HERE)
      .when(ask(['wage-sheet'], '2026-06-20', on('2026-06-09')))
      .then(['ClockLapsed', { clockId: 'S2-01#1' }], ['SupplementRequested'])
      .thenNo('ClockPaused');
  });

  it('a withdrawal during 补正 leaves nothing for the date to disturb', () => {
    complaint()
      .given(...TO_SUPPLEMENT, withdraw(), confirmWithdrawal())
      .whenTimeReaches(on('2026-06-20'))
      .and(({ active, clocks }) => {
        expect(active).toEqual(['closing']);
        expect(Object.values(clocks).filter(({ status }) => status === 'running')).toEqual([]);
      });
  });
});

describe('初核', () => {
  const line = (demandId: string, kind: 'wages' | 'materials' | 'construction-price') =>
    ({ demandId, kind, amountFen: 100, people: 1 }) as const;
  const check = (conclusion: 'arrears' | 'not-wage', demands: readonly ReturnType<typeof line>[]) =>
    step(
      'ConcludePreliminaryCheck',
      { conclusion, demands, reason: '材料款', destination: '区法院' },
      { by: INSPECTOR },
    );

  it('splits mixed demands into lines; the wage lines go on', () => {
    complaint()
      .given(...TO_ACCEPTED)
      .when(check('arrears', [line('d1', 'wages'), line('d2', 'materials')]))
      .then(['PreliminaryCheckConcluded', { conclusion: 'arrears' }], ['ClockMet', { clockId: 'S2-10#1' }])
      .and(({ demands, tasks }) => {
        expect(demands).toHaveLength(2);
        expect(tasks['join-case#1']).toMatchObject({ unit: 'office', status: 'open' });
      });
  });

  it('paid on the spot or no arrears: the result is told', () => {
    complaint()
      .given(...TO_ACCEPTED)
      .when(conclude('paid-on-the-spot'))
      .then(['PreliminaryCheckConcluded'], ['ClockStarted', { ruleId: 'S1-01-INFORM' }])
      .and(({ active }) => expect(active).toEqual(['inform']));
    complaint()
      .given(...TO_ACCEPTED)
      .when(conclude('no-arrears'))
      .then(['PreliminaryCheckConcluded']);
  });

  it.each([
    ['arrears without a wage line', check('arrears', [line('d1', 'materials')]), 'no-wage-line'],
    ['no wage matter with a wage line left', check('not-wage', [line('d1', 'wages')]), 'wage-line-left'],
    ['one line twice', check('arrears', [line('d1', 'wages'), line('d1', 'materials')]), 'demand-twice'],
    [
      'no wage matter without a reason',
      step('ConcludePreliminaryCheck', { conclusion: 'not-wage', demands: [], destination: '法院' }),
      'reason-missing',
    ],
    [
      'no wage matter without a destination',
      step('ConcludePreliminaryCheck', { conclusion: 'not-wage', demands: [], reason: '货款' }),
      'destination-missing',
    ],
  ] as const)('refuses %s', (_what, wrong, code) => {
    complaint()
      .given(...TO_ACCEPTED)
      .when(wrong)
      .thenRefused(code);
  });

  it('follows the acceptance, once', () => {
    complaint()
      .given(...HERE)
      .when(conclude('arrears'))
      .thenRefused('not-accepted');
    complaint()
      .given(...TO_ACCEPTED, conclude('arrears'))
      .when(conclude('arrears'))
      .thenRefused('already-checked');
    complaint()
      .given(...TO_ACCEPTED, conclude('arrears'))
      .when(step('ProposeNotWage', { reason: '货款', destination: '法院' }))
      .thenRefused('already-checked');
  });
});

describe('不属欠薪', () => {
  const confirm = (by = HEAD) => step('ConfirmNotWage', {}, { by });
  const reject = (by = COORDINATOR) => step('RejectNotWage', { reason: '是劳务工资' }, { by });

  it('is final only when 人社 or 治欠办 confirms; the person is told where to go', () => {
    complaint()
      .given(...TO_NOT_WAGE)
      .when(confirm(HOUSING))
      .thenRefused('not-wage-confirmed-by-hrss-or-office')
      .when(confirm(COORDINATOR))
      .then(
        ['NotWageConfirmed', { unit: 'office', confirmedBy: COORDINATOR.id }],
        ['ClockStarted', { ruleId: 'S1-01-INFORM' }],
      )
      .and(({ active, toInform }) => {
        expect(active).toEqual(['lead-away']);
        expect(toInform).toContain('decline');
      });
  });

  it('is not confirmed by whoever proposed it', () => {
    complaint()
      .given(...TO_NOT_WAGE)
      .when(confirm(CLERK))
      .thenRefused('confirmed-by-same-person');
  });

  it('rejected before acceptance, the matter goes to the acceptance review', () => {
    complaint()
      .given(...TO_NOT_WAGE)
      .when(reject())
      .then(['NotWageRejected'])
      .and(({ active }) => expect(active).toEqual(['acceptance']));
  });

  it('rejected after acceptance, it stays accepted and filed and is checked again', () => {
    complaint()
      .given(...TO_ACCEPTED, conclude('not-wage'), reject(SECOND_COORDINATOR))
      .and(({ active, accepted, filed, check }) => {
        expect(active).toEqual(['preliminary-check']);
        expect([accepted?.unit, filed?.unit, check]).toEqual(['hrss', 'hrss', null]);
      })
      .when(conclude('arrears'))
      .then(['PreliminaryCheckConcluded']);
  });

  it('while it is open nothing else is decided', () => {
    complaint()
      .given(...TO_NOT_WAGE)
      .when(accept())
      .thenRefused('not-wage-pending');
    complaint()
      .given(...TO_ACCEPTED, step('ProposeNotWage', { reason: '货款', destination: '法院' }))
      .when(conclude('arrears'))
      .thenRefused('not-wage-pending');
    complaint()
      .given(...HERE)
      .when(confirm())
      .thenRefused('not-wage-not-proposed');
    complaint()
      .given(...HERE)
      .when(reject())
      .thenRefused('not-wage-not-proposed');
    complaint()
      .given(...HERE, decline())
      .when(step('ProposeNotWage', { reason: '货款', destination: '法院' }))
      .thenRefused('already-declined');
  });

  it('closes once the person has been told', () => {
    const closing = step('ProposeClosing', { ground: 'not-wage', proof: null });
    complaint()
      .given(...TO_NOT_WAGE)
      .when(closing)
      .thenRefused('not-wage-unconfirmed')
      .given(confirm())
      .when(closing)
      .thenRefused('complainant-not-informed')
      .given(tell('decline'))
      .when(closing)
      .then(['ClosingProposed']);
  });
});
