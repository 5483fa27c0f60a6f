import { addDays, dayNumber, isLocalDay, type LocalDay, type WorkingCalendar } from '@qingxin/domain';

/** A day of a scenario, and the day of the demo that it is to be. */
export interface Anchor {
  readonly told: LocalDay;
  readonly today: LocalDay;
}

/**
 * The day of the demo that corresponds to a day of a scenario: as many working days from today as that day lies from the
 * anchor, so that what was due then is due now whatever holidays lie between. A rest day becomes the working day before it,
 * and a today that is one stands for the working day after it.
 */
export function shownDay(day: LocalDay, { told, today }: Anchor, { span }: WorkingCalendar): LocalDay {
  const ordinal = (of: LocalDay): number => span.workingThrough(dayNumber(of));
  const fromNext = (of: LocalDay): number => ordinal(of) + (span.isWorking(dayNumber(of)) ? 0 : 1);
  const shown = span.workingAt(fromNext(today) + ordinal(day) - fromNext(told));
  return addDays(today, shown - dayNumber(today));
}

/** Every day in a payload, however deep, moved by `move`; other texts go through `word`. */
export function moved(
  value: unknown,
  move: (day: LocalDay) => LocalDay,
  word: (text: string, key: string) => string,
  key = '',
): unknown {
  if (isLocalDay(value)) return move(value);
  if (typeof value === 'string') return word(value, key);
  if (Array.isArray(value)) return value.map((item) => moved(item, move, word, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, moved(item, move, word, name)]));
}
