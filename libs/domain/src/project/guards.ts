import { type Guard, guardsOn } from '../kernel/guards.ts';
import type { ProjectOwnCommand } from './commands.ts';
import { breachesToInterview, isBreachOpen, ownerUnit, type ProjectState } from './state.ts';
import { hasLines } from './wage-months.ts';

const { first, when } = guardsOn<ProjectState>();

export const known = when((state) => state.registered, 'project-unknown');
const ofGovernment = first(
  known,
  when(({ facts }) => facts?.investment === 'government', 'project-not-of-government'),
);
const contracted = first(
  known,
  when(({ contract }) => contract !== null, 'contract-missing'),
);
const withMonths = first(
  known,
  when(({ months }) => Object.keys(months).length > 0, 'no-wage-month'),
);
/** 回避: a unit that builds the project itself judges nothing of it (practice, "Who holds it"). */
const impartial = when((state, { actor }) => actor.unit === null || actor.unit !== ownerUnit(state), 'unit-is-owner');
const accountOpen = when(({ account }) => account?.closedOn === null, 'special-account-missing');
const completed = first(
  known,
  when(({ completedOn }) => completedOn !== null, 'project-not-completed'),
);
const noticed = when(({ noticeOn }) => noticeOn !== null, 'completion-notice-missing');
const breachIs = (code: string, ...statuses: readonly string[]): Guard<ProjectState> =>
  first(
    known,
    when(({ breaches }) => Object.values(breaches).some(({ status }) => statuses.includes(status)), code),
  );
const warningIs = (status: string, code: string): Guard<ProjectState> =>
  first(
    known,
    when(({ warnings }) => Object.values(warnings).some((one) => one.status === status), code),
  );

/** Refusals of the state alone; `allowed` lists the same. */
export const PROJECT_GUARDS: Readonly<Record<ProjectOwnCommand['type'], Guard<ProjectState>>> = {
  RegisterProject: when((state) => !state.registered, 'project-registered'),
  DescribeProject: known,
  AssignProjectCode: first(
    known,
    when(({ code }) => code === null, 'project-code-known'),
  ),
  AssignSupervision: known,
  RecordContract: known,
  CorrectFact: first(contracted, impartial),
  RecordStart: first(
    known,
    when(({ startedOn }) => startedOn === null, 'construction-started'),
  ),
  CompleteProject: first(
    known,
    when(({ completedOn }) => completedOn === null, 'project-completed'),
  ),
  LinkCase: known,
  SignDutyLetter: known,
  CheckFunding: known,
  DecideFeasibility: first(
    known,
    impartial,
    when(({ facts }) => facts?.investment === 'government', 'project-not-of-government'),
    when(({ feasibility }) => feasibility?.decision !== 'approved', 'feasibility-approved'),
  ),
  NoteProof: first(
    known,
    when(({ evidence }, { actor }) => Object.values(evidence).some(({ unit }) => unit === actor.unit), 'no-own-proof'),
  ),
  RecordInterimSettlement: contracted,
  SetYearPlan: ofGovernment,
  RecordYearProgress: first(
    ofGovernment,
    when(({ years }) => Object.keys(years).length > 0, 'year-plan-missing'),
  ),
  NameWageClerk: known,
  RecordSystemEntry: known,
  RecordLabourLedger: known,
  OpenSpecialAccount: first(
    known,
    when(({ account }) => account?.closedOn !== null || !account.agreement, 'special-account-open'),
  ),
  ReportSpecialAccount: first(
    known,
    accountOpen,
    when(({ account }) => account?.reportedOn === null, 'special-account-reported'),
  ),
  PostCompletionNotice: first(
    completed,
    when(({ noticeOn }) => noticeOn === null, 'completion-notice-posted'),
  ),
  CloseSpecialAccount: first(completed, impartial, accountOpen, noticed),
  StoreDeposit: contracted,
  ExemptDeposit: first(contracted, impartial),
  ReturnDeposit: first(
    completed,
    impartial,
    when(({ deposit }) => deposit?.returnedOn === null, 'deposit-missing'),
    noticed,
  ),
  CheckBoard: known,
  RecordPaymentGuarantee: known,
  RecordLabourCost: contracted,
  RestateLabourCost: withMonths,
  RecordAllocation: first(withMonths, accountOpen),
  RecordWageSheet: withMonths,
  RecordWagesPaid: withMonths,
  TakeWageSheet: withMonths,
  ReviewWageSheet: first(
    withMonths,
    when(({ clerk }) => clerk !== null, 'wage-clerk-missing'),
    when(({ months }) => Object.values(months).some(hasLines), 'no-wage-sheet'),
  ),
  StateNoWork: withMonths,
  RecordCheck: first(known, impartial),
  OrderRectification: first(known, impartial, breachIs('no-open-breach', 'open')),
  JudgeRectification: first(known, impartial, breachIs('no-ordered-breach', 'ordered')),
  StrikeBreach: first(
    known,
    impartial,
    when(({ breaches }) => Object.values(breaches).some(isBreachOpen), 'no-open-breach'),
  ),
  InterviewOwner: first(
    known,
    impartial,
    when((state) => breachesToInterview(state).length > 0, 'no-owner-breach'),
  ),
  JudgeOwnerPromise: first(
    known,
    impartial,
    when(({ promises }) => Object.values(promises).some(({ kept }) => kept === null), 'no-owner-promise'),
  ),
  PassOnInterview: first(
    known,
    impartial,
    when(({ interviews }) => Object.values(interviews).some(({ passedOn }) => passedOn === null), 'no-interview'),
  ),
  RecordSignal: known,
  SignForWarning: warningIs('raised', 'no-warning-raised'),
  ConcludeWarning: first(known, impartial, warningIs('signed-for', 'no-warning-signed-for')),
};
