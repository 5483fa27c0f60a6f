import type { PeriodUnit } from '../rules/rule.ts';

/** Counted in elapsed time, whatever the day: never paused, extended, rolled or provisional. */
export function isElapsed(unit: PeriodUnit | undefined): unit is 'hour' | 'minute' {
  return unit === 'hour' || unit === 'minute';
}

export function millisOf(unit: 'hour' | 'minute', amount: number): number {
  return amount * (unit === 'hour' ? 3_600_000 : 60_000);
}
