import { describe, expect, it } from '@jest/globals';
import { complaintStream } from '../complaint/decide.ts';
import {
  complaint,
  conclude,
  decideFirst,
  register,
  SETTING,
  step,
  TO_ACCEPTED,
  TO_CASE,
  TO_SUPPLEMENT,
  words,
} from '../testing/complaint.ts';
import { CLERK, COORDINATOR, HEAD, INSPECTOR, LEADER, on, SECOND_COORDINATOR } from '../testing/district.ts';
import { ROWS, rulebookOf } from '../testing/rows.ts';
import { buildCalendar } from '../time/calendar.ts';
import type { RuleRow } from '../rules/rule.ts';

const S301 = 'S3-01#1';
const ask = (amount = 30, clockId = S301) =>
  step('RequestExtension', { clockId, amount, reason: '案情复杂' }, { by: INSPECTOR });
const refuse = step('RefuseExtension', { clockId: S301, reason: '可按期办结' }, { by: HEAD });
const extend = (
  more: Partial<{
    clockId: string;
    amount: number;
    requestedBy: string;
    approvedBy: string;
    document: string | null;
  }> = {},
) =>
  step(
    'ExtendClock',
    {
      clockId: S301,
      amount: 30,
      reason: '案情复杂',
      requestedBy: INSPECTOR.id,
      approvedBy: HEAD.id,
      document: null,
      ...more,
    },
    { by: HEAD },
  );

describe('延期', () => {
  it('30 more working days after the due day in force, by a head who did not ask', () => {
    complaint()
      .given(...TO_ACCEPTED)
      .when(ask())
      .then(['ClockExtensionRequested'], ['TaskOpened', { kind: 'decide-extension', unit: 'hrss', role: 'unit-head' }])
      .when(extend())
      .then(['ClockExtended', { due: '2026-10-12', decidedOn: '2026-06-01', approvedBy: HEAD.id }], ['TaskCompleted']);
  });

  it('refused, the clock stays and may be asked for again', () => {
    complaint()
      .given(...TO_ACCEPTED, ask(), refuse)
      .and(({ clocks }) => expect(clocks[S301]).toMatchObject({ due: '2026-08-25', extensionRequest: null }))
      .when(ask())
      .then(['ClockExtensionRequested']);
  });

  it('goes to whoever the rule names: a ticket to the coordinator', () => {
    const ticket = {
      ticketId: 't1',
      channel: 'hotline-12345',
      externalNumber: '1',
      returnBy: null,
      replyBy: null,
    } as const;
    const story = complaint().given(register({ ticket }), ask(3, 'S1-07-NORMAL/t1#1'));
    expect(story.state.tasks['decide-extension/S1-07-NORMAL/t1#1#1']).toMatchObject({
      unit: 'office',
      role: 'coordinator',
    });
    story
      .when(step('ReplyTicket', { ticketId: 't1', text: words() }))
      .and(({ clocks }) => expect(clocks['S1-07-NORMAL/t1#1']?.extensionRequest).toBeNull());
  });

  it('a paper approval is recorded by someone other than the requester, with the scan', () => {
    const paper = { ...extend({ document: 'scan-1' }), by: CLERK };
    complaint()
      .given(...TO_ACCEPTED, ask())
      .when(paper)
      .then(['ClockExtended', { approvedBy: HEAD.id, document: 'scan-1' }]);
    complaint()
      .given(...TO_ACCEPTED, ask())
      .when({ ...paper, by: INSPECTOR })
      .thenRefused('approver-is-requester');
    complaint()
      .given(...TO_ACCEPTED, ask())
      .when({ ...extend(), by: CLERK })
      .thenRefused('approval-without-document');
  });

  it('whoever asked cannot approve by naming another requester', () => {
    complaint()
      .given(...TO_ACCEPTED, ask())
      .when({ ...extend({ requestedBy: CLERK.id, approvedBy: INSPECTOR.id }), by: INSPECTOR })
      .thenRefused('approver-is-requester');
  });

  it('whoever is late does not approve for himself: the head of the unit that owes the act signs, on screen or on paper', () => {
    const accepted = () => complaint().given(...TO_ACCEPTED, ask());
    accepted()
      .when({ ...extend({ approvedBy: CLERK.id }), by: CLERK })
      .thenRefused('approver-not-entitled')
      .when({ ...extend({ approvedBy: CLERK.id, document: 'scan-1' }), by: SECOND_COORDINATOR })
      .thenRefused('approver-not-entitled')
      .when({ ...extend({ approvedBy: 'person:nobody', document: 'scan-1' }), by: CLERK })
      .thenRefused('approver-not-entitled')
      .when({ ...extend({ approvedBy: COORDINATOR.id }), by: COORDINATOR })
      .thenRefused('approver-not-entitled')
      .when({ ...refuse, by: CLERK })
      .thenRefused('approver-not-entitled')
      .when({ ...refuse, by: INSPECTOR })
      .thenRefused('approver-is-requester');
    complaint()
      .given(...TO_ACCEPTED)
      .when(extend({ requestedBy: 'person:nobody' }))
      .thenRefused('requester-not-in-unit');
  });

  it('a ticket is extended by the coordinator of the 治欠办, who does not owe the reply', () => {
    const ticket = {
      ticketId: 't1',
      channel: 'hotline-12345',
      externalNumber: '1',
      returnBy: null,
      replyBy: null,
    } as const;
    const clockId = 'S1-07-NORMAL/t1#1';
    const by = (approvedBy: string) => extend({ clockId, amount: 3, approvedBy });
    complaint()
      .given(register({ ticket }), ask(3, clockId))
      .when(by(HEAD.id))
      .thenRefused('approver-not-entitled')
      .when({ ...by(COORDINATOR.id), by: COORDINATOR })
      .then(['ClockExtended', { clockId, approvedBy: COORDINATOR.id }]);
  });

  it.each([
    ['beyond the cap', [], extend({ amount: 31 }), 'extension-above-cap'],
    ['of no days', [], ask(0), 'amount-invalid'],
    ['of half a day', [], extend({ amount: 0.5 }), 'amount-invalid'],
    ['by the requester', [], extend({ requestedBy: HEAD.id }), 'approver-is-requester'],
    ['a second time', [extend()], extend(), 'extension-used-up'],
    ['that is asked for already', [ask()], ask(), 'extension-already-requested'],
    ['refusing what nobody asked', [], refuse, 'no-extension-requested'],
    ['of a clock nobody knows', [], ask(30, 'S9-99#1'), 'clock-unknown'],
    ['of a period the law does not extend', [], ask(1, 'S2-10#1'), 'extension-not-provided'],
    ['of a clock that was met', [], ask(1, 'S2-01#1'), 'clock-not-running'],
  ] as const)('refuses one %s', (_what, before, wrong, code) => {
    complaint()
      .given(...TO_ACCEPTED, ...before)
      .when(wrong)
      .thenRefused(code);
  });

  it('of a paused clock is taken: nothing is late while no day is due', () => {
    const extension = { amount: 5, unit: 'workingDay', approver: 'unit-head', times: 1, article: '区定' } as const;
    const rows = ROWS.map((row) => (row.id === 'S2-01' ? { ...row, extension } : row));
    complaint({ ...SETTING, rules: rulebookOf(rows) })
      .given(...TO_SUPPLEMENT)
      .when(extend({ clockId: 'S2-01#1', amount: 5, requestedBy: INSPECTOR.id }))
      .then(['ClockExtended', { due: null, dueAt: null }])
      .and(({ clocks }) => expect(clocks['S2-01#1']?.status).toBe('paused'))
      .given(step('ReceiveSupplement', { items: ['wage-sheet'] }, { at: on('2026-06-03 09:00') }))
      .and(({ clocks }) => expect(clocks['S2-01#1']).toMatchObject({ status: 'running', due: '2026-06-16' }));
  });

  it('after the due day is refused, signed in time and typed late it takes back the lapse and its rung', () => {
    const story = complaint()
      .given(...TO_ACCEPTED, conclude('arrears'))
      .whenTimeReaches(on('2026-08-26 00:30'));
    expect(story.state.clocks[S301]?.status).toBe('lapsed');
    expect(story.state.ladders['ladder-hrss']?.rungs.at(-1)).toMatchObject({ rung: 'E2', status: 'proposed' });
    story.given(
      step('IssueRung', { ladderKey: 'ladder-hrss', rungId: 'E2#1', demand: '限期', number: '1' }, { by: LEADER }),
    );
    story.when(extend()).thenRefused('extension-late', '第十七条');
    story
      .when({ ...extend({ document: 'scan-1' }), at: on('2026-08-28'), actedOn: '2026-08-24', lateReason: '补录' })
      .then(
        ['ClockExtended', { decidedOn: '2026-08-24' }],
        ['GroundStruck', { because: 'extended-in-time' }],
        ['RungVoided', { rungId: 'E2#1' }],
      )
      .and(({ clocks }) => expect(clocks[S301]).toMatchObject({ status: 'running', lapsedAt: null }));
  });
});

describe('提醒', () => {
  const S201 = 'S2-01#1';
  const reminder = (nominalAt: string) => step('IssueReminder', { clockId: S201, nominalAt });

  it('are sent on their day at nine, and none after the end', () => {
    complaint()
      .given(register(), decideFirst('handle'))
      .whenTimeReaches(on('2026-06-20'))
      .and(({ clocks }) => expect(clocks[S201]?.reminders.filter((at) => at < on('2026-06-09'))).toEqual([]));
    const story = complaint().given(register(), decideFirst('handle')).whenTimeReaches(on('2026-06-08 12:00'));
    const sent = story.log.flatMap((event) => (event.type === 'ReminderIssued' ? [event.data.nominalAt] : []));
    expect(sent).toEqual([on('2026-06-04'), on('2026-06-05'), on('2026-06-08')]);
  });

  it('of several that passed in an outage only the latest is sent', () => {
    complaint()
      .given(register(), decideFirst('handle'))
      .whenOutageEndsAt(on('2026-06-08 12:00'))
      .then(['ReminderIssued', { nominalAt: on('2026-06-08') }]);
  });

  it('whose day is over are skipped, visibly', () => {
    complaint()
      .given(register(), decideFirst('handle'))
      .whenOutageEndsAt(on('2026-06-06 12:00'))
      .then(['ReminderSkipped', { nominalAt: on('2026-06-05') }])
      .thenNo('ReminderIssued')
      .whenTimeReaches(on('2026-06-08 12:00'))
      .then(['ReminderIssued', { nominalAt: on('2026-06-08') }]);
  });

  const extensible = () => {
    const extension = { amount: 5, unit: 'workingDay', approver: 'unit-head', times: 1, article: '区定' } as const;
    const rows = ROWS.map((row) => (row.id === 'S2-01' ? { ...row, extension } : row));
    return complaint({ ...SETTING, rules: rulebookOf(rows) }).given(register(), decideFirst('handle'));
  };

  it('one that was skipped takes no place of the three', () => {
    extensible()
      .whenOutageEndsAt(on('2026-06-06 12:00'))
      .given(extend({ clockId: S201, amount: 5 }))
      .and(({ clocks }) => expect(clocks[S201]).toMatchObject({ reminded: 0 }))
      .and(({ clocks }) => expect(clocks[S201]?.reminders).toHaveLength(3));
  });

  it('are three at most, extended or not', () => {
    const story = extensible()
      .whenTimeReaches(on('2026-06-05 12:00'))
      .given(extend({ clockId: S201, amount: 5 }))
      .whenTimeReaches(on('2026-06-16'));
    const sent = story.log.flatMap((event) => (event.type === 'ReminderIssued' ? [event.data.nominalAt] : []));
    expect(sent).toEqual([on('2026-06-04'), on('2026-06-05'), on('2026-06-15')]);
  });

  it('too early, unknown or sent already: nothing', () => {
    const story = complaint().given(register(), decideFirst('handle'));
    story.when(reminder(on('2026-06-04'))).thenNothing();
    story.when({ ...reminder(on('2026-06-03')), at: on('2026-06-04 10:00') }).thenNothing();
    story.when(step('IssueReminder', { clockId: 'none', nominalAt: on('2026-06-04') })).thenRefused('clock-unknown');
  });
});

describe('a new calendar', () => {
  const closedWeek = buildCalendar({
    version: 2,
    years: [
      {
        year: 2026,
        status: 'published',
        notice: '国办临时通知',
        statutory: ['2026-06-04', '2026-06-05'],
        daysOff: [],
        makeupDays: [],
      },
    ],
  });

  it('moves running clocks and leaves a lapse a lapse', () => {
    const story = complaint().given(register()).whenTimeReaches(on('2026-06-03 00:30'));
    const later = { ...SETTING, calendar: closedWeek };
    const context = { ...story.contextOf(), ...later };
    const command = { type: 'RecomputeClocks', data: { reason: '国办临时通知' } } as const;
    const events = complaintStream.decide(story.state, command, context).map(({ event }) => event);
    expect(events).toMatchObject([
      { type: 'ClockRecomputed', data: { clockId: 'S2-01#1', due: '2026-06-10', calendarVersion: 2 } },
    ]);
    story.when(step('RecomputeClocks', { reason: '无变化' })).thenNothing();
  });
});

describe('starting', () => {
  const extra = (row: Partial<RuleRow>): RuleRow => ({ ...(ROWS[0] as RuleRow), ...row });
  const withRow = (row: RuleRow) => ({ ...SETTING, rules: rulebookOf([...ROWS, row]) });

  it('a version is chosen by the start day, and a rule not yet in force starts nothing', () => {
    const future = extra({ id: 'X-1', effectiveFrom: '2027-01-01' });
    complaint(withRow(future))
      .given(register())
      .and(({ clocks }) => expect(clocks['X-1#1']).toBeUndefined());
  });

  it('a season replaces the period while the start day lies in it', () => {
    const season = { amount: 7, unit: 'calendarDay', from: '2026-06-01', to: '2026-06-30', label: '专项行动' } as const;
    complaint(withRow(extra({ id: 'X-2', seasonal: [season] })))
      .given(register())
      .and(({ clocks }) =>
        expect(clocks['X-2#1']).toMatchObject({ period: { amount: 7, unit: 'calendarDay' }, due: '2026-06-08' }),
      );
  });

  it('an hour clock starts at the instant and runs through the night', () => {
    complaint(withRow(extra({ id: 'X-3', end: { kind: 'period', amount: 24, unit: 'hour' } })))
      .given(register({}, { at: on('2026-06-05 20:00') }))
      .and(({ clocks }) => expect(clocks['X-3#1']?.dueAt).toBe(on('2026-06-06 20:00')));
  });

  it('an act that meets one period may start the next of the same rule', () => {
    const acts = [{ event: 'ComplaintReceivedByUnit' }, { event: 'ComplaintAccepted' }];
    complaint(withRow(extra({ id: 'X-6', starts: acts, meets: [{ event: 'ComplaintAccepted' }] })))
      .given(...TO_ACCEPTED)
      .and(({ clocks }) => expect(clocks['X-6#1']?.status).toBe('met'))
      .and(({ clocks }) => expect(clocks['X-6#2']?.status).toBe('running'));
  });

  it('a chained period starts at the rolled end of the one before', () => {
    const chained = extra({
      id: 'X-4',
      starts: [{ event: 'ComplaintAccepted' }],
      meets: [],
      end: { kind: 'chain', after: 'S2-01', amount: 1, unit: 'workingDay' },
    });
    complaint(withRow(chained))
      .given(...TO_ACCEPTED)
      .and(({ clocks }) => expect(clocks['X-4#1']).toMatchObject({ start: '2026-06-08', due: '2026-06-09' }));
  });

  it('the later of a period and a written date counts, and a written date is not rolled', () => {
    const later = extra({
      id: 'X-5',
      starts: [{ event: 'TicketAdded' }],
      meets: [],
      end: { kind: 'laterOf', field: 'replyBy', amount: 1, unit: 'workingDay' },
    });
    const ticket = {
      ticketId: 't1',
      channel: 'hotline-12345',
      externalNumber: '1',
      returnBy: null,
      replyBy: '2026-06-06',
    } as const;
    complaint(withRow(later))
      .given(register({ ticket }))
      .and(({ clocks }) => expect(clocks['X-5#1']?.due).toBe('2026-06-06'));
  });

  it('a date set anew starts a fresh clock; the old one ends as replaced', () => {
    const dated = extra({ id: 'X-6', repeat: 'restart', starts: [{ event: 'ComplaintUrged' }], meets: [] });
    const urge = step('RecordUrging', { ticketId: null, channel: 'phone' });
    complaint(withRow(dated))
      .given(register(), urge)
      .when(urge)
      .then(
        ['ComplaintUrged'],
        ['ClockEnded', { clockId: 'X-6#1', as: 'replaced' }],
        ['ClockStarted', { clockId: 'X-6#2' }],
      );
  });

  it('a predicate or an owner nobody knows is refused, not passed over', () => {
    const unknown = extra({ id: 'X-7', starts: [{ event: 'ComplaintRegistered', when: ['moonShines'] }] });
    complaint(withRow(unknown)).when(register()).thenRefused('rule-predicate-unknown');
    complaint(withRow(extra({ id: 'X-8', owes: 'nobody' })))
      .when(register())
      .thenRefused('rule-owner-unknown');
  });
});

describe('a lapse that somebody else took over', () => {
  it('stays charged to the unit that was late; the act of the next holder meets its own clock only', () => {
    const [first, ...rest] = TO_CASE;
    expect(rest.length).toBeGreaterThan(0);
    const story = complaint()
      .given(...(first === undefined ? [] : [first]), decideFirst('handle'))
      .whenTimeReaches(on('2026-06-09 09:00'));
    story
      .given(step('HandOn', { toUnit: 'housing', reason: '行业', letter: null }))
      .given(step('SignForHandOff', { handOffId: 'h1' }, { by: { ...CLERK, id: 'person:housing', unit: 'housing' } }))
      .and(({ clocks }) => expect(clocks['S2-01#1']).toMatchObject({ status: 'lapsed', endedAs: 'handedOn' }))
      .given(step('AcceptComplaint', { number: null }))
      .and(({ clocks }) => {
        expect(clocks['S2-01#1']).toMatchObject({ status: 'lapsed', workingDaysLate: null });
        expect(clocks['S2-05-UNIT#1']).toMatchObject({ unit: 'housing', status: 'met' });
      });
  });
});
