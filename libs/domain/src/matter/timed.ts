import { isUndecided } from '../ladder/state.ts';
import type { Instant } from '../kernel/time-types.ts';
import type { Rung } from '../ladder/events.ts';
import type { MatterState } from './state.ts';

/** Something that time alone makes due. `setBy` is the version of the event that set the date (architecture, "Workflows"). */
export type TimedAct =
  | { readonly kind: 'lapse'; readonly at: Instant; readonly clockId: string; readonly setBy: number }
  | { readonly kind: 'reminder'; readonly at: Instant; readonly clockId: string; readonly setBy: number }
  | {
      readonly kind: 'rung';
      readonly at: Instant;
      readonly ladderKey: string;
      readonly rung: Rung;
      readonly setBy: number;
    }
  /** A case takes in what it is not to be told beside its complaints. */
  | { readonly kind: 'gather'; readonly at: Instant; readonly setBy: number }
  /** A standing duty comes to its next period. */
  | { readonly kind: 'period'; readonly at: Instant; readonly period: string; readonly setBy: number }
  | { readonly kind: 'upward'; readonly at: Instant; readonly ladderKey: string; readonly rungId: string };

/** All dates at which the root workflow of a matter has something to do, earliest first. */
export function rootTimes(state: MatterState): readonly TimedAct[] {
  const acts: TimedAct[] = [];
  for (const clock of Object.values(state.clocks)) {
    if (clock.status !== 'running' || clock.dueAt === null) continue;
    const { id: clockId, setBy } = clock;
    acts.push({ kind: 'lapse', at: clock.dueAt, clockId, setBy });
    for (const at of clock.reminders) acts.push({ kind: 'reminder', at, clockId, setBy });
  }
  return acts.sort(byTime);
}

/** The dates of one ladder, for its own workflow. */
export function ladderTimes(state: MatterState, ladderKey: string): readonly TimedAct[] {
  const ladder = state.ladders[ladderKey];
  if (ladder === undefined) return [];
  const acts: TimedAct[] = [];
  if (ladder.next !== null) {
    acts.push({ kind: 'rung', at: ladder.next.at, ladderKey, rung: ladder.next.rung, setBy: ladder.setBy });
  }
  for (const rung of ladder.rungs) {
    if (!isUndecided(rung) || rung.shownUpward || rung.upwardAt === null) continue;
    acts.push({ kind: 'upward', at: rung.upwardAt, ladderKey, rungId: rung.id });
  }
  return acts.sort(byTime);
}

export function byTime(a: TimedAct, b: TimedAct): number {
  return a.at.localeCompare(b.at) || a.kind.localeCompare(b.kind);
}
