import { isElapsed, millisOf } from './elapsed.ts';
import { countingOf, readFacts, recordedFacts } from './count-facts.ts';
import type { CountFacts } from './count-facts.ts';
import { endOf, firstWorking, touchesProvisional, workingOutside } from './count-span.ts';
import type { CountEnd } from './count-span.ts';
import { deriveDays, deriveHours, deriveOpenPause } from './derivation.ts';
import { dayNumberOf, dayOf, instantMillis, legalMillis, localDayOf, startOfDay, toInstant } from './local-day.ts';
import type { DayNumber } from './local-day.ts';
import type { ActedOn, LocalDay } from '../kernel/time-types.ts';
import type { CountRequest, Deadline, DeadlineAsOf, WorkingCalendar, WorkingSpan } from './types.ts';

/**
 * When a period ends, with every pause and extension given, by the counting choices of `docs/counting.md`.
 * Refuses with the codes listed at `readFacts`.
 */
export function deadline(request: CountRequest, calendar: WorkingCalendar): Deadline {
  readFacts(request, calendar.span);
  return deadlineOnRecord(request, calendar);
}

/** The same from facts that were taken before: whether they came in time is not asked again under a later calendar. */
export function deadlineOnRecord(recorded: CountRequest, calendar: WorkingCalendar): Deadline {
  const { unit } = recorded;
  if (isElapsed(unit)) return elapsedDeadline(recorded, unit);
  return dayDeadline(recorded, recordedFacts(recorded), calendar.span);
}

/**
 * The deadline as it was known at `asOf`: pauses, resumptions and extensions dated later are left out, and the
 * remaining days are counted from that day (IP-12, IP-13). The whole request is checked first.
 */
export function deadlineAsOf(request: CountRequest, calendar: WorkingCalendar, asOf: ActedOn): DeadlineAsOf {
  readFacts(request, calendar.span);
  return standingOnRecord(knownOn(request, dayNumberOf(asOf)), calendar, asOf);
}

/** The deadline with every fact given, later ones too, and how it stands at `at`: what a calculator shows. */
export function deadlineStanding(request: CountRequest, calendar: WorkingCalendar, at: ActedOn): DeadlineAsOf {
  readFacts(request, calendar.span);
  return standingOnRecord(request, calendar, at);
}

/** How a clock stands at `at` by the facts recorded for it. */
export function standingOnRecord(recorded: CountRequest, calendar: WorkingCalendar, at: ActedOn): DeadlineAsOf {
  const result = deadlineOnRecord(recorded, calendar);
  const overdue = result.dueAt !== null && legalMillis(at) >= legalMillis(result.dueAt);
  if (isElapsed(recorded.unit)) return { ...result, remainingWorkingDays: null, overdue };
  const remaining = remainingOf(recordedFacts(recorded), dayNumberOf(at), calendar.span);
  return {
    ...result,
    remainingWorkingDays: remaining.days,
    provisional: result.provisional || remaining.provisional,
    overdue,
  };
}

/** Working days from the due day to the day of a late act; 0 when only rest days lie between (IP-12). */
export function workingDaysLate(due: LocalDay, doneOn: ActedOn, calendar: WorkingCalendar): number {
  const { span } = calendar;
  return Math.max(0, span.workingThrough(dayNumberOf(doneOn)) - span.workingThrough(dayNumberOf(due)));
}

function dayDeadline(request: CountRequest, facts: CountFacts, span: WorkingSpan): Deadline {
  const startDay = dayOf(facts.start);
  if (facts.openFrom !== null) {
    const derivation = deriveOpenPause(request, facts, span);
    return { startDay, unrolled: null, due: null, dueAt: null, provisional: false, paused: true, derivation };
  }
  const end = heldEnd(facts, span);
  const first = facts.extensions.length > 0 ? endOf(countingOf(facts, []), span) : null;
  const after = facts.unit === 'workingDay' ? facts.start : end.unrolled - 1;
  const provisional = touchesProvisional(after, end.due, facts.pauses, span);
  return {
    startDay,
    unrolled: dayOf(end.unrolled),
    due: dayOf(end.due),
    dueAt: startOfDay(dayOf(end.due), 1),
    provisional,
    paused: false,
    ...(first === null ? {} : { dueBeforeExtension: dayOf(first.due) }),
    derivation: deriveDays({ request, facts, end, first, provisional }, span),
  };
}

/**
 * A pause taken in time holds, even when a later calendar uses the period up before it began: such a clock ends on the
 * first working day after the pause (IP-07).
 */
function heldEnd(facts: CountFacts, span: WorkingSpan): CountEnd {
  const { unrolled, due } = endOf(countingOf(facts), span);
  const last = facts.pauses.at(-1);
  return { unrolled, due: last === undefined || last.from <= due ? due : firstWorking(last.to, span) };
}

function elapsedDeadline(request: CountRequest, unit: 'hour' | 'minute'): Deadline {
  recordedFacts(request);
  const dueAt = toInstant(Math.round(instantMillis(request.start) + millisOf(unit, request.amount)));
  const due = localDayOf(dueAt);
  return {
    startDay: localDayOf(request.start),
    unrolled: due,
    due,
    dueAt,
    provisional: false,
    paused: false,
    derivation: deriveHours(request, dueAt),
  };
}

interface Remaining {
  readonly days: number;
  readonly provisional: boolean;
}

function remainingOf(facts: CountFacts, today: DayNumber, span: WorkingSpan): Remaining {
  const { due } = heldEnd(facts, span);
  const { pauses, start, openFrom } = facts;
  // Frozen while paused (IP-13): what was left on the eve of the pause, its first day not being consumed. Before the
  // period begins the days are counted from today as well (IP-12): they say how long there is until the due day.
  const from = openFrom === null ? today : Math.min(today, Math.max(start, openFrom - 1));
  if (from <= due) {
    return { days: workingOutside(from, due, pauses, span), provisional: touchesProvisional(from, due, pauses, span) };
  }
  const late = workingOutside(due, from, [], span);
  return { days: late === 0 ? 0 : -late, provisional: touchesProvisional(due, from, [], span) };
}

function knownOn(request: CountRequest, today: DayNumber): CountRequest {
  const known = (day: string): boolean => dayNumberOf(day) <= today;
  return {
    ...request,
    pauses: (request.pauses ?? [])
      .filter((pause) => known(pause.from))
      .map((pause) => (pause.to !== null && !known(pause.to) ? { from: pause.from, to: null } : pause)),
    extensions: (request.extensions ?? []).filter((extension) => known(extension.decidedOn)),
  };
}
