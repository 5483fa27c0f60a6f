import { addDays, dayNumber, type Instant, localDayOf, startOfDay, type WorkingCalendar } from '@qingxin/domain';

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

/** Working days late after which a task counts as 严重超期, and ahead of its due day from which as 临期 (P). */
export interface SeverityChoice {
  readonly severeAfter: number;
  readonly nearWithin: number;
}

export const DISTRICT_CHOICE: SeverityChoice = { severeAfter: 3, nearWithin: 1 };

export function severityBounds(
  calendar: WorkingCalendar,
  now: Instant,
  { severeAfter, nearWithin }: SeverityChoice = DISTRICT_CHOICE,
): SeverityBounds {
  const today = localDayOf(now);
  const day = dayNumber(today);
  const ordinal = calendar.span.workingThrough(day);
  const workingDay = (steps: number) => addDays(today, calendar.span.workingAt(ordinal + steps) - day);
  return {
    now,
    severeUntil: startOfDay(workingDay(-severeAfter), 1),
    nearUntil: startOfDay(workingDay(nearWithin), 1),
  };
}
