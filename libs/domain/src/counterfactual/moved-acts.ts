import { isClockEvent } from '../clocks/evolve.ts';
import type { ClockEvent } from '../clocks/events.ts';
import type { ClockState } from '../clocks/state.ts';
import { dayOf } from '../clocks/vocabulary.ts';
import type { EventOf, Recorded } from '../kernel/event.ts';
import type { ActedOn, Instant } from '../kernel/time-types.ts';
import {
  dayNumberOf,
  dayOf as dayOfNumber,
  instantMillis,
  isLocalDay,
  legalMillis,
  toInstant,
} from '../time/local-day.ts';
import type { WorkingCalendar } from '../time/types.ts';
import type { RecordedAct, RecordedHistory } from './recorded.ts';

const DAY_MS = 86_400_000;

/** An act that lies earlier under the assumption. */
export interface MovedAct {
  readonly was: ActedOn;
  readonly on: ActedOn;
  /** Working days by which it is earlier. */
  readonly workingDays: number;
  /** When it would have been entered: as long after it as it was. */
  readonly at: Instant;
}

export interface MovedActs {
  /** Of the act to which the event of that version belongs; null: it is where it was. */
  readonly of: (version: number) => MovedAct | null;
  /** Clocks whose start is a moved act. */
  readonly begun: ReadonlySet<string>;
  /** Clocks to which a moved act did anything. */
  readonly touched: ReadonlySet<string>;
}

export const NOTHING_MOVED: MovedActs = { of: () => null, begun: new Set(), touched: new Set() };

/**
 * The acceptance on the day of the handing over, and with it, by the working days saved, each act that a clock ties to it: one
 * that met, paused, resumed or extended a period which a moved act began. No act goes before the start of a period that it
 * meets. Every other act keeps its day, above all one by which a duty only fell away.
 */
export function movedActs(history: RecordedHistory, acceptance: ClockState, calendar: WorkingCalendar): MovedActs {
  const { metOn, metBy, start } = acceptance;
  const first = metBy === null ? undefined : history.actOf.get(metBy);
  if (first === undefined || metOn === null || dayOf(metOn) <= dayOf(start)) return NOTHING_MOVED;
  const moved = new Map<RecordedAct, MovedAct>();
  const move = (act: RecordedAct, was: ActedOn, on: ActedOn): void => {
    const at = toInstant(instantMillis(act.at) - (legalMillis(was) - legalMillis(on)));
    moved.set(act, { was, on, workingDays: workingDaysBetween(on, was, calendar), at });
  };
  move(first, metOn, handedOver(history, acceptance));
  const begun = new Map<string, MovedAct>();
  const clockEvents = history.timed.filter(isClockEvent);
  // An act may begin one period before it meets another, so that one time through does not find all.
  for (let known = -1; known !== moved.size + begun.size;) {
    known = moved.size + begun.size;
    for (const event of clockEvents) {
      const { clockId } = event.data;
      if (event.type === 'ClockStarted') {
        const starter = movedOf(history, moved, event.data.startedBy);
        if (starter !== null && begins(event.data, starter)) begun.set(clockId, starter);
      }
      const act = history.actOf.get(factOf(event));
      const by = begun.get(clockId);
      if (act === undefined || by === undefined || !TIES.has(event.type) || moved.has(act)) continue;
      const earliest = floorOf(history, act, begun);
      const wanted = earlier(act.on, by.workingDays, calendar);
      const on = earliest !== null && legalMillis(wanted) < legalMillis(earliest) ? earliest : wanted;
      if (legalMillis(on) < legalMillis(act.on)) move(act, act.on, on);
    }
  }
  const touching = clockEvents.filter(
    (event) => event.type !== 'ClockStarted' && event.type !== 'ClockLapsed' && isMoved(history, moved, factOf(event)),
  );
  return {
    of: (version) => movedOf(history, moved, version),
    begun: new Set(begun.keys()),
    touched: new Set(touching.map(({ data }) => data.clockId)),
  };
}

/** At the hour at which it was handed over, where that is on record. */
function handedOver({ actOf }: RecordedHistory, { start, startedBy }: ClockState): ActedOn {
  const by = actOf.get(startedBy)?.on;
  return by !== undefined && dayOf(by) === dayOf(start) ? by : start;
}

const TIES = new Set<ClockEvent['type']>([
  ...(['ClockMet', 'ClockDoneLate', 'LapseVoided', 'ClockPaused', 'ClockResumed', 'ClockExtended'] as const),
]);

const ENDS = new Set<ClockEvent['type']>([...TIES, 'ClockEnded']);

function movedOf(
  { actOf: acts }: RecordedHistory,
  moved: ReadonlyMap<RecordedAct, MovedAct>,
  version: number,
): MovedAct | null {
  const act = acts.get(version);
  return act === undefined ? null : (moved.get(act) ?? null);
}

function isMoved(history: RecordedHistory, moved: ReadonlyMap<RecordedAct, MovedAct>, version: number): boolean {
  return movedOf(history, moved, version) !== null;
}

type Started = Extract<ClockEvent, { readonly type: 'ClockStarted' }>['data'];

/** The period runs from the act and not from a date that somebody wrote; one that came back goes on from it. */
function begins({ start, carried }: Started, { was }: MovedAct): boolean {
  return dayOf(start) === dayOf(was) || carried?.pauses.at(-1)?.to === dayOf(was);
}

/** The latest start among the periods that the act ended in time or late and that begin where they began. */
function floorOf(
  { timed, actOf: acts, end }: RecordedHistory,
  act: RecordedAct,
  begun: ReadonlyMap<string, MovedAct>,
): ActedOn | null {
  const met = timed.filter(
    (event): event is Recorded<ClockEvent> =>
      isClockEvent(event) && ENDS.has(event.type) && acts.get(factOf(event)) === act && !begun.has(event.data.clockId),
  );
  const starts = met.flatMap(({ data }) => {
    const { start, startedBy } = end.clocks[data.clockId] ?? {};
    if (start === undefined || startedBy === undefined || acts.get(startedBy) === act) return [];
    return legalMillis(start) <= legalMillis(act.on) ? [start] : [];
  });
  return starts.reduce<ActedOn | null>(
    (latest, start) => (latest === null || legalMillis(start) > legalMillis(latest) ? start : latest),
    null,
  );
}

function factOf(event: Recorded<EventOf>): number {
  return (event.data as { readonly factVersion?: number }).factVersion ?? event.version;
}

/** The working day that many before, at the same hour. */
function earlier(on: ActedOn, workingDays: number, { span }: WorkingCalendar): ActedOn {
  if (workingDays === 0) return on;
  const day = dayNumberOf(on);
  const target = span.workingAt(span.workingThrough(day) - workingDays);
  return isLocalDay(on) ? dayOfNumber(target) : toInstant(instantMillis(on) - (day - target) * DAY_MS);
}

export function workingDaysBetween(from: ActedOn, to: ActedOn, { span }: WorkingCalendar): number {
  return span.workingThrough(dayNumberOf(to)) - span.workingThrough(dayNumberOf(from));
}
