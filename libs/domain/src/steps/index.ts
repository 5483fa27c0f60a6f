import { accountQuery } from './account-query.ts';
import type { StepGraph } from './graph.ts';
import { policeAssistance } from './police-assistance.ts';

/** Every department step the product knows, by kind. */
export const STEP_GRAPHS: Readonly<Record<string, StepGraph>> = {
  [policeAssistance.kind]: policeAssistance,
  [accountQuery.kind]: accountQuery,
};

export type { StepAct, StepGraph, StepOutcome, StepParty } from './graph.ts';
export { accountQuery, policeAssistance };
