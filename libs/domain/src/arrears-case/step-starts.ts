import { legalDay } from '../clocks/legal-time.ts';
import type { AllowedCommand, DecideContext } from '../kernel/stream.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { CaseNeed, StepGraph } from '../steps/graph.ts';
import { STEP_GRAPHS } from '../steps/index.ts';
import { actOffers, runsAlready, starterOf } from '../steps/starts.ts';
import { runningSteps, type StepState } from '../steps/state.ts';
import type { CaseState, OrderState } from './state.ts';
import { isOverdue, isServed, TRANSFER_STEP } from './transfer-conditions.ts';

type ServedOrder = OrderState & { readonly servedOn: LocalDay };

/** The step in which 人社 comes to its own decision. */
const DECISION_STEP = 'administrative-decision';
const INSPECTION_STEP = 'inspection';
const REVIEW_STEP = 'decision-review';
const ENFORCEMENT_STEP = 'court-enforcement';

/** `orderId`: what the step is about; null at its start, and of a step that is about none. */
interface Need {
  readonly met: (state: CaseState, context: DecideContext, orderId: string | null) => boolean;
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
  // Whoever inspected does not decide on what he found (《劳动保障监察条例》第十九条；CF Art 57).
  'not-inspector': {
    met: ({ steps }, { actor }) => !Object.values(steps).some((step) => isInspectedBy(step, actor.id)),
    refusal: 'inspector-decides',
  },
  unchallenged: {
    met: (state, context, orderId) =>
      orderId === null ? decisionsToEnforce(state, context).length > 0 : !isChallenged(state, orderId),
    refusal: 'decision-under-review',
  },
  'order-stands': {
    met: ({ orders }, _context, orderId) => orderId === null || orders[orderId]?.outcome !== 'withdrawn',
    refusal: 'order-withdrawn',
  },
};

/** 人社 has served something that can be challenged: an order that stands or stood, or a decision of its own. */
function isDecided(state: CaseState): boolean {
  return ordersServed(state).length > 0 || hasOwnDecision(state);
}

/** Orders that were served and not withdrawn, obeyed or not. */
export function ordersServed({ orders }: CaseState): readonly ServedOrder[] {
  return Object.values(orders).filter(
    (order): order is ServedOrder => order.servedOn !== null && order.outcome !== 'withdrawn',
  );
}

/** A treatment or penalty that 人社 decided and served in a step of its own. */
export function hasOwnDecision({ steps }: CaseState): boolean {
  return Object.values(steps).some(({ kind, doneBy }) => kind === DECISION_STEP && 'serve' in doneBy);
}

function isInspectedBy({ kind, officers }: StepState, person: string): boolean {
  return kind === INSPECTION_STEP && officers.includes(person);
}

/** A review or suit about the order runs: nobody applies for its execution meanwhile (QZ Art 53). */
function isChallenged({ steps }: CaseState, order: string): boolean {
  return runningSteps(steps, REVIEW_STEP).some(({ orderId }) => orderId === order);
}

/** 人社 has served a decision to treat or to penalise, obeyed or not, or has transferred the crime of refusing to pay (R29). */
function isDealtWith({ orders, steps }: CaseState): boolean {
  const decided = Object.values(orders).some(
    ({ kind, servedOn, outcome }) => kind === 'treatment-decision' && servedOn !== null && outcome !== 'withdrawn',
  );
  return decided || Object.values(steps).some((step) => isTransferred(step) || isPenaltyServed(step));
}

const isTransferred = ({ kind, doneBy }: StepState): boolean => kind === TRANSFER_STEP && 'transfer' in doneBy;

const isPenaltyServed = ({ kind, doneBy, taken }: StepState): boolean =>
  kind === DECISION_STEP && 'serve' in doneBy && ['treated', 'penalised'].includes(taken['decide'] ?? '');

/** Refusal with which the case does not meet the need, or null. */
export function unmetNeed(
  need: string,
  state: CaseState,
  context: DecideContext,
  orderId: string | null = null,
): string | null {
  const { met, refusal } = NEEDS[need as CaseNeed];
  return met(state, context, orderId) ? null : refusal;
}

/** Served treatment decisions whose date passed unpaid and which nobody is having enforced yet, the earliest first. */
function decisionsUnpaid({ orders, steps }: CaseState, context: DecideContext): readonly ServedOrder[] {
  const taken = new Set(runningSteps(steps, ENFORCEMENT_STEP).map(({ orderId }) => orderId));
  return Object.values(orders)
    .filter((order): order is ServedOrder => order.kind === 'treatment-decision' && isServed(order))
    .filter((order) => !taken.has(order.id) && isOverdue(order, legalDay(context)));
}

/** Those of them that nobody challenges. */
export function decisionsToEnforce(state: CaseState, context: DecideContext): readonly ServedOrder[] {
  return decisionsUnpaid(state, context).filter(({ id }) => !isChallenged(state, id));
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
