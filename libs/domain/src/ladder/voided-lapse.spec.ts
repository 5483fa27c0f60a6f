import { describe, expect, it } from '@jest/globals';
import { accept, complaint, decideFirst, register, step, TO_HANDED_ON, words } from '../testing/complaint.ts';
import { CLERK, HEAD, LEADER, on, SECOND_LEADER } from '../testing/district.ts';
import { AFTER_LAPSE, direction, HERE, HRSS, issue, proposed, urged } from '../testing/ladder.ts';

describe('a voided lapse', () => {
  const late = { at: on('2026-06-12 09:00'), actedOn: '2026-06-08', lateReason: '补录纸质审批' } as const;

  it('strikes its ground; a ladder without grounds has its rung voided, undecided', () => {
    proposed()
      .when(accept(late))
      .then(
        ['ComplaintAccepted'],
        ['LapseVoided', { clockId: 'S2-01#1', on: '2026-06-08' }],
        ['GroundStruck', { because: 'done-in-time', next: null }],
        ['RungVoided', { rungId: 'E2#1' }],
        ['ComplaintFiled', { filedOn: '2026-06-08' }],
      );
  });

  it('or issued, visibly', () => {
    proposed()
      .given(issue())
      .when(accept(late))
      .then(['ComplaintAccepted'], ['RungVoided', { rungId: 'E2#1', because: 'done-in-time' }], ['ComplaintFiled'])
      .whenTimeReaches(on('2026-06-30'))
      .and(({ ladders }) => expect(ladders[HRSS]?.rungs.map(({ rung }) => rung)).not.toContain('E3'));
  });

  it('a ground that was done with long ago keeps no rung alive', () => {
    urged()
      .given(decideFirst('handle'))
      .whenTimeReaches(AFTER_LAPSE)
      .given(issue())
      .when(accept(late))
      .then(['ComplaintAccepted'], ['RungVoided', { rungId: 'E2#1' }], ['ComplaintFiled']);
  });

  it('with another ground left the rung stands', () => {
    proposed()
      .given(direction('E2'))
      .when(accept(late))
      .then(['ComplaintAccepted'], ['GroundStruck', { groundId: 'g1' }], ['ComplaintFiled'])
      .thenNo('RungVoided')
      .and(({ ladders }) => expect(ladders[HRSS]?.rungs[0]?.status).toBe('proposed'));
  });

  it('with another ground left a postponement stands to its day', () => {
    const postponed = { until: '2026-06-20', reason: '等材料', approver: SECOND_LEADER.id };
    proposed()
      .given(direction('E2'))
      .given(step('PostponeRung', { ladderKey: HRSS, rungId: 'E2#1', ...postponed }, { by: LEADER }))
      .given(accept(late))
      .and(({ ladders }) => expect(ladders[HRSS]?.next).toEqual({ rung: 'E2', at: on('2026-06-20 00:00') }));
  });

  it('gives the ladder back the date that the rest asks for', () => {
    const ticket = {
      ticketId: 't1',
      channel: 'hotline-12345',
      externalNumber: '1',
      returnBy: null,
      replyBy: null,
    } as const;
    complaint()
      .given(...HERE, step('AddTicket', ticket))
      .given(step('LapseClocks', {}, { at: AFTER_LAPSE }))
      .and(({ ladders }) => expect(ladders[HRSS]?.next?.rung).toBe('E2'))
      .given(accept({ at: on('2026-06-09 09:00'), actedOn: '2026-06-08' }))
      .and(({ ladders }) => expect(ladders[HRSS]?.next).toEqual({ rung: 'E1', at: on('2026-06-09 00:00') }))
      .when(step('ReplyTicket', { ticketId: 't1', text: words() }, { by: CLERK }))
      .then(['TicketReplied'], ['LadderRested']);
  });

  it('an entry that is struck brings the lapse and its ground back', () => {
    const story = proposed().given(accept(late));
    const version = story.log.findLast(({ type }) => type === 'ComplaintAccepted')?.version ?? 0;
    story
      .when(step('VoidEntry', { version, reason: '录错', requestedBy: CLERK.id, document: 'scan-9' }, { by: HEAD }))
      .then(
        ['ClockLapsed', { clockId: 'S2-10#1' }],
        ['GroundAdded', { rung: 'E1' }],
        ['EntryVoided'],
        ['ClockRestored'],
        ['GroundStruck', { because: 'entry-voided' }],
        ['ClockLapsed', { clockId: 'S2-01#1' }],
        ['GroundAdded', { rung: 'E2' }],
        ['EntryVoided'],
      )
      .whenOutageEndsAt(on('2026-06-13'))
      .then(['RungProposed', { rungId: 'E2#2', grounds: ['g3'] }]);
  });
});

describe('an outage of ten days', () => {
  it('lets every lapse be recorded once, in order, and one rung per ladder be proposed, not a stair of them', () => {
    complaint()
      .given(...TO_HANDED_ON)
      .whenOutageEndsAt(on('2026-06-22 09:00'))
      .then(
        ['ClockLapsed', { clockId: 'S1-08-SIGN/h1#1', dueAt: on('2026-06-03 00:00') }],
        ['ClockLapsed', { clockId: 'S2-01#1', dueAt: on('2026-06-09 00:00') }],
        ['RungProposed', { unit: 'housing', rung: 'E1', nominalAt: on('2026-06-03 00:00') }],
        ['RungIssued', { unit: 'housing', servedOn: '2026-06-22' }],
        ['RungProposed', { unit: 'hrss', rung: 'E2', nominalAt: on('2026-06-09 00:00') }],
      );
  });

  it('whoever settles first, the lapse is there once', () => {
    complaint()
      .given(...HERE)
      .when(accept({ at: on('2026-06-10 09:00') }))
      .then(
        ['ClockLapsed', { clockId: 'S2-01#1' }],
        ['ComplaintAccepted'],
        ['ClockDoneLate', { workingDaysLate: 2 }],
        ['ComplaintFiled'],
      )
      .when(step('LapseClocks', {}))
      .thenNothing();
  });

  it('a lapse asked for too early is nothing', () => {
    complaint()
      .given(...HERE)
      .when(step('LapseClocks', {}))
      .thenNothing();
    complaint()
      .given(register())
      .when(step('ProposeRung', { ladderKey: HRSS, rung: 'E1' }))
      .thenRefused('ladder-unknown');
    proposed()
      .when(step('ProposeRung', { ladderKey: HRSS, rung: 'E2' }))
      .thenNothing();
  });
});
