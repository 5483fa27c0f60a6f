import { byTime, rootTimes, type TimedAct } from '../matter/timed.ts';
import type { CaseState } from './state.ts';

/** All dates at which the workflow of a case has something to do, earliest first. */
export function caseTimes(state: CaseState): readonly TimedAct[] {
  const { gathering } = state;
  if (gathering === null) return rootTimes(state);
  return [...rootTimes(state), { kind: 'gather' as const, ...gathering }].sort(byTime);
}
