import { accountProtection } from './account-protection.ts';
import { accountQuery } from './account-query.ts';
import { crimeTransfer } from './crime-transfer.ts';
import { depositDrawdown } from './deposit-drawdown.ts';
import { filingSupervision } from './filing-supervision.ts';
import { financeBackstop } from './finance-backstop.ts';
import { frozenAsset } from './frozen-asset.ts';
import type { StepGraph } from './graph.ts';
import { otherCrimeTransfer } from './other-crime-transfer.ts';
import { policeAssistance } from './police-assistance.ts';
import { preservation } from './preservation.ts';

const GRAPHS = {
  'police-assistance': policeAssistance,
  'account-query': accountQuery,
  'finance-backstop': financeBackstop,
  'crime-transfer': crimeTransfer,
  'other-crime-transfer': otherCrimeTransfer,
  'filing-supervision': filingSupervision,
  preservation,
  'frozen-asset': frozenAsset,
  'account-protection': accountProtection,
  'deposit-drawdown': depositDrawdown,
} as const satisfies Readonly<Record<string, StepGraph>>;

export type StepKind = keyof typeof GRAPHS;

/** Every department step the product knows, by kind. */
export const STEP_GRAPHS: Readonly<Record<string, StepGraph>> = GRAPHS;

export const STEP_KINDS = Object.keys(GRAPHS) as readonly StepKind[];

export { accountProtection } from './account-protection.ts';
export { accountQuery } from './account-query.ts';
export { crimeTransfer } from './crime-transfer.ts';
export { depositDrawdown } from './deposit-drawdown.ts';
export { filingSupervision } from './filing-supervision.ts';
export { financeBackstop } from './finance-backstop.ts';
export { frozenAsset } from './frozen-asset.ts';
export { otherCrimeTransfer } from './other-crime-transfer.ts';
export { policeAssistance } from './police-assistance.ts';
export { preservation } from './preservation.ts';
export * from './graph.ts';
