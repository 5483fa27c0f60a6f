import type { Instant } from '../kernel/time-types.ts';
import { byTime, rootTimes, type TimedAct } from '../matter/timed.ts';
import { startOfDay } from '../time/local-day.ts';
import type { PlannedPeriod } from './events.ts';
import type { DutyState } from './state.ts';

/** A period is reported on once it is over. */
export function opensAt({ to }: Pick<PlannedPeriod, 'to'>): Instant {
  return startOfDay(to, 1);
}

/** All dates at which time itself has something to do in the duty, earliest first. */
export function dutyTimes(state: DutyState): readonly TimedAct[] {
  const { next, nextSetBy: setBy } = state;
  if (next === null) return rootTimes(state);
  const opening: TimedAct = { kind: 'period', at: opensAt(next), period: next.period, setBy };
  return [...rootTimes(state), opening].sort(byTime);
}
