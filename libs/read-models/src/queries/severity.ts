import {
  addDays,
  dayNumber,
  type Instant,
  localDayOf,
  numberOn,
  type Rulebook,
  startOfDay,
  type WorkingCalendar,
} from '@qingxin/domain';

/** 严重超期、已超期、临期、未到期、中止中. */
export const SEVERITY_GROUPS = ['severe', 'overdue', 'near', 'later', 'paused'] as const;
export type SeverityGroup = (typeof SEVERITY_GROUPS)[number];

/** Dates between which a task stands in a group; worked out once per request from the calendar. */
export interface SeverityBounds {
  readonly now: Instant;
  /** Due at or before: severely late. */
  readonly severeUntil: Instant;
  /** Due at or before, and not late: near. */
  readonly nearUntil: Instant;
}

/** By the working days that the district's own rule has on the day (P). */
export function severityBounds(
  { calendar, rules }: { readonly calendar: WorkingCalendar; readonly rules: Pick<Rulebook, 'versionOn'> },
  now: Instant,
): SeverityBounds {
  const today = localDayOf(now);
  const day = dayNumber(today);
  const ordinal = calendar.span.workingThrough(day);
  const workingDay = (steps: number) => addDays(today, calendar.span.workingAt(ordinal + steps) - day);
  return {
    now,
    severeUntil: startOfDay(workingDay(-numberOn(rules, 'D-GROUPS', 'severeAfter', today)), 1),
    nearUntil: startOfDay(workingDay(numberOn(rules, 'D-GROUPS', 'nearWithin', today)), 1),
  };
}
