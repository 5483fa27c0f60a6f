export { complaintWorkflow } from './complaint.workflow.ts';
export { arrearsCaseWorkflow } from './arrears-case.workflow.ts';
export { companyWorkflow } from './company.workflow.ts';
export { standingDutyWorkflow } from './standing-duty.workflow.ts';
export { importWorkflow } from './import.workflow.ts';
export { supervisionWorkflow } from './supervision.workflow.ts';
export { emergencyWorkflow } from './emergency.workflow.ts';
export { conductWorkflow } from './conduct.workflow.ts';
export { projectWorkflow } from './project.workflow.ts';
export { listingWorkflow } from './listing.workflow.ts';
export { escalationWorkflow } from './escalation.workflow.ts';
export { policeAssistanceWorkflow } from './police-assistance.workflow.ts';
export { accountQueryWorkflow } from './account-query.workflow.ts';
export { crimeTransferWorkflow } from './crime-transfer.workflow.ts';
export { otherCrimeTransferWorkflow } from './other-crime-transfer.workflow.ts';
export { filingSupervisionWorkflow } from './filing-supervision.workflow.ts';
export { sectorInvestigationWorkflow } from './sector-investigation.workflow.ts';
export { sectorSupervisionWorkflow } from './sector-supervision.workflow.ts';
export { stopWorkWorkflow } from './stop-work.workflow.ts';
export { sectorCreditWorkflow } from './sector-credit.workflow.ts';
export { publicOrderWorkflow } from './public-order.workflow.ts';
export { falseClaimWorkflow } from './false-claim.workflow.ts';
export { unlicensedOperationWorkflow } from './unlicensed-operation.workflow.ts';
export { jointSupervisionWorkflow } from './joint-supervision.workflow.ts';
export { petitionReviewWorkflow } from './petition-review.workflow.ts';
export { opinionAlertWorkflow } from './opinion-alert.workflow.ts';
export { publicationWorkflow } from './publication.workflow.ts';
export { planningBreachWorkflow } from './planning-breach.workflow.ts';
export { smeClearanceWorkflow } from './sme-clearance.workflow.ts';
export { fundingTraceWorkflow } from './funding-trace.workflow.ts';
export { policeCaseWorkflow } from './police-case.workflow.ts';
export { inspectionWorkflow } from './inspection.workflow.ts';
export { reconciliationWorkflow } from './reconciliation.workflow.ts';
export { administrativeDecisionWorkflow } from './administrative-decision.workflow.ts';
export { decisionReviewWorkflow } from './decision-review.workflow.ts';
export { procuratorialAdviceWorkflow } from './procuratorial-advice.workflow.ts';
export { publicSuitWorkflow } from './public-suit.workflow.ts';
export { suitSupervisionWorkflow } from './suit-supervision.workflow.ts';
export { judicialReliefWorkflow } from './judicial-relief.workflow.ts';
export { financeBackstopWorkflow } from './finance-backstop.workflow.ts';
export { preservationWorkflow } from './preservation.workflow.ts';
export { frozenAssetWorkflow } from './frozen-asset.workflow.ts';
export { accountProtectionWorkflow } from './account-protection.workflow.ts';
export { depositDrawdownWorkflow } from './deposit-drawdown.workflow.ts';
export { emergencyFundWorkflow } from './emergency-fund.workflow.ts';
export { courtEnforcementWorkflow } from './court-enforcement.workflow.ts';
export { legalAidWorkflow } from './legal-aid.workflow.ts';
export { mediationWorkflow } from './mediation.workflow.ts';
export { arbitrationWorkflow } from './arbitration.workflow.ts';
export { supportOfSuitWorkflow } from './support-of-suit.workflow.ts';
export { wageSuitWorkflow } from './wage-suit.workflow.ts';
export { temporaryReliefWorkflow } from './temporary-relief.workflow.ts';
export { unionAidWorkflow } from './union-aid.workflow.ts';
export { isOlderQueue, isProcessQueue, PROCESS_VERSION, TASK_QUEUE } from './process-version.ts';
export { workflowTypeOf } from './children.ts';
export { actUnderWay, entered, nudge } from './signals.ts';
export type {
  CaseLooked,
  ComplaintLooked,
  Echo,
  LadderLooked,
  Looked,
  MatterLooked,
  ProcessActivities,
  Sent,
  StepLooked,
  Tried,
} from './activities.ts';
