import type { DecideContext } from '../kernel/stream.ts';
import { hrssOf } from '../organisation/hrss.ts';
import { MATTER_TASK_KINDS, matterDuties } from '../matter/work.ts';
import type { Duty, TaskKind } from '../tasks/duties.ts';
import { warningDuties } from '../warning/work.ts';
import { isWaitedOut } from '../clocks/state.ts';
import { PROOF_TASK_KINDS, proofDuties } from './handed-in.ts';
import { breachesToInterview, dutyLetter, dutyUnit, gapOf, ownerUnit, type ProjectState } from './state.ts';
import { unpaidOf } from './wage-months.ts';

type Kind = Omit<TaskKind, 'byHand'>;
type Seen = Kind & { readonly isDue: (state: ProjectState) => boolean };

/** What the contractor or the owner still has to do, and the unit of the letter to see to (notice, part two). */
const SEEN_TO: Readonly<Record<string, Seen>> = {
  'name-wage-clerk': {
    ...kind('督促配备劳资专管员', ['WageClerkNamed'], ['P0-06-CLERK']),
    isDue: ({ contract, clerk }) => contract !== null && clerk === null,
  },
  'enter-real-name': {
    ...kind('督促录入实名制系统', ['SystemEntryRecorded'], ['P0-06-ENTRY']),
    isDue: ({ startedOn, entries }) => startedOn !== null && entries['real-name'] === undefined,
  },
  'enter-monitor': {
    ...kind('督促录入工资支付监控平台', ['SystemEntryRecorded'], ['P0-10']),
    isDue: ({ startedOn, entries }) => startedOn !== null && entries['payment-monitor'] === undefined,
  },
  'open-account': {
    ...kind('督促开立工资专用账户、签订三方协议', ['SpecialAccountOpened'], ['P0-04-OPEN']),
    isDue: ({ contract, account }) => contract !== null && account?.agreement !== true,
  },
  'report-account': {
    ...kind('督促专用账户备案', ['SpecialAccountReported'], ['P0-04-REPORT']),
    isDue: ({ account }) => account !== null && account.reportedOn === null,
  },
  'store-deposit': {
    ...kind('督促存储工资保证金', ['DepositStored', 'DepositExempted'], ['P0-05']),
    isDue: ({ contract, deposit, exemption }) => contract !== null && exemption === null && deposit?.shortFen !== 0,
  },
  'give-guarantee': {
    ...kind('督促提供工程款支付担保', ['PaymentGuaranteeGiven'], ['P0-02']),
    isDue: ({ contract, guarantee }) => contract !== null && guarantee === null,
  },
  'check-board': {
    ...kind('核查维权信息告示牌', ['BoardChecked'], ['P0-08']),
    isDue: ({ startedOn, board }) => startedOn !== null && board?.missing !== 0,
  },
  'close-account': {
    ...kind('公示期满，办理专用账户注销', ['SpecialAccountClosed'], []),
    isDue: (state) => isNoticeOver(state, 'S5-04') && state.account?.closedOn === null,
  },
  'return-deposit': {
    ...kind('公示期满，办理工资保证金返还', ['DepositReturned'], []),
    isDue: (state) => isNoticeOver(state, 'S5-03') && state.deposit?.returnedOn === null,
  },
};

function kind(label: string, doneBy: readonly string[], rules: readonly string[]): Kind {
  return { label, doneBy, rules };
}

const OTHERS: Readonly<Record<string, Kind>> = {
  'sign-duty-letter': kind('签订责任书', ['DutyLetterSigned'], ['P0-14']),
  'renew-duty-letter': kind('责任人离任，重签责任书', ['DutyLetterSigned'], []),
  'see-allocation': kind('督促拨付人工费用', ['LabourCostAllocated', 'LabourCostRestated'], ['P0-03-AGREED', 'P0-03']),
  'see-wages-paid': kind('督促发放当月工资', ['WagesPaid', 'WageSheetTaken', 'NoWorkStated'], ['P0-12', 'P0-07']),
  'order-rectification': kind('责令限期整改', ['RectificationOrdered'], ['P0-15-ORDER']),
  'judge-rectification': kind('复核整改情况', ['RectificationJudged'], ['P0-15-JUDGE']),
  'interview-owner': kind('约谈建设单位负责人', ['OwnerInterviewed', 'BreachStruck'], []),
  'judge-owner-promise': kind('核对建设单位承诺是否兑现', ['OwnerPromiseJudged'], ['S5-06-JUDGE']),
  'pass-on-interview': kind('约谈结果转送考核单位', ['InterviewPassedOn'], ['S5-06-PASS']),
  'assign-supervision': kind(
    '建设单位不监管自己的项目，另行指定监管单位',
    ['SupervisionAssigned', 'ProjectDetailed'],
    [],
  ),
  'sign-warning': kind('签收预警', ['WarningSignedFor'], ['W-SIGN']),
  'verify-warning': kind('现场核查预警', ['WarningConcluded'], ['W-VERIFY']),
  'press-warning': kind('责任人逾期未核查，负责人督促', ['WarningSignedFor', 'WarningConcluded'], []),
  'name-case': kind('预警属实，建案或者并案', ['ProjectCaseLinked'], []),
};

export const PROJECT_TASK_KINDS: Readonly<Record<string, TaskKind>> = {
  ...MATTER_TASK_KINDS,
  ...PROOF_TASK_KINDS,
  ...Object.fromEntries(
    [...Object.entries(SEEN_TO), ...Object.entries(OTHERS)].map(([name, { label, doneBy, rules }]) => [
      name,
      { label, doneBy, rules, byHand: false },
    ]),
  ),
};

const officer = (name: string, unit: string, key: string | null = null): Duty => ({
  kind: name,
  unit,
  key,
  role: 'officer',
});

export function projectDuties(state: ProjectState, context: DecideContext): readonly Duty[] {
  if (!state.registered) return [];
  const unit = dutyUnit(state);
  const seenTo = Object.entries(SEEN_TO).flatMap(([name, { isDue }]) => (isDue(state) ? [officer(name, unit)] : []));
  return [
    ...matterDuties(state, context),
    ...letterDuties(state, context),
    ...ownerDuties(state, context),
    ...seenTo,
    ...monthDuties(state, context),
    ...breachDuties(state),
    ...interviewDuties(state, context),
    ...warningDuties(state, context),
    ...proofDuties(state, context.organisation),
  ];
}

/** Nobody in office answers for it any more: the letter is signed anew (practice, "Projects"). */
function letterDuties(state: ProjectState, { organisation }: DecideContext): readonly Duty[] {
  const letter = dutyLetter(state);
  if (letter === null || letter.unit === ownerUnit(state)) return [officer('sign-duty-letter', state.supervisedBy)];
  const inOffice = organisation.postsOf(letter.person).some((post) => post.unit === letter.unit);
  return inOffice ? [] : [officer('renew-duty-letter', letter.unit)];
}

/** The unit that builds the project supervises it no longer: 治欠办 names another. */
function ownerDuties(state: ProjectState, { organisation }: DecideContext): readonly Duty[] {
  const office = organisation.ofKind('office')?.id;
  if (office === undefined || state.supervisedBy !== ownerUnit(state)) return [];
  return [{ kind: 'assign-supervision', unit: office, key: null, role: 'coordinator' }];
}

/** The treasury answers for the labour cost of a government project (notice, part three (四)1). */
function monthDuties(state: ProjectState, { organisation }: DecideContext): readonly Duty[] {
  const treasury = state.facts?.investment === 'government' ? organisation.ofKind('finance')?.id : undefined;
  return Object.values(state.months).flatMap((month) => [
    ...(gapOf(month) > 0 ? [officer('see-allocation', treasury ?? dutyUnit(state), month.month)] : []),
    ...(unpaidOf(state, month) > 0 ? [officer('see-wages-paid', dutyUnit(state), month.month)] : []),
  ]);
}

function breachDuties({ breaches, supervisedBy }: ProjectState): readonly Duty[] {
  return Object.values(breaches).flatMap(({ id, status }) => {
    if (status === 'open') return [officer('order-rectification', supervisedBy, id)];
    return status === 'ordered' ? [officer('judge-rectification', supervisedBy, id)] : [];
  });
}

/** 人社局 calls for the head of the 建设单位; whoever interviewed him follows what he promised (724 Art 60). */
function interviewDuties(state: ProjectState, context: DecideContext): readonly Duty[] {
  const { interviews, promises } = state;
  const calling = breachesToInterview(state).map(({ id }) => officer('interview-owner', hrssOf(context), id));
  const judging = Object.values(promises).flatMap(({ id, interviewId, kept }) => {
    const unit = interviews[interviewId]?.unit;
    return kept === null && unit !== undefined ? [officer('judge-owner-promise', unit, id)] : [];
  });
  const passing = Object.values(interviews).filter(({ passedOn }) => passedOn === null);
  return [...calling, ...judging, ...passing.map(({ id, unit }) => officer('pass-on-interview', unit, id))];
}

/** The thirty days of the notice have passed. */
export function isNoticeOver({ clocks }: Pick<ProjectState, 'clocks'>, ruleId: 'S5-03' | 'S5-04'): boolean {
  return Object.values(clocks).some((clock) => clock.ruleId === ruleId && isWaitedOut(clock));
}
