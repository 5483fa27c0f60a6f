import { factTime } from '../clocks/legal-time.ts';
import type { EventOf, Fen, Recorded } from '../kernel/event.ts';
import type { ActedOn, LocalDay } from '../kernel/time-types.ts';
import type { MatterState } from '../matter/state.ts';
import type { StepEvent } from './events.ts';
import type { FeedbackEdition } from './feedback.ts';

/** One act that stands, as far as the state follows from it. */
export interface ActTaken {
  /** Of its event; of the end of the step that it brought, where it brought it. */
  readonly version: number;
  readonly endedBy: number | null;
  readonly act: string;
  readonly outcome: string;
  readonly next: string;
  readonly at: ActedOn;
  readonly by: string;
  readonly dueOn?: LocalDay;
  readonly amountFen?: Fen;
  readonly officers?: readonly string[];
  /** 附件1乙表 in its newest version. */
  readonly feedback?: FeedbackEdition;
}

export interface StepState {
  readonly key: string;
  readonly kind: string;
  readonly urgent: boolean;
  readonly requestingUnit: string;
  readonly targetUnit: string;
  readonly parties: Readonly<Record<string, string>>;
  /** The decision it is about. */
  readonly orderId: string | null;
  /** Legal time of its start, and the act that was due then. */
  readonly startedOn: ActedOn;
  readonly first: string;
  /** What was done and stands, in its order. */
  readonly acts: readonly ActTaken[];
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
  /** Whom an act named for the work last. */
  readonly officers: readonly string[];
  /** Version up to which it answers obstacles. */
  readonly answers: number;
}

export type StepBook = Readonly<Record<string, StepState>>;

/** A matter in which steps run. */
export interface SteppedState extends MatterState {
  readonly steps: StepBook;
}

const TYPES = new Set<string>([
  'StepStarted',
  'StepActed',
  'StepActVoided',
  'StepFeedbackRevised',
  'StepEnded',
] satisfies StepEvent['type'][]);

export function isStepEvent(event: Recorded<EventOf>): event is Recorded<StepEvent> {
  return TYPES.has(event.type);
}

/** `answers`: the version of the fact that the start answers. */
export function evolveSteps(book: StepBook, fact: Recorded<StepEvent>, answers = 0): StepBook {
  const step = fact.type === 'StepStarted' ? started(fact, answers) : book[fact.data.stepKey];
  return step === undefined ? book : { ...book, [step.key]: changed(step, fact) };
}

const NOTHING_YET = {
  ...{ outcome: null, dueOn: null, sums: {}, doneBy: {}, taken: {}, officers: [], acts: [] },
} as const satisfies Partial<StepState>;

function started(fact: Recorded<Extract<StepEvent, { type: 'StepStarted' }>>, answers: number): StepState {
  const { stepKey: key, kind, urgent, requestingUnit, targetUnit, parties = {}, orderId = null, first } = fact.data;
  const startedOn = factTime(fact);
  const begun = { startedOn, first, since: startedOn, at: first, ...NOTHING_YET };
  return { key, kind, urgent, requestingUnit, targetUnit, parties, orderId, answers, ...begun };
}

function changed(step: StepState, fact: Recorded<StepEvent>): StepState {
  switch (fact.type) {
    case 'StepStarted':
      return step;
    case 'StepActed': {
      const { act, outcome, next, dueOn, amountFen, officers } = fact.data;
      const said = Object.entries({ dueOn, amountFen, officers }).filter(([, value]) => value !== undefined);
      const done = {
        act,
        outcome,
        next,
        at: factTime(fact),
        by: fact.by.id,
        ...Object.fromEntries(said),
        ...answered(fact),
      };
      return after(step, { version: fact.version, endedBy: null, ...done });
    }
    case 'StepActVoided': {
      const begun: StepState = { ...step, since: step.startedOn, at: step.first, ...NOTHING_YET };
      return step.acts.filter(({ version }) => version !== fact.data.voidedVersion).reduce(after, begun);
    }
    case 'StepFeedbackRevised': {
      const { answeredVersion, edition, unit, feedback: form, onPaper, reason, document } = fact.data;
      const feedback = { edition, unit, form, onPaper, reason, document };
      const acts = step.acts.map((each) => (each.version === answeredVersion ? { ...each, feedback } : each));
      return { ...step, acts };
    }
    case 'StepEnded': {
      const acts = step.acts.map((each, place) =>
        place === step.acts.length - 1 ? { ...each, endedBy: fact.version } : each,
      );
      return { ...step, acts, at: null, outcome: fact.data.outcome };
    }
    default:
      return fact satisfies never;
  }
}

function answered({ data }: Recorded<Extract<StepEvent, { type: 'StepActed' }>>): Pick<ActTaken, 'feedback'> {
  const { feedback: form, unit, document, onPaper = false } = data;
  return form === undefined ? {} : { feedback: { edition: 1, unit, form, onPaper, document } };
}

function after(step: StepState, done: ActTaken): StepState {
  const { act, outcome, next, at: since, by, amountFen, officers = step.officers } = done;
  // A part of what was due leaves the date of the rest as it was.
  const dueOn = done.dueOn ?? (next === act ? step.dueOn : null);
  const sum = `${act}/${outcome}`;
  const sums = amountFen === undefined ? step.sums : { ...step.sums, [sum]: (step.sums[sum] ?? 0) + amountFen };
  const doneBy = { ...step.doneBy, [act]: by };
  const taken = { ...step.taken, [act]: outcome };
  const at = next === 'end' ? null : next;
  return { ...step, at, outcome: null, dueOn, sums, doneBy, taken, officers, since, acts: [...step.acts, done] };
}

/** Every unit that has a part in a step. */
export function stepUnits({ requestingUnit, targetUnit, parties }: StepState): readonly string[] {
  return [requestingUnit, targetUnit, ...Object.values(parties)];
}

/** Steps of a kind that have not ended. */
export function runningSteps(book: StepBook, kind: string): readonly StepState[] {
  return Object.values(book).filter((step) => step.kind === kind && step.at !== null);
}
