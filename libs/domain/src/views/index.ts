export {
  workflowIdOf,
  workflowRefOf,
  type MatterView,
  type Process,
  type WantedCommand,
  type WorkflowRef,
  type WorkflowView,
} from './workflow-view.ts';
export { complaintView, type ComplaintView, type Membership } from './complaint-view.ts';
export { caseView, isNewsTo, linesPerhapsOf, type CaseView } from './case-view.ts';
export { ladderView, type LadderView } from './ladder-view.ts';
export { companyView } from './company-view.ts';
export { stepView, type StepView } from './step-view.ts';
export { knownEventTypes, MATTER_PROCESSES, nudgedBy } from './nudges.ts';
export { nextDueAfter, type NextDue } from './next-due.ts';
export { projectView } from './project-view.ts';
