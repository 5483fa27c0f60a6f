import type { DueDates } from './events.ts';
import { legalInstant } from './legal-time.ts';
import type { ClockState } from './state.ts';

/** Under the new dates it would not have lapsed when it did, or the act or end that came late would have been in time. */
export function wasSpared(clock: ClockState, dates: DueDates): boolean {
  if (dates.dueAt === null || clock.dueAt === null || dates.dueAt <= clock.dueAt) return false;
  const on = clock.metOn ?? clock.endedOn;
  return on === null || legalInstant(on) < dates.dueAt;
}
