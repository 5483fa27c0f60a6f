import { refuse } from '../kernel/refusal.ts';
import type { DecideContext } from '../kernel/stream.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { RuleRow } from '../rules/rule.ts';
import { deadlineOnRecord } from '../time/count.ts';
import { startOfDay } from '../time/local-day.ts';
import { reminderInstants } from '../time/reminders.ts';
import type { DueDates } from './events.ts';
import type { ClockState } from './state.ts';

/** The dates of a clock from its facts under the context's calendar; facts once taken are not judged again. */
export function dueDates(
  clock: Pick<ClockState, 'start' | 'period' | 'pauses' | 'extensions' | 'written'>,
  rule: RuleRow,
  context: DecideContext,
): DueDates {
  if (clock.period === null)
    return writtenDate(clock.written ?? refuse('clock-without-date'), clock.start, rule, context);
  const counted = deadlineOnRecord(
    { ...clock.period, start: clock.start, pauses: clock.pauses, extensions: clock.extensions },
    context.calendar,
  );
  const { due, unrolled, dueAt, provisional } = counted;
  if (clock.written !== null && due !== null && clock.written > due)
    return writtenDate(clock.written, clock.start, rule, context);
  return {
    due,
    unrolled,
    dueAt,
    provisional,
    calendarVersion: context.calendar.version,
    reminders: upcoming(reminderInstants(clock, counted, rule.reminders, context.calendar), context),
  };
}

/** While its head is paused nobody knows when a chained period starts, so that nothing of it lapses (IP-13). */
export function undated(context: DecideContext): DueDates {
  const { version: calendarVersion } = context.calendar;
  return { due: null, unrolled: null, dueAt: null, provisional: false, calendarVersion, reminders: [] };
}

/** A date written in a document is not rolled (IP-11); it runs to the end of that day (IP-04). */
function writtenDate(due: LocalDay, start: string, rule: RuleRow, context: DecideContext): DueDates {
  const dueAt = startOfDay(due, 1);
  const dated = { due, unrolled: due, dueAt, provisional: false };
  return {
    ...dated,
    calendarVersion: context.calendar.version,
    reminders: upcoming(
      reminderInstants({ start, period: null, pauses: [], extensions: [] }, dated, rule.reminders, context.calendar),
      context,
    ),
  };
}

/** Reminders that passed before anybody could send them are skipped (design §4). */
function upcoming(instants: readonly string[], context: DecideContext): readonly string[] {
  return instants.filter((instant) => instant > context.at);
}
