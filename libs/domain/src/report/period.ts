import { refuse } from '../kernel/refusal.ts';
import type { Instant, LocalDay } from '../kernel/time-types.ts';
import { addDays, addMonths, atHour, dayNumber, dayOf, daysBetween } from '../time/local-day.ts';

/** How long a period is: by the calendar, or from one day to another as whoever draws it says. */
export type ReportEvery = 'month' | 'quarter' | 'day' | 'days';

export interface ReportPeriod {
  /** `2026-11`, `2026-Q4`, `2026-12-01`, `2026-11-01_2026-11-15`. */
  readonly period: string;
  readonly from: LocalDay;
  readonly to: LocalDay;
  /** [since, until): from cut-off to cut-off. */
  readonly since: Instant;
  readonly until: Instant;
}

const LONGEST_DAYS = 400;

const PATTERNS: Readonly<Record<ReportEvery, RegExp>> = {
  month: /^(\d{4})-(0[1-9]|1[0-2])$/,
  quarter: /^(\d{4})-Q([1-4])$/,
  day: /^(\d{4}-\d{2}-\d{2})$/,
  days: /^(\d{4}-\d{2}-\d{2})_(\d{4}-\d{2}-\d{2})$/,
};

/** Refuses `report-period-invalid`. */
export function reportPeriod(every: ReportEvery, period: string, cutOffHour: number): ReportPeriod {
  const match = PATTERNS[every].exec(period) ?? refuse('report-period-invalid', { details: { period } });
  const [from, to] = daysOf(every, match);
  const invalid = from > to || daysBetween(from, to) > LONGEST_DAYS;
  if (invalid) refuse('report-period-invalid', { details: { period } });
  return { period, from, to, since: atHour(addDays(from, -1), cutOffHour), until: atHour(to, cutOffHour) };
}

function daysOf(every: ReportEvery, [, first = '', second = '']: RegExpExecArray): readonly [LocalDay, LocalDay] {
  switch (every) {
    case 'day':
      return [dayOf(dayNumber(first)), first];
    case 'days':
      return [dayOf(dayNumber(first)), dayOf(dayNumber(second))];
    case 'month':
      return months(`${first}-${second}-01`, 1);
    case 'quarter':
      return months(`${first}-${String(Number(second) * 3 - 2).padStart(2, '0')}-01`, 3);
    default:
      return every satisfies never;
  }
}

function months(from: LocalDay, count: number): readonly [LocalDay, LocalDay] {
  return [from, dayOf(addMonths(dayNumber(from), count) - 1)];
}
