import type { References } from '@qingxin/application';
import { addDays, dayNumber, type Instant, type LocalDay, localDayOf, startOfDay } from '@qingxin/domain';
import { type Horizons, type SeverityBounds, severityBounds } from '@qingxin/read-models';

/** Working days ahead that the board counts up to; `in3` contains what is due today. */
export const AHEAD = { in3: 3, in5: 5, in10: 10 } as const;
export type Ahead = keyof typeof AHEAD;

export interface LookedAhead {
  readonly horizons: Horizons;
  /** Last day of each. */
  readonly until: Readonly<Record<Ahead, LocalDay>>;
}

/** By working days of the calendar from the day of `at`. */
export function lookAhead({ calendar, rules }: Pick<References, 'calendar' | 'rules'>, at: Instant): LookedAhead {
  const today = localDayOf(at);
  const { span } = calendar;
  const ordinal = span.workingThrough(dayNumber(today));
  const after = (days: number): LocalDay => addDays(today, span.workingAt(ordinal + days) - dayNumber(today));
  const until = { in3: after(AHEAD.in3), in5: after(AHEAD.in5), in10: after(AHEAD.in10) };
  const { severeUntil } = severityBounds({ calendar, rules }, at);
  const horizons = {
    ...{ now: at, severeUntil },
    ...{ in3: startOfDay(until.in3, 1), in5: startOfDay(until.in5, 1), in10: startOfDay(until.in10, 1) },
  };
  return { horizons, until };
}

/** The bounds of the inbox with its group "near" reaching as far ahead. */
export function boundsUntil({ now, severeUntil, ...ahead }: Horizons, which: Ahead): SeverityBounds {
  return { now, severeUntil, nearUntil: ahead[which] };
}

/** Every day from today to the last of ten working days. */
export function daysAhead(at: Instant, { in10 }: LookedAhead['until']): readonly LocalDay[] {
  const days: LocalDay[] = [];
  for (let day = localDayOf(at); day <= in10; day = addDays(day, 1)) days.push(day);
  return days;
}
