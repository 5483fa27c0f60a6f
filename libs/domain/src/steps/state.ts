import { factTime } from '../clocks/legal-time.ts';
import type { EventOf, Fen, Recorded } from '../kernel/event.ts';
import type { ActedOn, LocalDay } from '../kernel/time-types.ts';
import type { MatterState } from '../matter/state.ts';
import type { StepEvent } from './events.ts';

export interface StepState {
  readonly key: string;
  readonly kind: string;
  readonly urgent: boolean;
  readonly requestingUnit: string;
  readonly targetUnit: string;
  readonly parties: Readonly<Record<string, string>>;
  /** The decision it is about. */
  readonly orderId: string | null;
  /** Legal time of its latest act, of its start at first. */
  readonly since: ActedOn;
  /** The act that is due now; null when the step has ended. */
  readonly at: string | null;
  readonly outcome: string | null;
  /** Day by which the act that is due is owed, where an act set one. */
  readonly dueOn: LocalDay | null;
  /** Sums in fen by `act/outcome`. */
  readonly sums: Readonly<Record<string, Fen>>;
  /** Who did each act last. */
  readonly doneBy: Readonly<Record<string, string>>;
  /** How each act ended the last time. */
  readonly taken: Readonly<Record<string, string>>;
  /** Version up to which it answers obstacles. */
  readonly answers: number;
}

export type StepBook = Readonly<Record<string, StepState>>;

/** A matter in which steps run. */
export interface SteppedState extends MatterState {
  readonly steps: StepBook;
}

const TYPES = new Set<string>(['StepStarted', 'StepActed', 'StepEnded'] satisfies StepEvent['type'][]);

export function isStepEvent(event: Recorded<EventOf>): event is Recorded<StepEvent> {
  return TYPES.has(event.type);
}

/** `answers`: the version of the fact that the start answers. */
export function evolveSteps(book: StepBook, fact: Recorded<StepEvent>, answers = 0): StepBook {
  if (fact.type === 'StepStarted') {
    const { stepKey: key, kind, urgent, requestingUnit, targetUnit, parties = {}, first: at } = fact.data;
    const { orderId = null } = fact.data;
    const units = { requestingUnit, targetUnit, parties };
    const nothingYet = { outcome: null, dueOn: null, sums: {}, doneBy: {}, taken: {} };
    return {
      ...book,
      [key]: { key, kind, urgent, ...units, orderId, since: factTime(fact), at, ...nothingYet, answers },
    };
  }
  const step = book[fact.data.stepKey];
  if (step === undefined) return book;
  if (fact.type === 'StepEnded') return { ...book, [step.key]: { ...step, at: null, outcome: fact.data.outcome } };
  const { act, outcome, next, amountFen } = fact.data;
  // A part of what was due leaves the date of the rest as it was.
  const dueOn = fact.data.dueOn ?? (next === act ? step.dueOn : null);
  const sum = `${act}/${outcome}`;
  const sums = amountFen === undefined ? step.sums : { ...step.sums, [sum]: (step.sums[sum] ?? 0) + amountFen };
  const doneBy = { ...step.doneBy, [act]: fact.by.id };
  const taken = { ...step.taken, [act]: outcome };
  const at = next === 'end' ? null : next;
  return { ...book, [step.key]: { ...step, at, dueOn, sums, doneBy, taken, since: factTime(fact) } };
}

/** Every unit that has a part in a step. */
export function stepUnits({ requestingUnit, targetUnit, parties }: StepState): readonly string[] {
  return [requestingUnit, targetUnit, ...Object.values(parties)];
}

/** Steps of a kind that have not ended. */
export function runningSteps(book: StepBook, kind: string): readonly StepState[] {
  return Object.values(book).filter((step) => step.kind === kind && step.at !== null);
}
