import { legalDay } from '../clocks/legal-time.ts';
import { isSystem } from '../kernel/actor.ts';
import type { AllowedCommand, DecideContext } from '../kernel/stream.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { StepGraph, StepNeed, StepStarter } from '../steps/graph.ts';
import { STEP_GRAPHS } from '../steps/index.ts';
import { dueActOf } from './due-acts.ts';
import type { CaseState, OrderState } from './state.ts';
import { isOverdue, isServed, TRANSFER_STEP } from './transfer-conditions.ts';

type ServedOrder = OrderState & { readonly servedOn: LocalDay };

interface Need {
  readonly met: (state: CaseState, context: DecideContext) => boolean;
  readonly refusal: string;
}

const NEEDS: Readonly<Record<StepNeed, Need>> = {
  'wages-open': { met: ({ cleared }) => !cleared, refusal: 'wages-already-cleared' },
  'lead-assigned': { met: ({ filingUnit }) => filingUnit !== null, refusal: 'lead-not-assigned' },
  filed: { met: ({ filedOn }) => filedOn !== null, refusal: 'case-not-filed' },
  'order-served': { met: ({ orders }) => Object.values(orders).some(isServed), refusal: 'no-order-served' },
  'pay-by-passed': {
    met: ({ orders }, context) => Object.values(orders).some((order) => isOverdue(order, legalDay(context))),
    refusal: 'pay-by-not-passed',
  },
  'decision-unpaid': {
    met: (state, context) => decisionsUnpaid(state, context).length > 0,
    refusal: 'no-decision-to-enforce',
  },
  'government-project': {
    met: ({ projectKind }) => projectKind === 'government',
    refusal: 'not-a-government-project',
  },
  'dealt-with': { met: isDealtWith, refusal: 'nothing-decided-yet' },
};

/** 人社 has served a decision, obeyed or not, or has transferred the crime of refusing to pay (R29). */
function isDealtWith({ orders, steps }: CaseState): boolean {
  const decided = Object.values(orders).some(
    ({ kind, servedOn, outcome }) => kind === 'treatment-decision' && servedOn !== null && outcome !== 'withdrawn',
  );
  return decided || Object.values(steps).some(({ kind, doneBy }) => kind === TRANSFER_STEP && 'transfer' in doneBy);
}

/** Served treatment decisions whose date passed unpaid and which no running step is about yet, the earliest first. */
export function decisionsUnpaid({ orders, steps }: CaseState, context: DecideContext): readonly ServedOrder[] {
  const taken = new Set(Object.values(steps).map(({ at, orderId }) => (at === null ? null : orderId)));
  return Object.values(orders)
    .filter((order): order is ServedOrder => order.kind === 'treatment-decision' && isServed(order))
    .filter((order) => !taken.has(order.id) && isOverdue(order, legalDay(context)));
}

/**
 * Code with which the state refuses to start a step of the kind: the first thing the case has not come to yet in the order
 * of the graph, one of the kind that runs, or a unit that does not start it. Null when it may begin.
 */
export function startRefusal(graph: StepGraph, state: CaseState, context: DecideContext): string | null {
  const unmet = graph.needs.find((need) => !NEEDS[need].met(state, context));
  if (unmet !== undefined) return NEEDS[unmet].refusal;
  const runs = Object.values(state.steps).some((step) => step.kind === graph.kind && step.at !== null);
  if (runs && graph.many !== true) return 'step-already-running';
  return starterOf(graph, state, context) === null ? 'step-start-of-another-unit' : null;
}

/** The unit in whose name the sender starts the step, null where it is not his to start; the software asks for the 立案单位. */
export function starterOf({ startedBy }: StepGraph, state: CaseState, context: DecideContext): string | null {
  const { actor, organisation } = context;
  if (isSystem(actor)) return state.filingUnit;
  const { unit } = actor;
  if (unit === null) return null;
  const kind = organisation.unit(unit)?.kind;
  const stands = (starter: StepStarter): boolean => {
    if (starter === 'filingUnit') return unit === state.filingUnit;
    return starter === 'lead' ? unit === state.lead : starter === kind;
  };
  return startedBy.some(stands) ? unit : null;
}

/** The steps as offers: each kind that may be started, and each that runs to the units that have to do with it. */
export function stepOffers(state: CaseState, context: DecideContext): readonly AllowedCommand[] {
  const starts = Object.values(STEP_GRAPHS).map((graph) => ({
    command: 'StartStep',
    refusal: startRefusal(graph, state, context),
    article: graph.source,
    on: graph.kind,
    label: graph.label,
  }));
  const acts = Object.values(state.steps).flatMap((step) => {
    const due = dueActOf(step, context.organisation);
    if (due === null) return [];
    const isTheirs = [due.unit, step.requestingUnit].some((unit) => unit === context.actor.unit);
    const refusal = isTheirs ? null : 'step-act-of-another-unit';
    return [{ command: 'ActOnStep', refusal, on: step.key, label: due.act.label }];
  });
  return [...starts, ...acts];
}
