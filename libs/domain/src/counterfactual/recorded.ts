import { isClockEvent } from '../clocks/evolve.ts';
import type { ClockState } from '../clocks/state.ts';
import { CLOCK_ACTOR } from '../kernel/actor.ts';
import type { EventOf, Recorded } from '../kernel/event.ts';
import type { ActedOn, Instant } from '../kernel/time-types.ts';
import { LADDER_ACTOR } from '../ladder/propose.ts';
import { isLadderEvent } from '../ladder/state.ts';
import { evolveMatter, isSuccession, isTakenOver } from '../matter/evolve.ts';
import { EMPTY_MATTER, type MatterState } from '../matter/state.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import type { WorkingCalendar } from '../time/types.ts';

/** By what a history is counted again. */
export interface Counting {
  readonly rules: Rulebook;
  /** Each version of the calendar by which a clock of the history was counted. */
  readonly calendarOf: (version: number) => WorkingCalendar;
  /** Now: what has come by then. */
  readonly at: Instant;
}

/** One sending to the stream: an act with all that followed from it in the same append. */
export interface RecordedAct {
  readonly at: Instant;
  /** Its legal time. */
  readonly on: ActedOn;
  readonly by: string;
}

export interface RecordedHistory {
  /** Clocks, ladders and who took whose place: all that a date rests on. */
  readonly timed: readonly Recorded<EventOf>[];
  /** By the version of any of its events. */
  readonly actOf: ReadonlyMap<number, RecordedAct>;
  /** The fold of `timed`. */
  readonly end: MatterState;
}

/** What follows by rule, in whatever append it stands. */
export function isSoftware(actor: string): boolean {
  return actor === CLOCK_ACTOR || actor === LADDER_ACTOR;
}

export const UNTIMED: MatterState = { ...EMPTY_MATTER, stream: '' };

export function readHistory(events: readonly Recorded<EventOf>[]): RecordedHistory {
  const actOf = new Map<number, RecordedAct>();
  let act: RecordedAct | null = null;
  for (const event of events) {
    const { occurredAt: at, by, actedOn, version } = event;
    const software = isSoftware(by.id);
    const on: ActedOn = actedOn ?? at;
    const same: boolean = act !== null && act.at === at && (software || (act.by === by.id && act.on === on));
    if (act === null || !same) act = { at, on, by: by.id };
    actOf.set(version, act);
  }
  const timed = events.filter(
    (event) => isClockEvent(event) || isLadderEvent(event) || isSuccession(event) || isTakenOver(event),
  );
  return { timed, actOf, end: timed.reduce(folded, UNTIMED) };
}

export function folded(state: MatterState, event: Recorded<EventOf>): MatterState {
  return evolveMatter(state, event) ?? state;
}

/** As whoever looks at `at` finds it: a date that has come is a lapse, whether or not it is on record yet. */
export function settledAt(clock: ClockState, at: Instant): ClockState {
  const { status, dueAt } = clock;
  return status === 'running' && dueAt !== null && dueAt <= at
    ? { ...clock, status: 'lapsed', lapsedAt: dueAt }
    : clock;
}
