import { type Guard, guardsOn } from '../kernel/guards.ts';
import type { ComplaintOwnCommand } from './commands.ts';
import {
  claimantCount,
  holderOf,
  isEnded,
  isOverByWithdrawal,
  isWithdrawn,
  openHandOff,
  type ComplaintState,
} from './state.ts';

const { first, when } = guardsOn<ComplaintState>();

const live = first(
  when((state) => state.registered, 'complaint-unknown'),
  when((state) => !state.voided, 'complaint-voided'),
);
const open = first(
  live,
  when((state) => state.closed === null, 'complaint-closed'),
);
const active = first(
  open,
  when((state) => !isOverByWithdrawal(state), 'withdrawn'),
  when((state) => state.custody.at(-1)?.because !== 'outside-receipt', 'transferred-outside'),
);
const settled = when((state) => openHandOff(state) === null, 'hand-off-pending');
const pending = first(
  active,
  when((state) => openHandOff(state) !== null, 'no-hand-off-pending'),
);
const noSupplementOpen = when((state) => state.supplement?.open !== true, 'supplement-pending');
const decidable = first(
  active,
  settled,
  when((state) => state.firstContact !== null || state.custody.length > 1, 'first-contact-first'),
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
  when((state) => state.notWage === 'proposed', 'not-wage-not-proposed'),
  when(({ notWageProposedBy }, context) => notWageProposedBy !== context.actor.id, 'confirmed-by-same-person'),
  when((_state, { actor, organisation }) => {
    const kind = actor.unit === null ? null : organisation.unit(actor.unit)?.kind;
    return kind === 'hrss' || kind === 'office';
  }, 'not-wage-confirmed-by-hrss-or-office'),
);
const noCheckYet = when((state) => state.check === null, 'already-checked');
const inCase = first(
  open,
  when((state) => state.membership !== null, 'not-in-a-case'),
);

/** A voided or closed matter is directed no more; it is reopened first. */
export const complaintOver = open;

export const COMPLAINT_GUARDS: Readonly<Record<ComplaintOwnCommand['type'], Guard<ComplaintState>>> = {
  RegisterComplaint: when((state) => !state.registered, 'already-registered'),
  AddTicket: open,
  ReplyTicket: first(
    live,
    when((state) => Object.values(state.tickets).some((t) => !t.replied), 'no-ticket-open'),
  ),
  RecordUrging: live,
  AddClaimant: open,
  DetailClaimant: live,
  DropClaimant: first(
    open,
    when((state) => claimantCount(state) > 1, 'last-claimant'),
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
  HandOn: first(
    decidable,
    noSupplementOpen,
    when((state) => state.designation === null, 'designation-final'),
  ),
  NotifyHandOff: pending,
  SignForHandOff: pending,
  RecordOutsideReceipt: pending,
  ReturnHandOff: pending,
  DesignateOwner: first(
    active,
    when((state) => state.designationWanted !== null, 'no-designation-wanted'),
  ),
  CorrectDesignation: first(
    active,
    when((state) => state.designation !== null, 'no-designation'),
    when((state) => state.designation?.corrected === false, 'designation-already-corrected'),
    when((state) => state.notWage === null, 'not-wage-pending'),
    when((state) => state.accepted === null, 'already-accepted'),
    when((state) => state.declined === null, 'already-declined'),
    noSupplementOpen,
  ),
  AcceptComplaint: decidable,
  DeclineComplaint: first(decidable, byHrss),
  RequestSupplement: first(
    decidable,
    when((state) => state.supplement === null, 'supplement-only-once'),
  ),
  ReceiveSupplement: first(
    active,
    when((state) => state.supplement?.open === true, 'no-supplement-open'),
  ),
  ConcludePreliminaryCheck: first(
    accepted,
    noCheckYet,
    when((state) => state.notWage === null, 'not-wage-pending'),
  ),
  ProposeNotWage: first(
    active,
    settled,
    when((state) => state.firstContact !== null || state.custody.length > 1, 'first-contact-first'),
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
  RecordPressure: live,
  RecordInformAttempt: first(
    live,
    when((state) => state.toInform.length > 0, 'nothing-to-inform'),
  ),
  DrawCallBackSample: first(
    callBackDue(),
    when((state) => state.callBackSample.length === 0, 'sample-already-drawn'),
  ),
  RecordCallBackAttempt: first(
    callBackDue(),
    when((state, context) => !state.handlers.includes(context.actor.id), 'call-back-by-handler'),
  ),
  CorrectFact: live,
  VoidEntry: open,
  VoidComplaint: first(
    open,
    when((state) => state.membership === null, 'in-a-case'),
  ),
  ProposeClosing: first(
    open,
    when((state) => state.closing === null, 'closing-already-proposed'),
  ),
  ConfirmClosing: first(
    open,
    when((state) => state.closing !== null, 'closing-not-proposed'),
    when((state, context) => state.closing?.proposedBy !== context.actor.id, 'confirmed-by-same-person'),
  ),
  RejectClosing: first(
    open,
    when((state) => state.closing !== null, 'closing-not-proposed'),
  ),
  ReopenComplaint: first(
    live,
    when((state) => state.accepted !== null, 'not-accepted'),
    when((state) => isEnded(state) || state.callBack !== null, 'nothing-to-reopen'),
  ),
};

function callBackDue(): Guard<ComplaintState> {
  return first(
    open,
    when((state) => state.informed.includes('result'), 'complainant-not-informed'),
    when((state) => state.callBack === null, 'call-back-already-made'),
  );
}
