import { legalDay } from '../clocks/legal-time.ts';
import type { AllowedCommand, DecideContext } from '../kernel/stream.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { CaseNeed, StepGraph } from '../steps/graph.ts';
import { STEP_GRAPHS } from '../steps/index.ts';
import { actOffers, runsAlready, starterOf } from '../steps/starts.ts';
import type { CaseState, OrderState } from './state.ts';
import { isOverdue, isServed, TRANSFER_STEP } from './transfer-conditions.ts';

type ServedOrder = OrderState & { readonly servedOn: LocalDay };

/** The step in which 人社 comes to its own decision. */
const DECISION_STEP = 'administrative-decision';

interface Need {
  readonly met: (state: CaseState, context: DecideContext) => boolean;
  readonly refusal: string;
}

const NEEDS: Readonly<Record<CaseNeed, Need>> = {
  'wages-open': { met: ({ cleared }) => !cleared, refusal: 'wages-already-cleared' },
  'lead-assigned': { met: ({ filingUnit }) => filingUnit !== null, refusal: 'lead-not-assigned' },
  filed: { met: ({ filedOn }) => filedOn !== null, refusal: 'case-not-filed' },
  investigated: { met: ({ investigated }) => investigated, refusal: 'investigation-not-concluded' },
  decided: { met: isDecided, refusal: 'nothing-served-yet' },
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

/** 人社 has served something that can be challenged: an order that stands or stood, or a decision of its own. */
function isDecided({ orders, steps }: CaseState): boolean {
  const ordered = Object.values(orders).some(({ servedOn, outcome }) => servedOn !== null && outcome !== 'withdrawn');
  return ordered || Object.values(steps).some(({ kind, doneBy }) => kind === DECISION_STEP && 'serve' in doneBy);
}

/** 人社 has served a decision, obeyed or not, or has transferred the crime of refusing to pay (R29). */
function isDealtWith({ orders, steps }: CaseState): boolean {
  const decided = Object.values(orders).some(
    ({ kind, servedOn, outcome }) => kind === 'treatment-decision' && servedOn !== null && outcome !== 'withdrawn',
  );
  return decided || Object.values(steps).some(({ kind, doneBy }) => kind === TRANSFER_STEP && 'transfer' in doneBy);
}

/** Refusal with which the case does not meet the need, or null. */
export function unmetNeed(need: string, state: CaseState, context: DecideContext): string | null {
  const { met, refusal } = NEEDS[need as CaseNeed];
  return met(state, context) ? null : refusal;
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
  const unmet = graph.needs.map((need) => unmetNeed(need, state, context)).find((code) => code !== null);
  if (unmet !== undefined) return unmet;
  if (runsAlready(graph, state.steps)) return 'step-already-running';
  return caseStarterOf(graph, state, context) === null ? 'step-start-of-another-unit' : null;
}

/** The unit in whose name the sender starts the step, null where it is not his to start. */
export function caseStarterOf(
  graph: StepGraph,
  { filingUnit, lead }: CaseState,
  context: DecideContext,
): string | null {
  return starterOf(graph, { filingUnit, lead }, context);
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
  return [...starts, ...actOffers(state.steps, context)];
}
