import type { ActedOn, Instant } from '../kernel/time-types.ts';
import { unitOf } from '../steps/graph.ts';
import { stepGraph } from '../steps/index.ts';
import type { StepState } from '../steps/state.ts';
import { workingOutside } from '../time/count-span.ts';
import { dayNumberOf } from '../time/local-day.ts';
import type { WorkingCalendar } from '../time/types.ts';
import type { CaseState, PushState } from './state.ts';

/** One wait of a case, beside whoever leads it: for an act of a department step, or for the answer to what was pushed. */
export interface Wait {
  /** Of the step, or of the push. */
  readonly key: string;
  /** Kind of the step; null for a push. */
  readonly kind: string | null;
  /** What is waited for; null for a push, which waits for its feedback. */
  readonly act: string | null;
  /** Whose act it is, with a login or without. */
  readonly unit: string;
  /** Who asked and waits; null for a push. */
  readonly by: string | null;
  readonly from: ActedOn;
  /** Null: it still waits. */
  readonly until: ActedOn | null;
  readonly workingDays: number;
}

export type WaitSpan = Omit<Wait, 'workingDays'>;
type Asking = Pick<CaseState, 'steps' | 'pushes'>;

/** What the waits for one unit come to. They run side by side, and beside custody: they are no part of the case's life. */
export interface UnitWaits {
  readonly unit: string;
  readonly waitedDays: number;
  /** How many of them, and how many go on. */
  readonly waits: number;
  readonly open: number;
}

/**
 * For whom a case's parallel steps waited, act by act as they stand: the waits of one step follow one another without a gap, so
 * that their days together are those of the step. The day from which a wait runs is not counted, as in every period.
 */
export function caseWaits(state: Asking, at: Instant, { span }: WorkingCalendar): readonly Wait[] {
  const days = (from: ActedOn, until: ActedOn | null) =>
    Math.max(0, workingOutside(dayNumberOf(from), dayNumberOf(until ?? at), [], span));
  return waitSpans(state).map((wait) => ({ ...wait, workingDays: days(wait.from, wait.until) }));
}

/** The same without their days. */
export function waitSpans({ steps, pushes }: Asking): readonly WaitSpan[] {
  return [...Object.values(steps).flatMap(ofStep), ...Object.values(pushes).flatMap(ofPush)];
}

/** In the order in which units first were waited for. */
export function waitsByUnit(waits: readonly Wait[]): readonly UnitWaits[] {
  const units = new Map<string, UnitWaits>();
  for (const { unit, workingDays, until } of waits) {
    const { waitedDays, waits: count, open } = units.get(unit) ?? { waitedDays: 0, waits: 0, open: 0 };
    const sum = { waitedDays: waitedDays + workingDays, waits: count + 1, open: open + (until === null ? 1 : 0) };
    units.set(unit, { unit, ...sum });
  }
  return [...units.values()];
}

function ofStep(step: StepState): readonly WaitSpan[] {
  const { key, kind, requestingUnit: by, first, startedOn, acts } = step;
  const graph = stepGraph(kind);
  const waited = (act: string, from: ActedOn, until: ActedOn | null): WaitSpan => {
    const party = graph?.acts[act]?.by ?? 'target';
    return { key, kind, act, unit: unitOf(party, step), by, from, until };
  };
  const done = acts.map(({ act, at }, place) => waited(act, acts[place - 1]?.at ?? startedOn, at));
  const last = acts.at(-1);
  const next = last === undefined ? first : last.next;
  return next === 'end' || step.at === null ? done : [...done, waited(next, last?.at ?? startedOn, null)];
}

/** What was pushed for information alone waits for nothing. */
function ofPush({ id, unit, pushedOn, informationOnly, answeredOn }: PushState): readonly WaitSpan[] {
  if (informationOnly) return [];
  return [{ key: id, kind: null, act: null, unit, by: null, from: pushedOn, until: answeredOn }];
}
