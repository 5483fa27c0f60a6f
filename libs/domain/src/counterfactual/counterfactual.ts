import { headOf, type ClockState } from '../clocks/state.ts';
import { isClockEvent } from '../clocks/evolve.ts';
import { refuse } from '../kernel/refusal.ts';
import type { EventOf, Recorded } from '../kernel/event.ts';
import type { Instant } from '../kernel/time-types.ts';
import type { Rung } from '../ladder/events.ts';
import type { LadderBook, RungState } from '../ladder/state.ts';
import { isLadderEvent } from '../ladder/state.ts';
import { sameValue } from '../kernel/same-value.ts';
import { assumedRow, assumedRules, type Assumption, lateAcceptances, type Unknown } from './assumption.ts';
import { type ClockWalk, ClocksWalk, inOrder, type Walked } from './clock-walk.ts';
import { LaddersWalk, type LadderWalk, rungKey } from './ladder-walk.ts';
import { movedActs, type MovedActs, NOTHING_MOVED, workingDaysBetween } from './moved-acts.ts';
import { type Counting, readHistory, type RecordedHistory, settledAt } from './recorded.ts';

export interface ClockPair {
  readonly was: ClockState;
  /** Null: nothing is said of it, and `unknown` says why. */
  readonly would: ClockState | null;
  readonly unknown: Unknown | null;
  readonly differs: boolean;
}

export interface RungSide {
  readonly nominalAt: Instant;
  readonly status: RungState['status'];
  readonly servedOn: string | null;
}

/** `undecided`: it would have been there at another time than the decision on record. */
export type RungVerdict = 'same' | 'moved' | 'never' | 'new' | 'undecided';

export interface RungPair {
  readonly ladderKey: string;
  readonly rungId: string;
  readonly rung: Rung;
  readonly unit: string;
  readonly was: RungSide | null;
  readonly would: RungSide | null;
  readonly verdict: RungVerdict;
}

export interface Counterfactual {
  readonly clocks: readonly ClockPair[];
  readonly rungs: readonly RungPair[];
  /** Working days by which the acceptance is earlier; null under another version of a rule. */
  readonly workingDaysSaved: number | null;
}

/**
 * One history as it was and as it would have been (architecture, "Suppositions"), side by side; nothing is decided by it and the events
 * stay as they are. `events`: the whole stream in order. Refuses `rule-unknown` for a version that there is not and
 * `acceptance-unknown` for a clock that was not met by a late acceptance.
 */
export function counterfactual(
  events: readonly Recorded<EventOf>[],
  assumption: Assumption,
  counting: Counting,
): Counterfactual {
  const history = readHistory(events);
  const moved = movedBy(history, assumption, counting);
  const rules = assumedRules(counting.rules, assumption);
  const { walk, touched } = clocksUnder(history, { assumption, moved, rules }, counting);
  const pairs = pairsOf(history, walk, touched, counting);
  const differing = new Set(pairs.flatMap(({ was, differs }) => (differs ? [was.id] : [])));
  const order = inOrder(
    history.timed.filter((event) => !isClockEvent(event) || !differing.has(event.data.clockId)),
    { moved, touched: differing },
  );
  const again = walk.events.filter(({ event }) => isClockEvent(event) && differing.has(event.data.clockId));
  const ladders = new LaddersWalk({ differing, rules }, counting).through(merged(order, again));
  return {
    clocks: pairs,
    rungs: rungPairs(history, ladders),
    workingDaysSaved: savedBy(history, assumption, counting),
  };
}

/** Every clock and ladder counted again with nothing taken to be otherwise: what the proofs hold against the record. */
export function countedAgain(events: readonly Recorded<EventOf>[], counting: Counting): Counterfactual {
  const history = readHistory(events);
  const all = new Set(Object.keys(history.end.clocks));
  const again = { assumption: null, moved: NOTHING_MOVED, touched: all, rules: counting.rules };
  const walk = new ClocksWalk(again, counting).through(history);
  const pairs = pairsOf(history, walk, all, counting);
  const others = history.timed
    .filter((event) => !isClockEvent(event))
    .map((event) => ({ event, when: event.occurredAt }));
  const ladders = new LaddersWalk({ differing: all, rules: counting.rules }, counting).through(
    merged(others, walk.events),
  );
  return { clocks: pairs, rungs: rungPairs(history, ladders), workingDaysSaved: null };
}

function movedBy(history: RecordedHistory, assumption: Assumption, counting: Counting): MovedActs {
  if (assumption.kind !== 'accepted') return NOTHING_MOVED;
  const clock = history.end.clocks[assumption.clockId] ?? refuse('acceptance-unknown');
  return movedActs(history, clock, counting.calendarOf(clock.calendarVersion));
}

function savedBy({ end }: RecordedHistory, assumption: Assumption, counting: Counting): number | null {
  if (assumption.kind !== 'accepted') return null;
  const clock = lateAcceptances(end.clocks).find(({ id }) => id === assumption.clockId);
  if (clock === undefined || clock.metOn === null) return 0;
  return workingDaysBetween(clock.start, clock.metOn, counting.calendarOf(clock.calendarVersion));
}

/** Walks until nothing more turns out to be unknown: what follows from what is not known is not known either. */
function clocksUnder(
  history: RecordedHistory,
  under: { readonly assumption: Assumption; readonly moved: MovedActs; readonly rules: Counting['rules'] },
  counting: Counting,
): { readonly walk: ClockWalk; readonly touched: ReadonlySet<string> } {
  const unknown = new Map<string, Unknown>();
  const first = touchedBy(history, under, counting);
  for (;;) {
    for (const id of first)
      if (!unknown.has(id) && followsUnknown(history, id, unknown, counting)) unknown.set(id, 'follows-unknown');
    const touched = new Set([...first].filter((id) => !unknown.has(id)));
    const walk = new ClocksWalk({ ...under, touched }, counting).through(history);
    const found = new Map([...walk.unknown, ...unsaid(history, walk, under.moved, touched, counting)]);
    if (found.size === 0) return { walk: { ...walk, unknown }, touched };
    for (const [id, why] of found) unknown.set(id, why);
  }
}

/** Clocks that the assumption can reach: by their rule, by an act that moved, or through the one they are chained to. */
function touchedBy(
  { timed, end }: RecordedHistory,
  { assumption, moved }: { readonly assumption: Assumption; readonly moved: MovedActs },
  { rules }: Counting,
): ReadonlySet<string> {
  const touched = new Set([...moved.begun, ...moved.touched]);
  for (const event of timed) {
    if (event.type !== 'ClockStarted' && event.type !== 'ClockMovedToRule') continue;
    const { clockId, ruleVersion } = event.data as { readonly clockId: string; readonly ruleVersion: number };
    const row = rules.row(end.clocks[clockId]?.ruleId ?? '', ruleVersion);
    if (assumedRow(rules, assumption, row) !== row) touched.add(clockId);
  }
  const clocks = Object.values(end.clocks);
  for (let known = -1; known !== touched.size;) {
    known = touched.size;
    for (const clock of clocks)
      if (headsOf(clock, clocks, rules).some(({ id }) => touched.has(id))) touched.add(clock.id);
  }
  return touched;
}

/** Every clock at whose end it may have begun. */
function headsOf(clock: ClockState, clocks: readonly ClockState[], rules: Counting['rules']): readonly ClockState[] {
  const { end } = rules.row(clock.ruleId, clock.ruleVersion);
  if (end.kind !== 'chain') return [];
  return clocks.filter((one) => headOf([one], end.after, clock.key) !== null);
}

function followsUnknown(
  { end }: RecordedHistory,
  id: string,
  unknown: ReadonlyMap<string, Unknown>,
  { rules }: Counting,
): boolean {
  const clock = end.clocks[id];
  if (clock === undefined) return false;
  return headsOf(clock, Object.values(end.clocks), rules).some((head) => unknown.has(head.id));
}

/**
 * A period that was kept and begins earlier only because an act was moved is never said to be late: that would rest on an act that
 * nothing ties to it, on one that has not been done, or on rest days alone.
 */
function unsaid(
  { end }: RecordedHistory,
  walk: ClockWalk,
  { begun }: MovedActs,
  touched: ReadonlySet<string>,
  { at }: Counting,
): ReadonlyMap<string, Unknown> {
  const found = new Map<string, Unknown>();
  for (const id of begun) {
    const recorded = end.clocks[id];
    const would = walk.clocks[id];
    if (recorded === undefined || would === undefined || !touched.has(id)) continue;
    const was = settledAt(recorded, at);
    if (was.lapsedAt !== null || would.lapsedAt === null) continue;
    if (was.status === 'running' || was.status === 'paused') found.set(id, 'not-done-yet');
    else found.set(id, would.metOn === null || would.metOn === was.metOn ? 'kept-end' : 'by-days');
  }
  return found;
}

function pairsOf(
  { end }: RecordedHistory,
  walk: ClockWalk,
  touched: ReadonlySet<string>,
  { at }: Counting,
): readonly ClockPair[] {
  return Object.values(end.clocks).map((recorded) => {
    const was = settledAt(recorded, at);
    const unknown = touched.has(was.id) ? null : (walk.unknown.get(was.id) ?? null);
    if (unknown !== null) return { was, would: null, unknown, differs: false };
    const walked = touched.has(was.id) ? (walk.clocks[was.id] ?? was) : was;
    const would = settledAt(walked, at);
    const differs = !sameValue(courseOf(was), courseOf(would));
    return { was, would: differs ? would : { ...was, ruleVersion: would.ruleVersion }, unknown, differs };
  });
}

/** What of a clock is a difference: when it ran, to which date, and what came of it. */
function courseOf({ status, ...clock }: ClockState): object {
  const { start, due, dueAt, metOn, lapsedAt, unit } = clock;
  // A lapse that never was leaves the clock as in time as one that was met.
  const course = status === 'voided' ? 'met' : status;
  return { course, start, due, dueAt, metOn, lapsedAt, unit };
}

/** Of one moment the clocks' own events first, so that a date comes before an act of its instant. */
function merged(recorded: readonly Walked[], again: readonly Walked[]): readonly Walked[] {
  const place = ({ event }: Walked): number => event.version;
  return [...again, ...recorded].sort((a, b) => a.when.localeCompare(b.when) || place(a) - place(b));
}

function rungPairs({ timed, end }: RecordedHistory, { ladders, servedOn, loose }: LadderWalk): readonly RungPair[] {
  const served = new Map(
    timed.flatMap((event) =>
      isLadderEvent(event) && event.type === 'RungIssued'
        ? [[rungKey(event.data.ladderKey, event.data.rungId), event.data.servedOn] as const]
        : [],
    ),
  );
  const keys = [...new Set([...Object.keys(end.ladders), ...Object.keys(ladders)])];
  return keys.flatMap((ladderKey) => {
    const was = sidesOf(end.ladders, ladderKey, served);
    const would = sidesOf(ladders, ladderKey, servedOn);
    const unit = (end.ladders[ladderKey] ?? ladders[ladderKey])?.unit ?? '';
    return [...new Set([...was.keys(), ...would.keys()])].map((rungId): RungPair => {
      const pair = { was: was.get(rungId) ?? null, would: would.get(rungId) ?? null };
      const rung = rungId.slice(0, 2) as Rung;
      return {
        ladderKey,
        rungId,
        rung,
        unit,
        ...pair,
        verdict: verdictOf(pair, loose.has(rungKey(ladderKey, rungId))),
      };
    });
  });
}

function sidesOf(book: LadderBook, key: string, served: ReadonlyMap<string, string>): ReadonlyMap<string, RungSide> {
  return new Map(
    (book[key]?.rungs ?? []).map(({ id, nominalAt, status }) => [
      id,
      { nominalAt, status, servedOn: served.get(rungKey(key, id)) ?? null },
    ]),
  );
}

function verdictOf({ was, would }: Pick<RungPair, 'was' | 'would'>, loose: boolean): RungVerdict {
  if (would === null) return 'never';
  if (was === null) return 'new';
  if (loose) return 'undecided';
  return sameValue(was, would) ? 'same' : 'moved';
}
