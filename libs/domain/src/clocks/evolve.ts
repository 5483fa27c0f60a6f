import type { EventOf, Recorded } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import type { ClockEvent, DueDates } from './events.ts';
import { legalInstant } from './legal-time.ts';
import type { ClockBook, ClockState } from './state.ts';

const CLOCK_TYPES = new Set<string>([
  'ClockStarted',
  'ClockPaused',
  'ClockResumed',
  'ClockExtensionRequested',
  'ClockExtensionRefused',
  'ClockExtended',
  'ClockMet',
  'ClockLapsed',
  'ClockDoneLate',
  'LapseVoided',
  'ClockRestored',
  'ClockReassigned',
  'ClockEnded',
  'ClockRecomputed',
  'ClockMovedToRule',
  'LapseQuestioned',
  'LapseQuestionedByRule',
  'LapseReviewed',
  'LapseTakenOver',
  'HistoricalLapseConfirmed',
  'ReminderSkipped',
  'ReminderIssued',
] satisfies ClockEvent['type'][]);

export function isClockEvent(event: Recorded<EventOf>): event is Recorded<ClockEvent> {
  return CLOCK_TYPES.has(event.type);
}

export function evolveClocks(book: ClockBook, event: Recorded<ClockEvent>): ClockBook {
  const id = event.data.clockId;
  const clock = event.type === 'ClockStarted' ? started(event) : changed(book[id] ?? refuse('clock-unknown'), event);
  return clock === book[id] ? book : { ...book, [id]: clock };
}

function started(event: Extract<Recorded<ClockEvent>, { type: 'ClockStarted' }>): ClockState {
  const { data } = event;
  return {
    id: data.clockId,
    ruleId: data.ruleId,
    ruleVersion: data.ruleVersion,
    tier: data.tier,
    key: data.key,
    unit: data.unit,
    start: data.start,
    period: data.period,
    written: data.written,
    pauses: data.carried?.pauses ?? [],
    extensions: data.carried?.extensions ?? [],
    grantor: data.grantor ?? null,
    extensionRequest: data.carried?.request ?? null,
    status: data.carried?.lapsed === true ? 'lapsed' : 'running',
    ...dates(data, event.version),
    onLapse: data.onLapse,
    // Before it was said, every period of the law that led to no measure was one that had to pass.
    waitedOut: data.waitedOut ?? (data.tier === 'statutory' && data.onLapse === null),
    startedAt: event.occurredAt,
    startedBy: data.startedBy,
    metOn: null,
    metBy: null,
    lapsedAt: data.carried?.lapsed === true ? data.dueAt : null,
    historical: data.carried?.historical === true ? 'carried' : null,
    reminded: 0,
    questioned: null,
    questionedUnder: data.calendarVersion,
    workingDaysLate: null,
    endedAs: null,
    endedOn: null,
    endedBy: null,
  };
}

/** A lapse that never was leaves a running clock, or one that had ended. */
function withoutLapse(clock: ClockState): 'running' | 'ended' {
  return clock.endedAs === null ? 'running' : 'ended';
}

/**
 * Under the new date the act or the end that came late may be late still, and what nobody did may be late for longer: the
 * lapse then moves to that date. Under any other new date it never was.
 */
function redated(clock: ClockState, { dueAt }: DueDates): Pick<ClockState, 'status' | 'lapsedAt'> {
  const { lapsedAt, status } = clock;
  const over = clock.metOn ?? clock.endedOn;
  if (lapsedAt !== null && dueAt !== null) {
    const lapses = over === null ? dueAt <= lapsedAt : legalInstant(over) >= dueAt;
    if (lapses) return { status, lapsedAt: dueAt };
  }
  return { status: status === 'lapsed' ? withoutLapse(clock) : status, lapsedAt: null };
}

function changed(clock: ClockState, event: Exclude<Recorded<ClockEvent>, { type: 'ClockStarted' }>): ClockState {
  switch (event.type) {
    case 'ClockPaused':
      return {
        ...clock,
        status: 'paused',
        due: null,
        dueAt: null,
        lapsedAt: null,
        setBy: event.version,
        pauses: [...clock.pauses, { from: event.data.from, to: null }],
      };
    case 'ClockResumed':
      return {
        ...clock,
        ...dates(event.data, event.version),
        status: 'running',
        pauses: clock.pauses.map((pause) => (pause.to === null ? { ...pause, to: event.data.to } : pause)),
      };
    case 'ClockExtended':
      return {
        ...clock,
        ...dates(event.data, event.version),
        ...redated(clock, event.data),
        extensionRequest: null,
        extensions: [...clock.extensions, { amount: event.data.amount, decidedOn: event.data.decidedOn }],
      };
    case 'ClockMet':
      return {
        ...clock,
        status: 'met',
        metOn: event.data.on,
        metBy: event.data.factVersion,
        extensionRequest: null,
      };
    case 'ClockLapsed':
      return { ...clock, status: 'lapsed', lapsedAt: event.data.dueAt, historical: null };
    case 'LapseTakenOver':
      return { ...clock, historical: 'open' };
    case 'HistoricalLapseConfirmed':
      return { ...clock, historical: event.data.verdict };
    case 'ClockDoneLate':
      return {
        ...clock,
        status: 'doneLate',
        extensionRequest: null,
        metOn: event.data.on,
        metBy: event.data.factVersion,
        workingDaysLate: event.data.workingDaysLate,
      };
    case 'LapseVoided':
      return {
        ...clock,
        status: 'voided',
        extensionRequest: null,
        metOn: event.data.on,
        metBy: event.data.factVersion,
        lapsedAt: null,
        workingDaysLate: null,
      };
    case 'ClockRestored':
      return {
        ...clock,
        status: restored(clock),
        setBy: event.version,
        metOn: null,
        metBy: null,
        lapsedAt: clock.status === 'lapsed' ? clock.lapsedAt : null,
        workingDaysLate: null,
        endedAs: null,
        endedOn: null,
        endedBy: null,
      };
    case 'ClockReassigned':
      return { ...clock, unit: event.data.unit };
    case 'ClockEnded':
      return {
        ...clock,
        status: clock.status === 'lapsed' ? 'lapsed' : 'ended',
        metOn: null,
        metBy: null,
        endedAs: event.data.as,
        endedOn: event.data.on ?? null,
        endedBy: event.data.factVersion ?? null,
        extensionRequest: null,
      };
    case 'ClockRecomputed':
      return {
        ...clock,
        ...dates(event.data, event.version),
        ruleVersion: event.data.ruleVersion,
        start: event.data.start ?? clock.start,
        written: event.data.written ?? clock.written,
        ...redated(clock, event.data),
        questioned: null,
      };
    case 'ClockMovedToRule': {
      const { ruleVersion, tier, onLapse, period, start } = event.data;
      return {
        ...clock,
        ...dates(event.data, event.version),
        ...{ ruleVersion, tier, onLapse, period, start },
        ...redated(clock, event.data),
        questioned: null,
      };
    }
    case 'LapseQuestionedByRule': {
      const { due, dueAt, calendarVersion, ruleVersion, batch } = event.data;
      const questioned = { due, dueAt, byRule: { version: ruleVersion, batch } };
      return { ...clock, questioned, questionedUnder: calendarVersion };
    }
    case 'LapseQuestioned': {
      const { clockId: _, calendarVersion, ...questioned } = event.data;
      return { ...clock, questioned, questionedUnder: calendarVersion };
    }
    case 'LapseReviewed':
      return { ...clock, questioned: null };
    case 'ReminderSkipped':
      return { ...clock, reminders: clock.reminders.filter((at) => at > event.data.nominalAt) };
    case 'ReminderIssued': {
      const reminders = clock.reminders.filter((at) => at > event.data.nominalAt);
      return { ...clock, reminders, reminded: clock.reminded + 1 };
    }
    case 'ClockExtensionRequested':
      return { ...clock, extensionRequest: { amount: event.data.amount, by: event.by.id } };
    case 'ClockExtensionRefused':
      return { ...clock, extensionRequest: null };
    default:
      return event satisfies never;
  }
}

/** A clock that only ended goes back to how it stood; one that was met runs. */
function restored({ status, pauses }: ClockState): ClockState['status'] {
  if (status === 'lapsed') return 'lapsed';
  return pauses.some(({ to }) => to === null) ? 'paused' : 'running';
}

function dates(data: DueDates, version: number) {
  return {
    due: data.due,
    unrolled: data.unrolled,
    dueAt: data.dueAt,
    provisional: data.provisional,
    calendarVersion: data.calendarVersion,
    reminders: data.reminders,
    setBy: version,
  };
}
