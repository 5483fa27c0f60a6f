import { accountProtection } from './account-protection.ts';
import { accountQuery } from './account-query.ts';
import { administrativeDecision } from './administrative-decision.ts';
import { arbitration } from './arbitration.ts';
import { courtEnforcement } from './court-enforcement.ts';
import { crimeTransfer } from './crime-transfer.ts';
import { decisionReview } from './decision-review.ts';
import { depositDrawdown } from './deposit-drawdown.ts';
import { emergencyFund } from './emergency-fund.ts';
import { falseClaim } from './false-claim.ts';
import { filingSupervision } from './filing-supervision.ts';
import { financeBackstop } from './finance-backstop.ts';
import { frozenAsset } from './frozen-asset.ts';
import { fundingTrace } from './funding-trace.ts';
import type { CompanyNeed, StepGraph } from './graph.ts';
import { inspection } from './inspection.ts';
import { jointSupervision } from './joint-supervision.ts';
import { judicialRelief } from './judicial-relief.ts';
import { legalAid } from './legal-aid.ts';
import { listing } from './listing.ts';
import { mediation } from './mediation.ts';
import { opinionAlert } from './opinion-alert.ts';
import { otherCrimeTransfer } from './other-crime-transfer.ts';
import { petitionReview } from './petition-review.ts';
import { planningBreach } from './planning-breach.ts';
import { policeAssistance } from './police-assistance.ts';
import { policeCase } from './police-case.ts';
import { preservation } from './preservation.ts';
import { procuratorialAdvice } from './procuratorial-advice.ts';
import { publicOrder } from './public-order.ts';
import { publicSuit } from './public-suit.ts';
import { publication } from './publication.ts';
import { reconciliation } from './reconciliation.ts';
import { sectorCredit } from './sector-credit.ts';
import { sectorInvestigation } from './sector-investigation.ts';
import { sectorSupervision } from './sector-supervision.ts';
import { smeClearance } from './sme-clearance.ts';
import { stopWork } from './stop-work.ts';
import { suitSupervision } from './suit-supervision.ts';
import { supportOfSuit } from './support-of-suit.ts';
import { temporaryRelief } from './temporary-relief.ts';
import { unionAid } from './union-aid.ts';
import { unlicensedOperation } from './unlicensed-operation.ts';
import { wageSuit } from './wage-suit.ts';

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
  'emergency-fund': emergencyFund,
  'court-enforcement': courtEnforcement,
  'legal-aid': legalAid,
  mediation,
  arbitration,
  'support-of-suit': supportOfSuit,
  'wage-suit': wageSuit,
  'temporary-relief': temporaryRelief,
  'union-aid': unionAid,
  'sector-investigation': sectorInvestigation,
  'sector-supervision': sectorSupervision,
  'stop-work': stopWork,
  'sector-credit': sectorCredit,
  'public-order': publicOrder,
  'false-claim': falseClaim,
  'unlicensed-operation': unlicensedOperation,
  'joint-supervision': jointSupervision,
  'petition-review': petitionReview,
  'opinion-alert': opinionAlert,
  publication,
  'planning-breach': planningBreach,
  'sme-clearance': smeClearance,
  'funding-trace': fundingTrace,
  'police-case': policeCase,
  inspection,
  reconciliation,
  'administrative-decision': administrativeDecision,
  'decision-review': decisionReview,
  'procuratorial-advice': procuratorialAdvice,
  'public-suit': publicSuit,
  'suit-supervision': suitSupervision,
  'judicial-relief': judicialRelief,
} as const satisfies Readonly<Record<string, StepGraph>>;

/** Steps of the company stream. */
const OF_COMPANIES = { listing } as const satisfies Readonly<Record<string, StepGraph<CompanyNeed>>>;

export type StepKind = keyof typeof GRAPHS | keyof typeof OF_COMPANIES;

/** Every department step of an arrears case, by kind. */
export const STEP_GRAPHS: Readonly<Record<string, StepGraph>> = GRAPHS;

export const COMPANY_GRAPHS: Readonly<Record<string, StepGraph<CompanyNeed>>> = OF_COMPANIES;

/** Of all streams; no kind has a name twice. */
export const STEP_KINDS = Object.keys({ ...GRAPHS, ...OF_COMPANIES }) as readonly StepKind[];

export function stepGraph(kind: string): StepGraph<string> | undefined {
  return STEP_GRAPHS[kind] ?? COMPANY_GRAPHS[kind];
}

export { accountProtection } from './account-protection.ts';
export { accountQuery } from './account-query.ts';
export { administrativeDecision } from './administrative-decision.ts';
export { arbitration } from './arbitration.ts';
export { courtEnforcement } from './court-enforcement.ts';
export { crimeTransfer } from './crime-transfer.ts';
export { decisionReview } from './decision-review.ts';
export { depositDrawdown } from './deposit-drawdown.ts';
export { emergencyFund } from './emergency-fund.ts';
export { falseClaim } from './false-claim.ts';
export { filingSupervision } from './filing-supervision.ts';
export { financeBackstop } from './finance-backstop.ts';
export { frozenAsset } from './frozen-asset.ts';
export { fundingTrace } from './funding-trace.ts';
export { inspection } from './inspection.ts';
export { jointSupervision } from './joint-supervision.ts';
export { judicialRelief } from './judicial-relief.ts';
export { legalAid } from './legal-aid.ts';
export { listing } from './listing.ts';
export { mediation } from './mediation.ts';
export { opinionAlert } from './opinion-alert.ts';
export { otherCrimeTransfer } from './other-crime-transfer.ts';
export { petitionReview } from './petition-review.ts';
export { planningBreach } from './planning-breach.ts';
export { policeAssistance } from './police-assistance.ts';
export { policeCase } from './police-case.ts';
export { preservation } from './preservation.ts';
export { procuratorialAdvice } from './procuratorial-advice.ts';
export { publicOrder } from './public-order.ts';
export { publicSuit } from './public-suit.ts';
export { publication } from './publication.ts';
export { reconciliation } from './reconciliation.ts';
export { sectorCredit } from './sector-credit.ts';
export { sectorInvestigation } from './sector-investigation.ts';
export { sectorSupervision } from './sector-supervision.ts';
export { smeClearance } from './sme-clearance.ts';
export { stopWork } from './stop-work.ts';
export { suitSupervision } from './suit-supervision.ts';
export { supportOfSuit } from './support-of-suit.ts';
export { temporaryRelief } from './temporary-relief.ts';
export { unionAid } from './union-aid.ts';
export { unlicensedOperation } from './unlicensed-operation.ts';
export { wageSuit } from './wage-suit.ts';
export * from './graph.ts';
