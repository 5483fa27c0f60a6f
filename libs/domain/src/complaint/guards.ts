import type { CaseState } from '../arrears-case/state.ts';
import { type Guard, guardsOn } from '../kernel/guards.ts';
import { standsBack } from '../matter/conflicts.ts';
import type { DecideContext } from '../kernel/stream.ts';
import { localDayOf } from '../time/local-day.ts';
import type { ComplaintOwnCommand } from './commands.ts';
import { mayConfirmNotWage } from './competence.ts';
import {
  awaitsFirstContact,
  claimantCount,
  activeClaimants,
  holderOf,
  isByPetition,
  isDesignationDue,
  isEnded,
  isForFewEyes,
  isOutside,
  isOverByWithdrawal,
  isWithdrawn,
  jointUnitsOf,
  openHandOff,
  ticketsToCall,
  type ComplaintState,
} from './state.ts';
import { openEntry, unconfirmedEntrants } from './entry.ts';
import { isAwaited, isReturnable, isReturnAsked, isReviewable } from './tickets.ts';

const { first, when } = guardsOn<ComplaintState>();

const live = first(
  when((state) => state.registered, 'complaint-unknown'),
  when((state) => !state.voided, 'complaint-voided'),
);
const open = first(
  live,
  when((state) => state.closed === null, 'complaint-closed'),
);
const stillHere = when((state) => !state.leftToChannel, 'left-to-channel');
const active = first(
  open,
  when((state) => !isOverByWithdrawal(state), 'withdrawn'),
  when((state) => !isOutside(state), 'transferred-outside'),
  stillHere,
);
const impartial = when((state, context) => !standsBack(state, context), 'unit-stands-back');
const settled = when((state) => openHandOff(state) === null, 'hand-off-pending');
const pending = first(
  active,
  when((state) => openHandOff(state) !== null, 'no-hand-off-pending'),
);
const sent = (outside: boolean, code: string) =>
  first(
    pending,
    when((state) => openHandOff(state)?.outside === outside, code),
  );
const firstContactDone = when((state) => !awaitsFirstContact(state), 'first-contact-first');
const noSupplementOpen = when((state) => state.supplement?.open !== true, 'supplement-pending');
const decidable = first(
  active,
  settled,
  firstContactDone,
  when((state) => state.designationWanted === null, 'designation-pending'),
  when((state) => state.notWage === null, 'not-wage-pending'),
  when((state) => state.accepted === null, 'already-accepted'),
  when((state) => state.declined === null, 'already-declined'),
);
const accepted = first(
  active,
  when((state) => state.accepted !== null, 'not-accepted'),
);
const byHrss = when((state, context) => {
  const holder = holderOf(state);
  return holder !== null && context.organisation.unit(holder)?.kind === 'hrss';
}, 'only-hrss-declines');
const confirmingNotWage = first(
  active,
  impartial,
  when((state) => state.notWage === 'proposed', 'not-wage-not-proposed'),
  when(({ notWageProposedBy }, context) => notWageProposedBy !== context.actor.id, 'confirmed-by-same-person'),
  when((_state, context) => mayConfirmNotWage(context, context.actor.unit), 'not-wage-confirmed-by-hrss-or-office'),
);
const noCheckYet = when((state) => state.check === null, 'already-checked');
const inCase = first(
  open,
  when((state) => state.membership !== null, 'not-in-a-case'),
);

/** Under what a group may be open for entry by telephone; what stops it closes an open one too. */
export const ENTRY_STANDS = first(
  active,
  when((state) => !isForFewEyes(state), 'entry-with-concealed'),
);
const entryOpen = when((state, { at }) => openEntry(state, localDayOf(at)) !== null, 'entry-not-open');
const phoneNamed = when(({ newPhones }) => Object.keys(newPhones).length > 0, 'no-new-phone');
const entrantsWait = when((state) => unconfirmedEntrants(state).length > 0, 'no-entrant-unconfirmed');

/** Itself, or one of the tickets by which it came. */
function isOfPetitions(state: ComplaintState): boolean {
  return isByPetition(state) || Object.values(state.tickets).some(({ channel }) => channel === 'petition');
}

/** A voided or closed matter is directed no more; it is reopened first. */
export const complaintOver = open;

export const COMPLAINT_GUARDS: Readonly<Record<ComplaintOwnCommand['type'], Guard<ComplaintState>>> = {
  RegisterComplaint: when((state) => !state.registered, 'already-registered'),
  TakeOverComplaint: when((state) => !state.registered, 'already-registered'),
  AddTicket: first(open, stillHere),
  ReplyTicket: first(
    live,
    when(({ tickets }) => Object.values(tickets).some(isAwaited), 'no-ticket-open'),
  ),
  ReturnTicket: first(
    active,
    when(({ tickets }) => Object.values(tickets).some(isReturnable), 'no-ticket-to-return'),
    when(awaitsFirstContact, 'first-contact-already-decided'),
  ),
  RecordTicketReturnAnswer: first(
    open,
    when(({ tickets }) => Object.values(tickets).some(isReturnAsked), 'no-ticket-return-asked'),
  ),
  IssuePetitionPaper: first(
    live,
    when((state) => state.accepted !== null, 'not-accepted'),
    when(isOfPetitions, 'not-a-petition'),
  ),
  ServePetitionPaper: first(
    live,
    when(
      ({ petitionPapers }) => Object.values(petitionPapers).some(({ served }) => served === null),
      'no-petition-paper',
    ),
  ),
  RecordUrging: live,
  RecordReviewRequest: first(
    live,
    when(({ petitionPapers }) => Object.values(petitionPapers).some(isReviewable), 'no-opinion-to-review'),
  ),
  AddClaimant: open,
  DetailClaimant: live,
  CorrectClaimant: live,
  AddStatement: open,
  SettleSending: live,
  ProvePhone: first(live, phoneNamed),
  ConfirmPhone: first(live, phoneNamed),
  OpenGroupEntry: first(
    ENTRY_STANDS,
    when((state) => claimantCount(state) > 1, 'entry-not-a-group'),
    when((state, { at }) => openEntry(state, localDayOf(at)) === null, 'entry-already-open'),
  ),
  CloseGroupEntry: first(open, entryOpen),
  JoinGroup: first(active, entryOpen),
  ConfirmEntrant: first(live, entrantsWait),
  MergeEntrant: first(live, entrantsWait),
  DropClaimant: first(
    open,
    when((state) => claimantCount(state) > 1 || unconfirmedEntrants(state).length > 0, 'last-claimant'),
  ),
  ElectRepresentatives: first(
    open,
    when((state) => claimantCount(state) > 1, 'not-a-group'),
  ),
  ChooseConcealment: live,
  ConsentToDisclosure: live,
  NotePossibleDuplicate: open,
  JudgeDuplicate: live,
  DecideFirstContact: first(
    active,
    when((state) => state.firstContact === null, 'first-contact-already-decided'),
  ),
  AnswerJointHandling: first(
    active,
    when((state, { actor }) => jointUnitsOf(state).some((unit) => unit === actor.unit), 'not-handled-jointly'),
    when((state, { actor }) => holderOf(state) !== actor.unit, 'joint-unit-is-holder'),
    when(({ jointAnswers }, { actor }) => jointAnswers[actor.unit ?? ''] === undefined, 'joint-already-answered'),
  ),
  HandOn: first(
    decidable,
    noSupplementOpen,
    when((state) => state.designation === null, 'designation-final'),
  ),
  NotifyHandOff: pending,
  SignForHandOff: first(sent(false, 'outside-unit-has-no-login'), impartial),
  RecordOutsideReceipt: sent(true, 'hand-off-not-outside'),
  RecordOutsideRefusal: sent(true, 'hand-off-not-outside'),
  ReturnHandOff: sent(false, 'outside-unit-has-no-login'),
  RecallHandOff: pending,
  DesignateOwner: first(active, when(isDesignationDue, 'no-designation-wanted')),
  CorrectDesignation: first(
    active,
    when((state) => state.designation !== null, 'no-designation'),
    when((state) => state.designation?.corrected === false, 'designation-already-corrected'),
    when((state) => state.notWage === null, 'not-wage-pending'),
    when((state) => state.accepted === null, 'already-accepted'),
    when((state) => state.declined === null, 'already-declined'),
    noSupplementOpen,
  ),
  AcceptComplaint: first(decidable, impartial),
  DeclineComplaint: first(decidable, byHrss, impartial),
  RequestSupplement: first(
    decidable,
    impartial,
    when((state) => state.supplement === null, 'supplement-only-once'),
  ),
  ReceiveSupplement: first(
    active,
    when((state) => state.supplement?.open === true, 'no-supplement-open'),
  ),
  ConcludePreliminaryCheck: first(
    accepted,
    impartial,
    noCheckYet,
    when((state) => state.notWage === null, 'not-wage-pending'),
  ),
  ProposeNotWage: first(
    active,
    impartial,
    settled,
    firstContactDone,
    when((state) => state.designationWanted === null, 'designation-pending'),
    noSupplementOpen,
    when((state) => state.declined === null, 'already-declined'),
    when((state) => state.notWage === null, 'not-wage-pending'),
    noCheckYet,
  ),
  ConfirmNotWage: confirmingNotWage,
  RejectNotWage: confirmingNotWage,
  JoinCase: first(
    accepted,
    when((state) => state.check === 'arrears', 'no-arrears-found'),
    when((state) => state.membership === null, 'already-in-a-case'),
  ),
  LeaveCase: first(
    inCase,
    when((state) => state.outcome === null, 'outcome-already-known'),
  ),
  UpholdOutcome: first(
    inCase,
    when((state) => state.objection !== null, 'no-objection'),
  ),
  RecordJoinFailure: live,
  ReceiveOutcome: live,
  RequestWithdrawal: first(
    open,
    when((state) => state.withdrawal?.confirmed !== false, 'withdrawal-pending'),
    when((state) => !isWithdrawn(state), 'withdrawn'),
  ),
  ConfirmWithdrawal: first(
    open,
    when((state) => state.withdrawal !== null, 'no-withdrawal'),
    when((state) => state.withdrawal?.confirmed === false, 'withdrawal-already-confirmed'),
    when((state, context) => state.withdrawal?.recordedBy !== context.actor.id, 'confirmed-by-same-person'),
  ),
  RenewRequest: first(
    open,
    when((state) => state.withdrawn.length > 0 || isWithdrawn(state), 'nothing-to-renew'),
    when((state) => !isOverByWithdrawal(state), 'withdrawn'),
  ),
  RecordPressure: live,
  RecordInformAttempt: first(
    live,
    when((state) => state.toInform.length > 0 || ticketsToCall(state).length > 0, 'nothing-to-inform'),
  ),
  RecordInformTogether: first(
    live,
    when((state) => state.toInform.length > 0, 'nothing-to-inform'),
    when((state) => activeClaimants(state).length > 1, 'told-alone'),
  ),
  DrawCallBackSample: first(
    callBackDue(),
    when((state) => state.callBackSample.length === 0, 'sample-already-drawn'),
  ),
  RecordCallBackAttempt: first(
    callBackDue(),
    impartial,
    when((state, context) => !hasHandled(state, context), 'call-back-by-handler'),
  ),
  CorrectFact: live,
  VoidEntry: open,
  VoidComplaint: first(
    open,
    when((state) => state.membership === null, 'in-a-case'),
  ),
  ProposeClosing: first(
    open,
    impartial,
    when((state) => state.closing === null, 'closing-already-proposed'),
  ),
  ConfirmClosing: first(
    open,
    impartial,
    when((state) => state.closing !== null, 'closing-not-proposed'),
    when((state, context) => state.closing?.proposedBy !== context.actor.id, 'confirmed-by-same-person'),
  ),
  RejectClosing: first(
    open,
    when((state) => state.closing !== null, 'closing-not-proposed'),
  ),
  DeclareConflict: live,
  WithdrawConflict: first(
    live,
    when(({ conflicts }) => conflicts.length > 0, 'no-conflict-declared'),
  ),
  ReopenComplaint: first(live, when(isReopenable, 'nothing-to-reopen')),
};

/** Ended, answered, or led away: everything that was final for the person may be taken up again. */
function isReopenable(state: ComplaintState): boolean {
  if (isEnded(state) || state.callBack !== null || isOverByWithdrawal(state) || state.leftToChannel) return true;
  return state.declined !== null || state.notWage === 'confirmed' || isOutside(state);
}

/** Here, or in the case that the complaint is in. */
function hasHandled(state: ComplaintState, { actor, facts }: DecideContext): boolean {
  const arrears = facts['case']?.fact as CaseState | undefined;
  return state.handlers.includes(actor.id) || arrears?.handlers.includes(actor.id) === true;
}

function callBackDue(): Guard<ComplaintState> {
  return first(
    open,
    when((state) => state.informed.includes('result'), 'complainant-not-informed'),
    when((state) => state.callBack === null, 'call-back-already-made'),
    when((state) => state.active.includes('call-back'), 'no-call-back-due'),
  );
}
