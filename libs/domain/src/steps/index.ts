import { accountQuery } from './account-query.ts';
import { financeBackstop } from './finance-backstop.ts';
import type { StepGraph } from './graph.ts';
import { policeAssistance } from './police-assistance.ts';

const GRAPHS = {
  'police-assistance': policeAssistance,
  'account-query': accountQuery,
  'finance-backstop': financeBackstop,
} as const satisfies Readonly<Record<string, StepGraph>>;

export type StepKind = keyof typeof GRAPHS;

/** Every department step the product knows, by kind. */
export const STEP_GRAPHS: Readonly<Record<string, StepGraph>> = GRAPHS;

export const STEP_KINDS = Object.keys(GRAPHS) as readonly StepKind[];

export { accountQuery } from './account-query.ts';
export { financeBackstop } from './finance-backstop.ts';
export { policeAssistance } from './police-assistance.ts';
export * from './graph.ts';
