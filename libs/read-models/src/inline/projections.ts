import {
  BATCH_TASK_KINDS,
  type BatchState,
  CASE_TASK_KINDS,
  type CaseState,
  COMPANY_TASK_KINDS,
  type CompanyState,
  COMPLAINT_TASK_KINDS,
  type ComplaintState,
  DUTY_TASK_KINDS,
  type DutyState,
  EMERGENCY_TASK_KINDS,
  type EmergencyState,
  PROJECT_TASK_KINDS,
  type ProjectState,
  SUPERVISION_TASK_KINDS,
  urgedMark,
  urgedSourceMark,
  type SupervisionState,
} from '@qingxin/domain';
import { batchCard, batchRows } from './batch-rows.ts';
import { caseCard, caseRows } from './case-rows.ts';
import type { InlineProjection } from './change.ts';
import { emergencyCard, emergencyRows } from './emergency-rows.ts';
import { dutyCard } from './duty-rows.ts';
import { casePartyRows, companyCard, companyRows } from './company-rows.ts';
import { conductRows } from './conduct-rows.ts';
import { complaintCard, complaintRows } from './complaint-rows.ts';
import { type MatterKind, matterRows } from './matter-rows.ts';
import { outboxRows } from './outbox-rows.ts';
import { projectCard, projectRows } from './project-rows.ts';
import { receiptRows } from './receipt-rows.ts';
import { rosterRows } from './roster-rows.ts';
import { subjectRows } from './subject-rows.ts';
import { supervisionCard, supervisionRows } from './supervision-rows.ts';

const COMPLAINT: MatterKind<ComplaintState> = {
  ...{ kind: 'complaint', tasks: COMPLAINT_TASK_KINDS, card: complaintCard },
  mark: urgedMark,
};
const COMPANY: MatterKind<CompanyState> = { kind: 'company', tasks: COMPANY_TASK_KINDS, card: companyCard };
const DUTY: MatterKind<DutyState> = { kind: 'duty', tasks: DUTY_TASK_KINDS, card: dutyCard };
const PROJECT: MatterKind<ProjectState> = { kind: 'project', tasks: PROJECT_TASK_KINDS, card: projectCard };
const BATCH: MatterKind<BatchState> = { kind: 'batch', tasks: BATCH_TASK_KINDS, card: batchCard };
const ACT: MatterKind<SupervisionState> = { kind: 'supervision', tasks: SUPERVISION_TASK_KINDS, card: supervisionCard };
const EMERGENCY: MatterKind<EmergencyState> = {
  kind: 'emergency',
  tasks: EMERGENCY_TASK_KINDS,
  card: emergencyCard,
};
const CASE: MatterKind<CaseState> = {
  ...{ kind: 'case', tasks: CASE_TASK_KINDS, card: caseCard },
  mark: urgedSourceMark,
};

/** Every projection the door writes with a command. */
export function inlineProjections(): readonly InlineProjection[] {
  return [
    ...[complaintRows, caseRows, casePartyRows, companyRows, projectRows, batchRows, supervisionRows],
    ...[subjectRows, receiptRows, outboxRows, rosterRows, emergencyRows, conductRows],
    ...[matterRows(COMPLAINT), matterRows(CASE), matterRows(COMPANY), matterRows(PROJECT), matterRows(DUTY)],
    ...[matterRows(BATCH), matterRows(ACT), matterRows(EMERGENCY)],
  ];
}
