import { declareConflict, withdrawConflict } from '../../matter/conflicts.ts';
import type { CaseOwnCommand } from '../commands.ts';
import type { CaseDraft, CasePayload } from '../draft.ts';
import { declineChange } from '../../matter/changes.ts';
import { confirmCaseChange, onPaper, requestCaseChange } from './changes.ts';
import { archive, confirmClearing, proposeClearing, reopenCase } from './ending.ts';
import {
  addParty,
  assignLead,
  changeClearingDate,
  concludeInvestigation,
  describeProject,
  fileCase,
  findCause,
  linkParties,
  recordObstacle,
} from './handling.ts';
import { chooseMeasures } from './measures.ts';
import { addWageLine, assignTeam, disputeWageLine, reportWageLine, verifyWageLine } from './lines.ts';
import { changeLiableParty, determinePayer, issueOrder, recordOrderOutcome, recordService } from './orders.ts';
import { forwardPayment, recordBounce, recordPayment, verifyPayment } from './payments.ts';
import { recordPromise } from './promises.ts';
import { demandRecovery, endRecovery, recordRecovery } from './recoveries.ts';
import { answerClaims, answerPartyFate, recordPartyFate } from '../party-fates.ts';
import { fileDossier } from '../retention.ts';
import { addSource, gatherConcealed, noteSendings, removeSource, updateSource } from './sources.ts';
import { reviseFeedback } from '../../steps/feedback.ts';
import { actOnStep, giveFeedback, pushUnit, startStep } from './steps.ts';

type Acts = { readonly [T in CaseOwnCommand['type']]: (draft: CaseDraft, command: CasePayload<T>) => void };

export const CASE_ACTS: Acts = {
  AddSource: addSource,
  UpdateSource: updateSource,
  NoteSendings: noteSendings,
  GatherConcealed: gatherConcealed,
  RemoveSource: removeSource,
  DescribeProject: describeProject,
  AssignLead: assignLead,
  ChangeClearingDate: changeClearingDate,
  FileCase: fileCase,
  RecordObstacle: recordObstacle,
  ConcludeInvestigation: concludeInvestigation,
  AddParty: addParty,
  LinkParties: linkParties,
  AddWageLine: addWageLine,
  AssignTeam: assignTeam,
  ReportWageLine: reportWageLine,
  VerifyWageLine: verifyWageLine,
  DisputeWageLine: disputeWageLine,
  EndWageLine: onPaper('EndWageLine'),
  FindCause: findCause,
  DeterminePayer: determinePayer,
  ChangeLiableParty: changeLiableParty,
  RecordPartyFate: recordPartyFate,
  AnswerPartyFate: answerPartyFate,
  AnswerClaims: answerClaims,
  IssueOrder: issueOrder,
  RecordService: recordService,
  RecordOrderOutcome: recordOrderOutcome,
  ChooseMeasures: chooseMeasures,
  RecordPromise: recordPromise,
  RecordPayment: recordPayment,
  ForwardPayment: forwardPayment,
  RecordBounce: recordBounce,
  VerifyPayment: verifyPayment,
  PushUnit: pushUnit,
  GiveFeedback: giveFeedback,
  DemandRecovery: demandRecovery,
  RecordRecovery: recordRecovery,
  EndRecovery: endRecovery,
  StartStep: startStep,
  ActOnStep: actOnStep,
  ReviseStepFeedback: reviseFeedback,
  DeclareConflict: declareConflict,
  WithdrawConflict: withdrawConflict,
  CorrectFact: onPaper('CorrectFact'),
  VoidEntry: onPaper('VoidEntry'),
  RequestChange: requestCaseChange,
  ConfirmChange: confirmCaseChange,
  DeclineChange: declineChange,
  ProposeClearing: proposeClearing,
  ConfirmClearing: confirmClearing,
  ArchiveCase: archive,
  FileDossier: fileDossier,
  ReopenCase: reopenCase,
};
