import { refuse } from '../kernel/refusal.ts';
import type { DecideContext } from '../kernel/stream.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { RuleRow } from '../rules/rule.ts';
import { deadline, deadlineOnRecord } from '../time/count.ts';
import { startOfDay } from '../time/local-day.ts';
import { reminderInstants } from '../time/reminders.ts';
import type { DueDates } from './events.ts';
import type { ClockState } from './state.ts';

type Counting = Pick<DecideContext, 'calendar' | 'at'>;

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
    reminders: upcoming(reminderInstants(clock, counted, rule.reminders, context.calendar), reminded, context),
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
    reminders: upcoming(
      reminderInstants({ start, period: null, pauses: [], extensions: [] }, dated, rule.reminders, context.calendar),
      reminded,
      context,
    ),
  };
}

/** Sent and to come, over all extensions. */
const MOST_REMINDERS = 3;

/** Reminders that passed before anybody could send them are skipped (architecture, "Time"); of too many the last ones stay. */
function upcoming(instants: readonly string[], reminded: number, context: Counting): readonly string[] {
  const left = MOST_REMINDERS - reminded;
  return left <= 0 ? [] : instants.filter((instant) => instant > context.at).slice(-left);
}
