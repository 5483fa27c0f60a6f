import type { DecideContext } from '../kernel/stream.ts';
import { matterDuties, MATTER_TASK_KINDS } from '../matter/work.ts';
import { PAPER_TASK_KINDS, paperChainDuties } from '../papers/work.ts';
import { STEP_GRAPHS } from '../steps/index.ts';
import { stepDuties, stepTaskKinds } from '../steps/work.ts';
import type { Duty, TaskKind } from '../tasks/duties.ts';
import { isUnsettled } from './arrived.ts';
import { isChoiceOpen } from './measures.ts';
import { fateDuties } from './party-fates.ts';
import { isPromiseOpen } from './promises.ts';
import { unnamedPeople } from './people.ts';
import { recoverySums } from './recoveries.ts';
import { DOSSIER_RULE, dossierUnit, isUnfiledDossier } from './retention.ts';
import { SOURCE_SENT_TASK_KINDS, sourceSendingDuties } from './source-sendings.ts';
import type { CaseState } from './state.ts';
import { TRANSFER_STEP } from './transfer-conditions.ts';

export const CASE_TASK_KINDS: Readonly<Record<string, TaskKind>> = {
  ...MATTER_TASK_KINDS,
  ...PAPER_TASK_KINDS,
  ...stepTaskKinds(STEP_GRAPHS),
  ...SOURCE_SENT_TASK_KINDS,
  'assign-lead': { label: '确定牵头、立案单位和清零时限', doneBy: ['LeadAssigned'], rules: [], byHand: false },
  'replace-lead': {
    label: '牵头单位应当回避：另行确定牵头单位',
    doneBy: ['LeadAssigned', 'ConflictWithdrawn'],
    rules: [],
    byHand: false,
  },
  'renew-clearing-date': {
    label: '重新办理：重新确定清零时限',
    doneBy: ['ClearingDateSet'],
    rules: [],
    byHand: false,
  },
  'file-case': { label: '立案', doneBy: ['CaseFiled', 'SourceAdded'], rules: [], byHand: false },
  'verify-lines': {
    label: '核实人数和金额',
    doneBy: ['WageLineVerified', 'WageLineEnded'],
    rules: ['S3-01', 'S3-04'],
    byHand: false,
  },
  'name-people': {
    label: '补录人员，或核减人数',
    doneBy: ['WageLineAdded', 'FactCorrected', 'SourceAdded', 'SourceRemoved'],
    rules: [],
    byHand: false,
  },
  'find-cause': { label: '查明成因', doneBy: ['CauseFound'], rules: ['S3-11'], byHand: false },
  'determine-payer': { label: '认定清偿责任', doneBy: ['PayerDetermined'], rules: ['S3-01'], byHand: false },
  'serve-order': {
    label: '送达责令支付文书',
    doneBy: ['OrderServed', 'OrderOutcomeRecorded'],
    rules: [],
    byHand: false,
  },
  'enter-paper-order': {
    label: '补录接管前的责令支付文书（以原文号、原日期）',
    doneBy: ['OrderIssued'],
    rules: [],
    byHand: true,
  },
  'enter-paper-payment': {
    label: '补录接管前已付的工资（以凭证和支付日期）',
    doneBy: ['PaymentRecorded'],
    rules: [],
    byHand: true,
  },
  'settle-order': {
    label: '限期届满：记录履行结果',
    doneBy: ['OrderOutcomeRecorded'],
    rules: ['S4-07'],
    byHand: false,
  },
  'choose-measures': {
    label: '逾期未支付：逐项确定后续措施',
    doneBy: ['MeasuresChosen'],
    rules: ['S4-14'],
    byHand: false,
  },
  'answer-broken-promise': {
    label: '还款承诺未履行：责令支付、移送或者采取其他措施',
    doneBy: ['BrokenPromiseAnswered', 'InstalmentKept'],
    rules: ['S4-16'],
    byHand: false,
  },
  'consider-transfer': {
    label: '已具备移送条件：启动移送，由负责人决定移送或者不移送',
    doneBy: ['StepStarted', 'StepActed', 'TransferConditionsGone'],
    rules: ['S7-02'],
    byHand: false,
    begins: TRANSFER_STEP,
  },
  'answer-party-fate': {
    label: '责任主体死亡、在押、注销、吊销、破产：确定由谁承受、向谁送达',
    doneBy: ['PartyFateAnswered', 'EntryVoided'],
    rules: ['S4-18-SUCCESSOR'],
    byHand: false,
  },
  'declare-claims': {
    label: '破产：核对管理人的职工债权清单，或者申报债权',
    doneBy: ['BankruptcyClaimsAnswered', 'EntryVoided'],
    rules: ['S4-18-CLAIMS'],
    byHand: false,
  },
  'verify-payment': {
    label: '核实工资到本人',
    doneBy: ['PaymentVerified', 'PaymentBounced', 'EntryVoided'],
    rules: ['S4-13'],
    byHand: false,
  },
  'pursue-recovery': {
    label: '追偿财政资金：发出追偿通知，登记追回或者结束',
    doneBy: ['RecoveryEnded'],
    rules: ['S4-17'],
    byHand: false,
  },
  'give-feedback': { label: '反馈（附件1乙表）', doneBy: ['FeedbackGiven'], rules: ['S1-12'], byHand: false },
  'propose-clearing': { label: '提出清零', doneBy: ['ClearingProposed'], rules: ['S10-01'], byHand: false },
  'confirm-clearing': { label: '核对清零', doneBy: ['WagesCleared'], rules: ['S10-01'], byHand: false },
  'lift-rung': {
    label: '工资已经清零：提请解除督办等措施',
    doneBy: ['RungLifted', 'RungVoided', 'RungAnswered'],
    rules: [],
    byHand: true,
  },
  'archive-case': { label: '结案归档', doneBy: ['CaseArchived'], rules: [], byHand: false },
  'file-dossier': { label: '案卷入档', doneBy: ['DossierFiled'], rules: [DOSSIER_RULE], byHand: false },
};

export function caseDuties(state: CaseState, context: DecideContext): readonly Duty[] {
  if (!state.opened) return [];
  const office = context.organisation.ofKind('office')?.id ?? state.lead;
  const duties: Duty[] = [
    ...matterDuties(state, context),
    ...paperChainDuties(state, context),
    ...stepDuties(state.steps, context),
    ...askedDuties(state),
    ...moneyDuties(state),
    ...sourceSendingDuties(state),
    ...fateDuties(state, context),
  ];
  if (office === null) return duties;
  if (!state.archived && !state.cleared) {
    if (state.lead !== null && state.conflicts.includes(state.lead))
      duties.push(duty('replace-lead', office, null, 'coordinator'));
    if (state.lead === null) duties.push(duty('assign-lead', office, null, 'coordinator'));
    else if (state.clearBy === null) duties.push(duty('renew-clearing-date', office, null, 'coordinator'));
    duties.push(...handlingDuties(state, office));
  }
  if (state.cleared) duties.push(...liftingDuties(state, office));
  if (state.cleared && !state.archived) duties.push(duty('archive-case', office, null, 'coordinator'));
  if (state.archived && state.filing === null) duties.push(dossierDuty(state, office));
  return duties;
}

/** The one piece of work that begins with the archiving: whoever led the case files it, unless he has to stand back. */
function dossierDuty(state: CaseState, office: string): Duty {
  const unit = dossierUnit(state) ?? office;
  return duty('file-dossier', unit, null, unit === office ? 'coordinator' : 'officer');
}

/** 清零 proposes to whoever issued that what stands is lifted; an answer that waits for its judgement is work already. */
function liftingDuties({ ladders, clocks }: CaseState, office: string): readonly Duty[] {
  return Object.values(ladders).flatMap(({ key, rungs, grounds }) =>
    grounds.some((ground) => isUnfiledDossier(clocks, ground))
      ? []
      : rungs.flatMap(({ id, rung, status, issuedByUnit }) =>
          status !== 'issued' || rung === 'E1' || issuedByUnit === null
            ? []
            : [
                duty(
                  'lift-rung',
                  issuedByUnit,
                  `${key}/${id}`,
                  issuedByUnit === office ? 'coordinator' : 'leading-group',
                ),
              ],
        ),
  );
}

function duty(kind: string, unit: string, key: string | null = null, role = 'officer'): Duty {
  return { kind, unit, key, role };
}

/** What the paper named and the case does not know yet. */
function paperDuties({ takenOver, filedOn, orders, payments }: CaseState, filingUnit: string): Duty[] {
  const { order = null, paid = null } = takenOver?.paper ?? {};
  const entered = Object.values(orders).some(({ number }) => number === order?.number);
  return [
    ...(order === null || entered || filedOn === null ? [] : [duty('enter-paper-order', filingUnit)]),
    ...(paid === null || Object.keys(payments).length > 0 ? [] : [duty('enter-paper-payment', filingUnit)]),
  ];
}

function handlingDuties(state: CaseState, office: string): readonly Duty[] {
  const { lead, filingUnit } = state;
  if (lead === null || filingUnit === null) return [];
  const duties: Duty[] = paperDuties(state, filingUnit);
  const lines = Object.values(state.lines);
  if (state.filedOn === null) duties.push(duty('file-case', filingUnit));
  else {
    if (lines.some((line) => line.end === null && line.verifiedFen === null))
      duties.push(duty('verify-lines', filingUnit));
    if (state.payers.length === 0) duties.push(duty('determine-payer', filingUnit));
  }
  if (state.cause === null) duties.push(duty('find-cause', lead));
  const unnamed = unnamedPeople(state) > 0;
  if (unnamed) duties.push(duty('name-people', lead));
  if (state.clearing !== null) duties.push(duty('confirm-clearing', office, null, 'coordinator'));
  else if (!unnamed && lines.length > 0 && lines.every((line) => line.end !== null))
    duties.push(duty('propose-clearing', lead));
  return duties;
}

function moneyDuties(state: CaseState): readonly Duty[] {
  const { filingUnit } = state;
  if (filingUnit === null) return [];
  const duties: Duty[] = [];
  for (const order of Object.values(state.orders)) {
    if (isChoiceOpen(order) && !state.archived) duties.push(duty('choose-measures', filingUnit, order.id));
    if (order.outcome !== null) continue;
    if (order.servedOn === null) duties.push(duty('serve-order', filingUnit, order.id));
    else duties.push(duty('settle-order', filingUnit, order.id));
  }
  for (const one of Object.values(state.promises).flatMap(({ instalments }) => instalments)) {
    if (isPromiseOpen(one) && !state.cleared) duties.push(duty('answer-broken-promise', filingUnit, one.id));
  }
  for (const { id, ended } of Object.values(state.transferWarnings)) {
    if (!ended && !state.archived) duties.push(duty('consider-transfer', filingUnit, id));
  }
  for (const claim of Object.values(state.recoveries)) {
    const owes = claim.ofPublicFunds && recoverySums(state, claim).openFen > 0;
    if (owes && !state.archived) duties.push(duty('pursue-recovery', filingUnit, claim.id));
  }
  for (const payment of Object.values(state.payments)) {
    if (isUnsettled(payment)) duties.push(duty('verify-payment', filingUnit, payment.id));
  }
  return duties;
}

function askedDuties(state: CaseState): readonly Duty[] {
  return Object.values(state.pushes)
    .filter((push) => !push.answered && !push.informationOnly)
    .map((push) => duty('give-feedback', push.unit, push.id));
}
