import {
  type ClockState,
  type CountRequest,
  dayNumber,
  type DeadlineAsOf,
  standingOnRecord,
  type DerivationStep,
  type Instant,
  isHistory,
  isOpen,
  isWaitedOut,
  localDayOf,
  numberOn,
} from '@qingxin/domain';
import type { References } from '@qingxin/application';
import { quoteOf } from '@qingxin/rulebook';
import type { Names } from './labels.ts';

/** How a clock stands, in the words of the inbox. */
export type ClockStanding = 'running' | 'near' | 'overdue' | 'historical' | 'paused' | 'ended';

/** One clock with the reasons for its date. */
export function clockView(clock: ClockState, at: Instant, references: References, names: Names): object {
  const { rules, calendar } = references;
  const row = rules.row(clock.ruleId, clock.ruleVersion);
  const counted = countedNow(clock, at, references);
  const counts = isOpen(clock) || (clock.status === 'lapsed' && !isWaitedOut(clock));
  const remaining = counts ? (counted?.remainingWorkingDays ?? remainingToWritten(clock, at, references)) : null;
  return {
    clockId: clock.id,
    ruleId: clock.ruleId,
    ruleVersion: clock.ruleVersion,
    title: row.title,
    source: row.source,
    quote: quoteOf(row),
    mark: row.mark,
    text: row.text,
    tier: clock.tier,
    key: clock.key,
    unit: clock.unit,
    unitName: names.unit(clock.unit),
    status: clock.status,
    standing: standingOf(clock, at, { remaining, near: numberOn(rules, 'D-GROUPS', 'nearWithin', localDayOf(at)) }),
    start: clock.start,
    due: clock.due,
    unrolled: clock.unrolled,
    dueAt: clock.dueAt,
    provisional: clock.provisional,
    remainingWorkingDays: remaining,
    pauses: clock.pauses,
    extensions: clock.extensions,
    extensionRequest: clock.extensionRequest,
    metOn: clock.metOn,
    lapsedAt: clock.lapsedAt,
    historical: clock.historical ?? null,
    workingDaysLate: clock.workingDaysLate,
    endedAs: clock.endedAs,
    calendarVersion: clock.calendarVersion,
    /** A clock that has ended keeps its date whatever a later notice says. */
    countedByCalendar: calendar.version,
    derivation: derivationOf(clock, counted),
  };
}

function countedNow(clock: ClockState, at: Instant, { calendar }: References): DeadlineAsOf | null {
  if (clock.period === null) return null;
  const { start, pauses, extensions } = clock;
  const request: CountRequest = { ...clock.period, start, pauses, extensions };
  return standingOnRecord(request, calendar, at);
}

/** Of a date that a document sets and nothing counts: the working days after today up to it, as the inbox has them. */
function remainingToWritten({ period, due }: ClockState, at: Instant, { calendar }: References): number | null {
  if (period !== null || due === null) return null;
  return calendar.span.workingThrough(dayNumber(due)) - calendar.span.workingThrough(dayNumber(localDayOf(at)));
}

function derivationOf(clock: ClockState, counted: DeadlineAsOf | null): readonly DerivationStep[] {
  const steps = counted?.derivation ?? [];
  if (clock.written === null || (counted !== null && clock.written !== clock.due)) return steps;
  const written: DerivationStep = {
    kind: 'dateField',
    day: clock.written,
    point: 'IP-11',
    text: '期限以文书写明的日期为准，不顺延',
  };
  return [...steps, written];
}

/** `remaining` and `near` in working days. */
function standingOf(
  clock: ClockState,
  at: Instant,
  { remaining, near }: { readonly remaining: number | null; readonly near: number },
): ClockStanding {
  if (clock.status === 'paused') return 'paused';
  if (isWaitedOut(clock)) return 'ended';
  if (isHistory(clock) && clock.status === 'lapsed') return 'historical';
  if (clock.status === 'lapsed') return 'overdue';
  if (clock.status !== 'running') return 'ended';
  if (clock.dueAt !== null && clock.dueAt <= at) return 'overdue';
  return remaining !== null && remaining <= near ? 'near' : 'running';
}
