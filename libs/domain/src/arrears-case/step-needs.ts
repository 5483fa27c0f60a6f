import { legalDay } from '../clocks/legal-time.ts';
import type { DecideContext } from '../kernel/stream.ts';
import type { StepGraph, StepNeed } from '../steps/graph.ts';
import type { CaseState } from './state.ts';

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
    met: ({ orders }, context) =>
      Object.values(orders).some((order) => isServed(order) && order.payBy < legalDay(context)),
    refusal: 'pay-by-not-passed',
  },
  'government-project': {
    met: ({ projectKind }) => projectKind === 'government',
    refusal: 'not-a-government-project',
  },
};

/** Posting counts as service (F3 Art 4); an order that was fulfilled or withdrawn carries nothing further. */
function isServed({ servedOn, outcome }: CaseState['orders'][string]): boolean {
  return servedOn !== null && outcome !== 'fulfilled' && outcome !== 'withdrawn';
}

/** Refusal of the first thing that the case has not come to yet, in the order of the graph; null when it may begin. */
export function unmetNeed({ needs }: StepGraph, state: CaseState, context: DecideContext): string | null {
  const unmet = needs.find((need) => !NEEDS[need].met(state, context));
  return unmet === undefined ? null : NEEDS[unmet].refusal;
}
