import type { DraftParts } from '../kernel/draft.ts';
import type { Guard } from '../kernel/guards.ts';
import { matterConsequences } from '../matter/consequences.ts';
import { recordStream } from '../matter/stream.ts';
import * as breaches from './acts/breaches.ts';
import { correctFact } from './acts/correcting.ts';
import * as duty from './acts/duty.ts';
import * as funding from './acts/funding.ts';
import * as interviews from './acts/interviews.ts';
import * as plan from './acts/plan.ts';
import { noteProof, takeProofs } from './acts/proofs.ts';
import * as record from './acts/record.ts';
import * as regimes from './acts/regimes.ts';
import * as sheets from './acts/sheets.ts';
import * as wages from './acts/wages.ts';
import { signForWarning } from '../warning/acts.ts';
import * as warnings from './acts/warnings.ts';
import type { ProjectOwnCommand } from './commands.ts';
import type { ProjectDraft, ProjectPayload } from './draft.ts';
import type { ProjectEvent, ProjectFact } from './events.ts';
import { evolveProject } from './evolve.ts';
import { known, PROJECT_GUARDS } from './guards.ts';
import { followLapses } from './lapses.ts';
import { emptyProject, type ProjectState } from './state.ts';
import { PROJECT_VOCABULARY } from './vocabulary.ts';
import { PROJECT_TASK_KINDS, projectDuties } from './work.ts';
import { succeedInProject } from './succession.ts';

const PARTS: DraftParts<ProjectState, ProjectEvent> = {
  evolve: evolveProject,
  consequences: (draft, event) => {
    matterConsequences(PROJECT_VOCABULARY, draft, event);
    followLapses(draft, event);
    takeProofs(draft, event);
  },
};

type Acts = { readonly [T in ProjectOwnCommand['type']]: (draft: ProjectDraft, command: ProjectPayload<T>) => void };

const ACTS: Acts = {
  RegisterProject: record.registerProject,
  DescribeProject: record.describeProject,
  AssignProjectCode: record.assignProjectCode,
  AssignSupervision: record.assignSupervision,
  RecordContract: record.recordContract,
  CorrectFact: correctFact,
  RecordStart: record.recordStart,
  CompleteProject: record.completeProject,
  LinkCase: record.linkCase,
  SignDutyLetter: duty.signDutyLetter,
  CheckFunding: funding.checkFunding,
  DecideFeasibility: funding.decideFeasibility,
  NoteProof: noteProof,
  RecordInterimSettlement: funding.recordInterimSettlement,
  SetYearPlan: plan.setYearPlan,
  RecordYearProgress: plan.recordYearProgress,
  NameWageClerk: regimes.nameWageClerk,
  RecordSystemEntry: regimes.recordSystemEntry,
  RecordLabourLedger: regimes.recordLabourLedger,
  OpenSpecialAccount: regimes.openSpecialAccount,
  ReportSpecialAccount: regimes.reportSpecialAccount,
  PostCompletionNotice: regimes.postCompletionNotice,
  CloseSpecialAccount: regimes.closeSpecialAccount,
  StoreDeposit: regimes.storeDeposit,
  ExemptDeposit: regimes.exemptDeposit,
  ReturnDeposit: regimes.returnDeposit,
  CheckBoard: regimes.checkBoard,
  RecordPaymentGuarantee: regimes.recordPaymentGuarantee,
  RecordLabourCost: wages.recordLabourCost,
  RestateLabourCost: wages.restateLabourCost,
  RecordAllocation: wages.recordAllocation,
  RecordWageSheet: wages.recordWageSheet,
  RecordWagesPaid: wages.recordWagesPaid,
  TakeWageSheet: sheets.takeWageSheet,
  ReviewWageSheet: sheets.reviewWageSheet,
  StateNoWork: sheets.stateNoWork,
  RecordCheck: breaches.recordCheck,
  OrderRectification: breaches.orderRectification,
  JudgeRectification: breaches.judgeRectification,
  StrikeBreach: breaches.strikeBreach,
  InterviewOwner: interviews.interviewOwner,
  JudgeOwnerPromise: interviews.judgeOwnerPromise,
  PassOnInterview: interviews.passOnInterview,
  RecordSignal: warnings.recordSignal,
  SignForWarning: signForWarning,
  ConcludeWarning: warnings.concludeWarning,
};

/** One construction project (在建工程项目): its duty letter, the five regimes, its wage months, breaches and warnings. */
export const projectStream = recordStream<ProjectState, ProjectOwnCommand, ProjectFact>({
  kind: 'project',
  reducerVersion: 9,
  initial: emptyProject,
  draft: PARTS,
  known,
  guards: PROJECT_GUARDS satisfies Readonly<Record<ProjectOwnCommand['type'], Guard<ProjectState>>>,
  acts: ACTS,
  taskKinds: PROJECT_TASK_KINDS,
  duties: projectDuties,
  succession: succeedInProject,
  afterTasks: duty.giveToDutyPerson,
});
