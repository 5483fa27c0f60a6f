import { isElapsed } from './elapsed.ts';
import type { Instant, LocalDay } from '../kernel/time-types.ts';
import type { Period, RuleRow } from '../rules/rule.ts';
import { nthDayOutside, nthWorkingDayOutside, pausedDays, workingOutside } from './count-span.ts';
import type { ClosedPause } from './count-span.ts';
import { atHour, dayNumberOf, dayOf, instantMillis, localDayOf, startOfDay, toInstant } from './local-day.ts';
import type { Deadline, Extension, Pause, WorkingCalendar, WorkingSpan } from './types.ts';

/** The hour of day in Shanghai at which a clock of days reminds, and how often it does at most, over all extensions. */
export interface Reminding {
  readonly hour: number;
  readonly most: number;
}

/** A clock's facts as far as reminders need them; `period` null = only a written date. */
export interface RemindedClock {
  readonly start: string;
  readonly period: Period | null;
  readonly pauses: readonly Pause[];
  readonly extensions: readonly Extension[];
}

/**
 * The instants at which a clock reminds, ascending: at the hour of the clock's own days, after the start day, strictly
 * before `dueAt`; of too many the last ones. An hour clock reminds at its share of the hours. None while paused.
 */
export function reminderInstants(
  clock: RemindedClock,
  ends: Pick<Deadline, 'due' | 'dueAt'>,
  reminders: RuleRow['reminders'],
  calendar: WorkingCalendar,
  { hour, most }: Reminding,
): readonly Instant[] {
  const { due, dueAt } = ends;
  if (due === null || dueAt === null) return [];
  const inHours = isElapsed(clock.period?.unit);
  const instants = inHours
    ? reminders.flatMap((reminder) => ('share' in reminder ? [hourReminder(clock.start, dueAt, reminder.share)] : []))
    : reminders.map((reminder) => atHour(reminderDay(clock, due, reminder, calendar.span), hour));
  const earliest = inHours ? toInstant(instantMillis(clock.start)) : startOfDay(localDayOf(clock.start), 1);
  const timely = instants.filter((instant) => instant > earliest && instant < dueAt);
  return [...new Set(timely)].sort().slice(-most);
}

function reminderDay(
  clock: RemindedClock,
  due: LocalDay,
  reminder: RuleRow['reminders'][number],
  span: WorkingSpan,
): LocalDay {
  const [start, end] = [dayNumberOf(clock.start), dayNumberOf(due)];
  const pauses = closedPauses(clock.pauses);
  const inWorkingDays = clock.period === null || clock.period.unit === 'workingDay' || 'workingDaysBefore' in reminder;
  if (inWorkingDays) {
    const total = workingOutside(start, end, pauses, span);
    const used = 'share' in reminder ? Math.ceil((reminder.share * total) / 100) : total - reminder.workingDaysBefore;
    return dayOf(used < 1 ? start : nthWorkingDayOutside(used, start, pauses, span));
  }
  const used = 'share' in reminder ? Math.ceil((reminder.share * (end - start - pausedDays(start, pauses))) / 100) : 0;
  return dayOf(nthDayOutside(used, start, pauses));
}

function closedPauses(pauses: readonly Pause[]): readonly ClosedPause[] {
  return pauses.flatMap(({ from, to }) => (to === null ? [] : [{ from: dayNumberOf(from), to: dayNumberOf(to) }]));
}

function hourReminder(start: string, dueAt: Instant, share: number): Instant {
  const [from, to] = [instantMillis(start), instantMillis(dueAt)];
  return toInstant(Math.round(from + ((to - from) * share) / 100));
}
