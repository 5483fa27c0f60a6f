import { withdrawalsAsked } from '../evidence/state.ts';
import { isPaperUnderWay } from '../papers/state.ts';
import { type Guard, guardsOn } from '../kernel/guards.ts';
import { standsBack } from '../matter/conflicts.ts';
import { confirmRefusal, openChanges } from '../matter/changes.ts';
import type { CaseOwnCommand } from './commands.ts';
import { isUndecided } from '../ladder/state.ts';
import { isUnsettled } from './arrived.ts';
import { isChoiceOpen, isWithdrawable } from './measures.ts';
import { owesCompensation } from './money.ts';
import { unnamedPeople } from './people.ts';
import { areClaimsOpen, isFateOpen } from './party-fates.ts';
import { owesPublicFunds } from './recoveries.ts';
import { hasFeedback } from '../steps/feedback.ts';
import type { CaseState } from './state.ts';

const { first, when } = guardsOn<CaseState>();

const opened = when((state) => state.opened, 'case-unknown');
/** A unit that is a party, or stands above one, neither verifies nor ends anything. */
const impartial = when((state, context) => !standsBack(state, context), 'unit-stands-back');
/** After either end facts still enter (practice, "Two ends"); only new work on the wages needs an open case. */
const open = first(
  opened,
  when((state) => !state.archived, 'case-archived'),
  when((state) => !state.cleared, 'wages-already-cleared'),
);
const assigned = first(
  open,
  when((state) => state.filingUnit !== null, 'lead-not-assigned'),
);
const filed = first(
  assigned,
  when((state) => state.filedOn !== null, 'case-not-filed'),
);
/** Papers of an investigation may come in after the money. */
const everFiled = first(
  opened,
  when((state) => state.filingUnit !== null, 'lead-not-assigned'),
  when((state) => state.filedOn !== null, 'case-not-filed'),
);
const hasPayment = first(
  opened,
  when((state) => Object.keys(state.payments).length > 0, 'no-payment'),
);
/** It runs on after both ends. */
const hasRecovery = first(
  opened,
  when((state) => Object.keys(state.recoveries).length > 0, 'no-recovery'),
);
const openOrder = first(
  opened,
  when((state) => Object.values(state.orders).some((order) => order.outcome === null), 'no-order-open'),
);
const allLinesEnded = first(
  when((state) => Object.keys(state.lines).length > 0, 'no-wage-line'),
  when((state) => unnamedPeople(state) <= 0, 'people-unnamed'),
  when((state) => Object.values(state.lines).every((line) => line.end !== null), 'wage-line-open'),
);

/** An archived case is directed no more; it is reopened first. */
export const caseOver = first(
  opened,
  when((state) => !state.archived, 'case-archived'),
);

export const CASE_GUARDS: Readonly<Record<CaseOwnCommand['type'], Guard<CaseState>>> = {
  AddSource: () => null,
  UpdateSource: opened,
  NoteSendings: opened,
  GatherConcealed: first(
    opened,
    when((state) => state.gathering !== null, 'nothing-to-gather'),
  ),
  RemoveSource: opened,
  DescribeProject: opened,
  AssignLead: open,
  ChangeClearingDate: assigned,
  FileCase: first(
    assigned,
    when((state) => state.filedOn === null, 'case-already-filed'),
  ),
  RecordObstacle: filed,
  ConcludeInvestigation: first(
    everFiled,
    when((state) => !state.investigated, 'already-investigated'),
  ),
  AddParty: opened,
  LinkParties: opened,
  AddWageLine: opened,
  AssignTeam: opened,
  ReportWageLine: open,
  VerifyWageLine: first(open, impartial),
  DisputeWageLine: open,
  EndWageLine: first(open, impartial),
  FindCause: opened,
  DeterminePayer: filed,
  ChangeLiableParty: first(
    opened,
    when((state) => state.payers.length > 0, 'payer-not-determined'),
  ),
  RecordPartyFate: caseOver,
  AnswerPartyFate: first(
    opened,
    when(({ fates }) => Object.values(fates).some(isFateOpen), 'no-fate-open'),
  ),
  AnswerClaims: first(
    opened,
    when(({ fates }) => Object.values(fates).some(areClaimsOpen), 'no-claims-open'),
  ),
  IssueOrder: first(
    filed,
    when((state) => state.payers.length > 0, 'payer-not-determined'),
  ),
  RecordService: openOrder,
  RecordOrderOutcome: first(
    opened,
    when(
      ({ orders }) => Object.values(orders).some((order) => order.outcome === null || isWithdrawable(order)),
      'no-order-open',
    ),
  ),
  ChooseMeasures: first(
    opened,
    when((state) => Object.values(state.orders).some(isChoiceOpen), 'no-measures-called-for'),
  ),
  RecordPromise: open,
  RecordPayment: first(
    opened,
    when((state) => !state.archived || owesCompensation(state), 'case-archived'),
    when((state) => !state.cleared || owesCompensation(state), 'wages-already-cleared'),
  ),
  ForwardPayment: hasPayment,
  RecordBounce: hasPayment,
  VerifyPayment: first(hasPayment, impartial),
  DemandRecovery: hasRecovery,
  RecordRecovery: hasRecovery,
  EndRecovery: hasRecovery,
  PushUnit: open,
  GiveFeedback: first(
    opened,
    when((state) => Object.values(state.pushes).some((push) => !push.answered), 'no-feedback-due'),
  ),
  // What a step needs beside is said by its graph: some begin before the filing, some after the money.
  StartStep: first(
    opened,
    when((state) => !state.archived, 'case-archived'),
  ),
  ActOnStep: first(
    opened,
    when((state) => Object.values(state.steps).some((step) => step.at !== null), 'no-step-running'),
  ),
  ReviseStepFeedback: first(
    opened,
    impartial,
    when(({ steps }) => Object.values(steps).some(hasFeedback), 'no-step-feedback'),
  ),
  DeclareConflict: opened,
  WithdrawConflict: first(
    opened,
    when(({ conflicts }) => conflicts.length > 0, 'no-conflict-declared'),
  ),
  CorrectFact: first(opened, impartial),
  VoidEntry: first(opened, impartial),
  RequestChange: opened,
  ConfirmChange: first(opened, (state, context) => confirmRefusal(state.changes, context)),
  DeclineChange: first(
    opened,
    when((state) => openChanges(state.changes).length > 0, 'no-change-requested'),
  ),
  ProposeClearing: first(
    open,
    impartial,
    allLinesEnded,
    when((state) => state.clearing === null, 'clearing-already-proposed'),
  ),
  ConfirmClearing: first(
    open,
    impartial,
    when((state) => state.clearing !== null, 'clearing-not-proposed'),
    when((state, context) => state.clearing?.proposedBy !== context.actor.id, 'confirmed-by-same-person'),
    allLinesEnded,
  ),
  ArchiveCase: first(
    opened,
    impartial,
    when((state) => !state.archived, 'case-archived'),
    when((state) => state.cleared, 'wages-not-cleared'),
    when((state) => Object.values(state.steps).every((step) => step.at === null), 'step-still-running'),
    when((state) => Object.values(state.orders).every((order) => order.outcome !== null), 'order-still-open'),
    when((state) => !Object.values(state.orders).some(isChoiceOpen), 'measures-not-chosen'),
    when((state) => Object.values(state.transferWarnings).every(({ ended }) => ended), 'transfer-not-considered'),
    when(
      (state) => Object.values(state.pushes).every((push) => push.answered || push.informationOnly),
      'feedback-still-missing',
    ),
    when((state) => state.filedOn === null || state.investigated, 'investigation-running'),
    when((state) => !Object.values(state.payments).some(isUnsettled), 'payment-unverified'),
    when((state) => !owesPublicFunds(state), 'recovery-open'),
    when(({ fates }) => !Object.values(fates).some((fate) => isFateOpen(fate) || areClaimsOpen(fate)), 'fate-open'),
    when(
      (state) => Object.values(state.ladders).every((ladder) => !ladder.rungs.some(isUndecided)),
      'rung-awaits-decision',
    ),
    when(({ evidence }) => withdrawalsAsked(evidence).length === 0, 'withdrawal-undecided'),
    when(({ papers }) => !Object.values(papers).some(isPaperUnderWay), 'papers-undecided'),
  ),
  FileDossier: first(
    opened,
    impartial,
    when((state) => state.archived, 'case-not-archived'),
  ),
  ReopenCase: first(
    opened,
    when((state) => Object.values(state.lines).some((line) => line.end !== null), 'nothing-to-reopen'),
  ),
};
