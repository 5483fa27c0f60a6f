import type { RuleRow } from '@qingxin/domain';
import { ACCEPTANCE_RULES } from './acceptance.ts';
import { BACKSTOP_RULES } from './backstop.ts';
import { CONDUCT_RULES } from './conduct.ts';
import { CONCLUSION_ROWS } from './conclusions.ts';
import { DEBTOR_RULES } from './debtors.ts';
import { DECISION_RULES } from './decisions.ts';
import { DISTRICT_NUMBERS } from './district-numbers.ts';
import { EMERGENCY_RULES } from './emergencies.ts';
import { INTAKE_RULES } from './intake.ts';
import { EVIDENCE_RULES } from './inspection.ts';
import { INVESTIGATION_RULES } from './investigation.ts';
import { LADDER_RULES } from './ladder.ts';
import { PAYMENT_RULES } from './payment.ts';
import { LIMIT_RULES } from './limits.ts';
import { OFFICE_RULES } from './offices.ts';
import { PETITION_STEP_RULES } from './petition-steps.ts';
import { PETITION_RULES } from './petitions.ts';
import { PROCURATORATE_RULES } from './procuratorate.ts';
import { PROTECTION_RULES } from './protection.ts';
import { PROJECT_RULES } from './projects.ts';
import { PUBLICITY_RULES } from './publicity.ts';
import { RECOVERY_RULES } from './recovery.ts';
import { POLICE_RULES } from './police.ts';
import { REMEDY_RULES } from './remedies.ts';
import { REMEDY_STEP_RULES } from './remedy-steps.ts';
import { SAFEGUARD_RULES } from './safeguards.ts';
import { SANCTION_RULES } from './sanctions.ts';
import { STANDING_DUTY_RULES } from './standing-duties.ts';
import { SUIT_STEP_RULES } from './suit-steps.ts';
import { SECTOR_RULES } from './sector.ts';
import { SUPERVISION_RULES } from './supervision.ts';
import { WARNING_RULES } from './warnings.ts';
import { TRANSFER_RULES } from './transfer.ts';

/** Every deadline rule shipped with the product, in the order of the stages. */
export const RULE_ROWS: readonly RuleRow[] = [
  ...INTAKE_RULES,
  ...CONCLUSION_ROWS,
  ...ACCEPTANCE_RULES,
  ...INVESTIGATION_RULES,
  ...EVIDENCE_RULES,
  ...DECISION_RULES,
  ...PAYMENT_RULES,
  ...DEBTOR_RULES,
  ...SAFEGUARD_RULES,
  ...PROJECT_RULES,
  ...BACKSTOP_RULES,
  ...PROTECTION_RULES,
  ...RECOVERY_RULES,
  ...SANCTION_RULES,
  ...TRANSFER_RULES,
  ...SECTOR_RULES,
  ...POLICE_RULES,
  ...REMEDY_RULES,
  ...REMEDY_STEP_RULES,
  ...SUIT_STEP_RULES,
  ...PROCURATORATE_RULES,
  ...PUBLICITY_RULES,
  ...OFFICE_RULES,
  ...PETITION_RULES,
  ...PETITION_STEP_RULES,
  ...CONDUCT_RULES,
  ...STANDING_DUTY_RULES,
  ...SUPERVISION_RULES,
  ...EMERGENCY_RULES,
  ...WARNING_RULES,
  ...LADDER_RULES,
  ...DISTRICT_NUMBERS,
  ...LIMIT_RULES,
];
