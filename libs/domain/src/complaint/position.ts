import type { Recorded } from '../kernel/event.ts';
import { advance, type NodeId } from '../process-map.ts';
import type { ComplaintFact } from './events.ts';
import {
  awaitsFirstContact,
  isAnswerFinal,
  isOutside,
  isOverByWithdrawal,
  isUndecided,
  openHandOff,
  type ComplaintState,
} from './state.ts';

/** A complaint is at one node at a time. `state` is the state after the event, before the move. */
export function moveComplaint(state: ComplaintState, event: Recorded<ComplaintFact>): ComplaintState {
  if (event.type === 'ComplaintRegistered') return { ...state, active: ['first-contact'] };
  const from = state.active[0];
  if (from === undefined) return state;
  if (event.type === 'ComplaintClosed') return closed(state, from);
  const to = nodeAfter(state, event, from);
  return to === null ? state : { ...state, ...advance(state, from, to) };
}

/** A duplicate or a withdrawal after filing closes from where it stands, by way of the closing review. */
function closed(state: ComplaintState, from: NodeId): ComplaintState {
  const reviewed = from === 'closing' ? state : { ...state, ...advance(state, from, 'closing') };
  return { ...reviewed, ...advance(reviewed, 'closing', 'closed') };
}

function nodeAfter(state: ComplaintState, event: Recorded<ComplaintFact>, from: NodeId): NodeId | null {
  switch (event.type) {
    case 'FirstContactDecided':
      return event.data.decision === 'hand-on' ? 'hand-off' : event.data.decision === 'not-wage' ? null : 'acceptance';
    case 'HandOffDispatched':
      return from === 'hand-off' && event.data.ordinal === 1 ? null : 'hand-off';
    case 'HandOffReturned':
      return event.data.needsDesignation ? 'designate' : event.data.backToSender ? 'acceptance' : null;
    case 'HandOffRecalled':
    case 'HandOffSignedFor':
    case 'DesignationCorrected':
      return 'acceptance';
    case 'OwnerDesignated':
      return isUndecided(state) ? 'acceptance' : null;
    case 'SupplementReceived':
    case 'SupplementEnded':
      return from === 'supplement' ? 'acceptance' : null;
    case 'NotWageRejected':
      return state.accepted === null ? 'acceptance' : 'preliminary-check';
    case 'SupplementRequested':
      return 'supplement';
    case 'ComplaintAccepted':
      return 'preliminary-check';
    case 'ComplaintDeclined':
      return 'lead-away';
    case 'NotWageConfirmed':
      return state.check === 'no-arrears' ? 'inform' : 'lead-away';
    case 'NotWageProposed':
      return 'confirm-not-wage';
    case 'PreliminaryCheckConcluded':
      if (event.data.unconfirmed === true) return 'confirm-not-wage';
      return event.data.conclusion === 'paid-on-the-spot' || event.data.conclusion === 'no-arrears' ? 'inform' : null;
    case 'ComplaintReopened':
      return unlessThere(nodeWhenReopened(state), from);
    default:
      return membershipNode(state, event, from) ?? endingNode(state, event, from);
  }
}

/** Where nothing was decided yet the matter goes back to who has to decide it. */
function nodeWhenReopened(state: ComplaintState): NodeId {
  if (state.membership !== null) return 'in-case';
  if (state.accepted !== null) return 'preliminary-check';
  if (isOutside(state)) return 'acceptance';
  if (openHandOff(state) !== null) return 'hand-off';
  if (state.designationWanted !== null) return 'designate';
  return awaitsFirstContact(state) ? 'first-contact' : 'acceptance';
}

/** A withdrawn matter that went on is taken up where it stands. */
function unlessThere(to: NodeId, from: NodeId): NodeId | null {
  return to === from ? null : to;
}

function membershipNode(state: ComplaintState, event: Recorded<ComplaintFact>, from: NodeId): NodeId | null {
  switch (event.type) {
    case 'JoinedToCase':
      return 'in-case';
    case 'LeftCase':
    case 'JoinFailed':
      return from === 'closed' || isOverByWithdrawal(state) ? null : 'preliminary-check';
    case 'OutcomeReceived':
      if (event.data.outcome === 'reopened') return from === 'inform' ? 'in-case' : null;
      return from === 'in-case' ? 'inform' : null;
    case 'OutcomeUpheld':
      return 'inform';
    default:
      return null;
  }
}

function endingNode(state: ComplaintState, event: Recorded<ComplaintFact>, from: NodeId): NodeId | null {
  switch (event.type) {
    case 'ComplainantInformed':
      if (event.data.subjectMatter === 'result' && from === 'inform') return 'call-back';
      return event.data.subjectMatter === 'decline' && from === 'lead-away' ? 'closing' : null;
    case 'CallBackCompleted':
      return isAnswerFinal(state) ? 'closing' : null;
    case 'OutsideReceiptRecorded':
      return 'closing';
    case 'TicketReturnAnswered':
      return event.data.leaves && from !== 'closing' ? 'closing' : null;
    case 'WithdrawalConfirmed':
      return isOverByWithdrawal(state) && from !== 'closing' ? 'closing' : null;
    default:
      return null;
  }
}
