import { BATCH_PROBLEMS } from './batch-problems.ts';
import { CASE_PROBLEMS } from './case-problems.ts';
import { COMPANY_PROBLEMS } from './company-problems.ts';
import { COMPLAINT_PROBLEMS } from './complaint-problems.ts';
import { CONDUCT_PROBLEMS } from './conduct-problems.ts';
import { DISTRICT_PROBLEMS } from './district-problems.ts';
import { DUTY_PROBLEMS } from './duty-problems.ts';
import { DOOR_PROBLEMS } from './door-problems.ts';
import { WARNING_PROBLEMS } from './warning-problems.ts';
import { EMERGENCY_PROBLEMS, ROSTER_PROBLEMS } from './emergency-problems.ts';
import { DEBTOR_PROBLEMS } from './debtor-problems.ts';
import { FEEDBACK_PROBLEMS } from './feedback-problems.ts';
import { ERASURE_PROBLEMS } from './erasure-problems.ts';
import { EVIDENCE_PROBLEMS } from './evidence-problems.ts';
import { DOSSIER_PROBLEMS, FORM_PROBLEMS, LETTER_PROBLEMS, PAPER_PROBLEMS } from './form-problems.ts';
import type { ProblemText, ProblemTexts } from './problem-text.ts';
import { PUBLIC_PROBLEMS } from './public-problems.ts';
import { PUBLICATION_PROBLEMS } from './publication-problems.ts';
import { REPORT_PROBLEMS } from './report-problems.ts';
import { PROJECT_PROBLEMS } from './project-problems.ts';
import { SUPERVISION_PROBLEMS } from './supervision-problems.ts';
import { TRACE_BACK_PROBLEMS } from './trace-back-problems.ts';
import { TIME_PROBLEMS } from './time-problems.ts';
import { WORK_PROBLEMS } from './work-problems.ts';

/** Every code that may leave this service, with its status and Chinese words. */
export const PROBLEMS: ProblemTexts = {
  ...DOOR_PROBLEMS,
  ...COMPLAINT_PROBLEMS,
  ...CASE_PROBLEMS,
  ...DEBTOR_PROBLEMS,
  ...FEEDBACK_PROBLEMS,
  ...FORM_PROBLEMS,
  ...LETTER_PROBLEMS,
  ...DOSSIER_PROBLEMS,
  ...PAPER_PROBLEMS,
  ...COMPANY_PROBLEMS,
  ...DUTY_PROBLEMS,
  ...PUBLICATION_PROBLEMS,
  ...REPORT_PROBLEMS,
  ...PROJECT_PROBLEMS,
  ...BATCH_PROBLEMS,
  ...ERASURE_PROBLEMS,
  ...EVIDENCE_PROBLEMS,
  ...SUPERVISION_PROBLEMS,
  ...TRACE_BACK_PROBLEMS,
  ...WARNING_PROBLEMS,
  ...ROSTER_PROBLEMS,
  ...EMERGENCY_PROBLEMS,
  ...CONDUCT_PROBLEMS,
  ...WORK_PROBLEMS,
  ...TIME_PROBLEMS,
  ...DISTRICT_PROBLEMS,
  ...PUBLIC_PROBLEMS,
};

export function problemText(code: string): ProblemText | null {
  return Object.hasOwn(PROBLEMS, code) ? (PROBLEMS[code] ?? null) : null;
}

/** Stable relative address of a kind of problem; it answers with the words of this table. */
export function problemType(code: string): string {
  return `/api/problems/${code}`;
}
