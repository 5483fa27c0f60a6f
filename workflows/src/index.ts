export { complaintWorkflow } from './complaint.workflow.ts';
export { arrearsCaseWorkflow } from './arrears-case.workflow.ts';
export { escalationWorkflow } from './escalation.workflow.ts';
export { policeAssistanceWorkflow } from './police-assistance.workflow.ts';
export { accountQueryWorkflow } from './account-query.workflow.ts';
export { crimeTransferWorkflow } from './crime-transfer.workflow.ts';
export { otherCrimeTransferWorkflow } from './other-crime-transfer.workflow.ts';
export { filingSupervisionWorkflow } from './filing-supervision.workflow.ts';
export { financeBackstopWorkflow } from './finance-backstop.workflow.ts';
export { preservationWorkflow } from './preservation.workflow.ts';
export { frozenAssetWorkflow } from './frozen-asset.workflow.ts';
export { accountProtectionWorkflow } from './account-protection.workflow.ts';
export { depositDrawdownWorkflow } from './deposit-drawdown.workflow.ts';
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
