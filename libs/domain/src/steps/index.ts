import { accountQuery } from './account-query.ts';
import { crimeTransfer } from './crime-transfer.ts';
import { filingSupervision } from './filing-supervision.ts';
import { financeBackstop } from './finance-backstop.ts';
import type { StepGraph } from './graph.ts';
import { otherCrimeTransfer } from './other-crime-transfer.ts';
import { policeAssistance } from './police-assistance.ts';

const GRAPHS = {
  'police-assistance': policeAssistance,
  'account-query': accountQuery,
  'finance-backstop': financeBackstop,
  'crime-transfer': crimeTransfer,
  'other-crime-transfer': otherCrimeTransfer,
  'filing-supervision': filingSupervision,
} as const satisfies Readonly<Record<string, StepGraph>>;

export type StepKind = keyof typeof GRAPHS;

/** Every department step the product knows, by kind. */
export const STEP_GRAPHS: Readonly<Record<string, StepGraph>> = GRAPHS;

export const STEP_KINDS = Object.keys(GRAPHS) as readonly StepKind[];

export { accountQuery } from './account-query.ts';
export { crimeTransfer } from './crime-transfer.ts';
export { filingSupervision } from './filing-supervision.ts';
export { financeBackstop } from './finance-backstop.ts';
export { otherCrimeTransfer } from './other-crime-transfer.ts';
export { policeAssistance } from './police-assistance.ts';
export * from './graph.ts';
