import { caseLedger, supervisedCaseLedger } from './cases.ts';
import { pushLedger } from './pushes.ts';
import {
  companyContactLedger,
  companyLedger,
  companyWarningLedger,
  listingLedger,
  withholdingLedger,
} from './companies.ts';
import { complaintLedger, handOffLedger, returnLedger } from './complaints.ts';
import { courtCrimeLedger, policeCrimeLedger, procuratorateCrimeLedger } from './crime.ts';
import { DUTY_LEDGERS } from './duties.ts';
import type { Ledger } from './ledger.ts';
import { emergencyLedger, rosterLedger } from './emergencies.ts';
import { casePaperLedger, complaintPaperLedger } from './papers.ts';
import { publishedViolationLedger } from './publications.ts';
import { PROJECT_LEDGERS } from './projects.ts';
import { paymentLedger, recoveryLedger } from './payments.ts';
import { backstopLedger, stepLedger } from './steps.ts';
import { takenOverLedger } from './taken-over.ts';
import {
  actLedger,
  caseSupervisionLedger,
  complaintSupervisionLedger,
  directiveLedger,
  directiveSupervisionLedger,
} from './supervision.ts';
import { adviceLedger } from './advice.ts';
import { traceBackLedger } from './trace-backs.ts';

/** Every ledger the product keeps, in the order in which they are listed. */
export const LEDGERS: readonly Ledger[] = [
  complaintLedger,
  handOffLedger,
  returnLedger,
  takenOverLedger,
  caseLedger,
  pushLedger,
  supervisedCaseLedger,
  stepLedger,
  backstopLedger,
  paymentLedger,
  recoveryLedger,
  policeCrimeLedger,
  procuratorateCrimeLedger,
  courtCrimeLedger,
  companyLedger,
  companyContactLedger,
  companyWarningLedger,
  listingLedger,
  withholdingLedger,
  ...PROJECT_LEDGERS,
  ...DUTY_LEDGERS,
  publishedViolationLedger,
  complaintSupervisionLedger,
  caseSupervisionLedger,
  directiveSupervisionLedger,
  actLedger,
  directiveLedger,
  traceBackLedger,
  adviceLedger,
  emergencyLedger,
  rosterLedger,
  complaintPaperLedger,
  casePaperLedger,
];

export type { Cell, CellKind, Ledger, LedgerColumn, LedgerMatter, LedgerRow } from './ledger.ts';
export { isSelection, type LedgerSelection, selected, type Selected } from './selection.ts';
export { ACT_KIND, ACT_STATUS, EMERGENCY_STATUS } from './words.ts';
export { effectiveFacts, foldedOfDay } from './effective.ts';
