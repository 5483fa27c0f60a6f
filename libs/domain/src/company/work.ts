import { isOwed } from '../clocks/state.ts';
import type { DecideContext } from '../kernel/stream.ts';
import { MATTER_TASK_KINDS, matterDuties } from '../matter/work.ts';
import { COMPANY_GRAPHS } from '../steps/index.ts';
import { stepDuties, stepTaskKinds } from '../steps/work.ts';
import type { Duty, TaskKind } from '../tasks/duties.ts';
import { warningDuties } from '../warning/work.ts';
import { isFallOpen } from './grounds-of-listings.ts';
import { type CompanyState, VISIT_RULES } from './state.ts';

export const COMPANY_TASK_KINDS: Readonly<Record<string, TaskKind>> = {
  ...MATTER_TASK_KINDS,
  ...stepTaskKinds(COMPANY_GRAPHS),
  'visit-company': { label: '联系企业，登记走访', doneBy: ['VisitRecorded'], rules: VISIT_RULES, byHand: false },
  'sign-warning': { label: '签收预警', doneBy: ['WarningSignedFor'], rules: ['W-COMPANY-SIGN'], byHand: false },
  'verify-warning': { label: '现场核查预警', doneBy: ['WarningConcluded'], rules: ['W-COMPANY-VERIFY'], byHand: false },
  'press-warning': {
    label: '责任人逾期未核查，负责人督促',
    doneBy: ['WarningSignedFor', 'WarningConcluded'],
    rules: [],
    byHand: false,
  },
  'name-case': { label: '预警属实，建案或者并案', doneBy: ['CompanyCaseLinked'], rules: [], byHand: false },
  'review-listing': {
    label: '列入所依据的责令支付文书已经撤销或者变更：撤销列入并移出，或者写明仍应列入',
    doneBy: ['StepActed', 'StepEnded'],
    rules: ['S6-06-GROUND'],
    byHand: false,
  },
  'record-withholding': {
    label: '登记对失信主体的限制措施',
    doneBy: ['WithholdingRecorded', 'WithholdingDeclined', 'WithholdingDropped'],
    rules: ['S6-07-WITHHOLD'],
    byHand: false,
  },
  'lift-withholding': {
    label: '已移出名单，解除限制措施',
    doneBy: ['WithholdingLifted'],
    rules: ['S6-06-LIFT'],
    byHand: false,
  },
};

export function companyDuties(state: CompanyState, context: DecideContext): readonly Duty[] {
  return [...matterDuties(state, context), ...stepDuties(state.steps, context), ...own(state, context)];
}

function own(state: CompanyState, context: DecideContext): readonly Duty[] {
  return [...warningDuties(state, context), ...withholdingDuties(state), ...visitDuties(state), ...groundDuties(state)];
}

/** Whoever decided on the listing, before the decision whoever proposed it. */
function groundDuties(state: CompanyState): readonly Duty[] {
  return Object.values(state.listings).flatMap((listing) => {
    const unit = state.steps[listing.stepKey]?.requestingUnit;
    if (unit === undefined || !isFallOpen(state, listing)) return [];
    const role = listing.listedOn === null ? 'officer' : 'unit-head';
    return [{ kind: 'review-listing', unit, key: listing.stepKey, role }];
  });
}

/** Before its day has passed a visit is no work yet: it stands in the list of companies with its date. */
function visitDuties({ clocks, contact }: CompanyState): readonly Duty[] {
  const isPassed = Object.values(clocks).some(
    (clock) => VISIT_RULES.some((rule) => rule === clock.ruleId) && clock.status === 'lapsed' && isOwed(clock),
  );
  if (!isPassed || contact === null) return [];
  return [{ kind: 'visit-company', unit: contact.unit, key: null, role: 'officer' }];
}

function withholdingDuties({ withholdings }: CompanyState): readonly Duty[] {
  return Object.values(withholdings).flatMap(({ id: key, unit, status }) => {
    if (status === 'asked') return [{ kind: 'record-withholding', unit, key, role: 'officer' }];
    return status === 'to-lift' ? [{ kind: 'lift-withholding', unit, key, role: 'officer' }] : [];
  });
}
