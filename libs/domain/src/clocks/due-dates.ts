import { refuse } from '../kernel/refusal.ts';
import type { DecideContext } from '../kernel/stream.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { RuleRow } from '../rules/rule.ts';
import { numberOn } from '../rules/usual-numbers.ts';
import { deadline, deadlineOnRecord } from '../time/count.ts';
import { localDayOf, startOfDay } from '../time/local-day.ts';
import { type RemindedClock, reminderInstants } from '../time/reminders.ts';
import type { DueDates } from './events.ts';
import type { ClockState } from './state.ts';

type Counting = Pick<DecideContext, 'calendar' | 'at' | 'rules'>;

/** The dates of a clock from its facts under the context's calendar; facts once taken are not judged again. */
export function dueDates(
  clock: Pick<ClockState, 'start' | 'period' | 'pauses' | 'extensions' | 'written'> &
    Partial<Pick<ClockState, 'reminded'>>,
  rule: RuleRow,
  context: Counting,
): DueDates {
  const { reminded = 0 } = clock;
  if (clock.period === null) {
    const written = clock.written ?? refuse('clock-without-date');
    return extendedDate(written, { ...clock, reminded }, rule, context);
  }
  const counted = deadlineOnRecord(
    { ...clock.period, start: clock.start, pauses: clock.pauses, extensions: clock.extensions },
    context.calendar,
  );
  const { due, unrolled, dueAt, provisional } = counted;
  if (clock.written !== null && due !== null && clock.written > due)
    return writtenDate(clock.written, { start: clock.start, reminded }, rule, context);
  return {
    due,
    unrolled,
    dueAt,
    provisional,
    calendarVersion: context.calendar.version,
    reminders: upcoming({ ...clock, reminded }, counted, rule, context),
  };
}

/** While its head is paused nobody knows when a chained period starts, so that nothing of it lapses (IP-13). */
export function undated(context: Pick<Counting, 'calendar'>): DueDates {
  const { version: calendarVersion } = context.calendar;
  return { due: null, unrolled: null, dueAt: null, provisional: false, calendarVersion, reminders: [] };
}

/** A written date that was extended ends the granted days after it. */
function extendedDate(
  written: LocalDay,
  { start, reminded, extensions }: Pick<ClockState, 'start' | 'reminded' | 'extensions'>,
  rule: RuleRow,
  context: Counting,
): DueDates {
  const amount = extensions.reduce((sum, extension) => sum + extension.amount, 0);
  if (amount === 0) return writtenDate(written, { start, reminded }, rule, context);
  const unit = rule.extension?.unit ?? refuse('extension-not-provided');
  const { due } = deadline({ unit, amount, start: written }, context.calendar);
  return writtenDate(due ?? written, { start, reminded }, rule, context);
}

/** A date written in a document is not rolled (IP-11); it runs to the end of that day (IP-04). */
function writtenDate(
  due: LocalDay,
  { start, reminded }: Pick<ClockState, 'start' | 'reminded'>,
  rule: RuleRow,
  context: Counting,
): DueDates {
  const dueAt = startOfDay(due, 1);
  const dated = { due, unrolled: due, dueAt, provisional: false };
  return {
    ...dated,
    calendarVersion: context.calendar.version,
    reminders: upcoming({ start, period: null, pauses: [], extensions: [], reminded }, dated, rule, context),
  };
}

/**
 * Reminders that passed before anybody could send them are skipped (architecture, "Time"). How many there are, sent and to
 * come, and at what hour is the district's of the day on which the clock starts, however often it is counted anew.
 */
function upcoming(
  clock: RemindedClock & { readonly reminded: number },
  ends: Pick<DueDates, 'due' | 'dueAt'>,
  { reminders }: RuleRow,
  { calendar, at, rules }: Counting,
): readonly string[] {
  const day = localDayOf(clock.start);
  const most = numberOn(rules, 'D-REMINDERS', 'mostReminders', day);
  const left = most - clock.reminded;
  if (left <= 0) return [];
  const hour = numberOn(rules, 'D-REMINDERS', 'reminderHour', day);
  const instants = reminderInstants(clock, ends, reminders, calendar, { hour, most });
  return instants.filter((instant) => instant > at).slice(-left);
}
