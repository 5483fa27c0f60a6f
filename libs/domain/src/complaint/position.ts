import type { Recorded } from '../kernel/event.ts';
import { advance, type NodeId } from '../process-map.ts';
import type { ComplaintFact } from './events.ts';
import type { ComplaintState } from './state.ts';

/** A complaint is at one node at a time. `state` is the state after the event, before the move. */
export function moveComplaint(state: ComplaintState, event: Recorded<ComplaintFact>): ComplaintState {
  if (event.type === 'ComplaintRegistered') return { ...state, active: ['first-contact'] };
  const from = state.active[0];
  const to = from === undefined ? null : nodeAfter(state, event, from);
  if (from === undefined || to === null) return state;
  return { ...state, ...advance(state, from, to) };
}

function nodeAfter(state: ComplaintState, event: Recorded<ComplaintFact>, from: NodeId): NodeId | null {
  switch (event.type) {
    case 'FirstContactDecided':
      return event.data.decision === 'hand-on' ? 'hand-off' : event.data.decision === 'not-wage' ? null : 'acceptance';
    case 'HandOffDispatched':
      return from === 'hand-off' &&
        state.handOffs[event.data.handOffId]?.status === 'dispatched' &&
        event.data.ordinal === 1
        ? null
        : 'hand-off';
    case 'HandOffReturned':
      return event.data.needsDesignation ? 'designate' : null;
    case 'HandOffSignedFor':
    case 'OwnerDesignated':
    case 'DesignationCorrected':
    case 'SupplementReceived':
    case 'SupplementEnded':
    case 'NotWageRejected':
      return 'acceptance';
    case 'SupplementRequested':
      return 'supplement';
    case 'ComplaintAccepted':
      return 'preliminary-check';
    case 'ComplaintDeclined':
    case 'NotWageConfirmed':
      return 'lead-away';
    case 'NotWageProposed':
      return 'confirm-not-wage';
    case 'PreliminaryCheckConcluded':
      return event.data.conclusion === 'paid-on-the-spot' || event.data.conclusion === 'no-arrears' ? 'inform' : null;
    case 'JoinedToCase':
      return 'in-case';
    case 'LeftCase':
    case 'JoinFailed':
      return 'preliminary-check';
    case 'OutcomeReceived':
      return outcomeNode(event.data.outcome, from);
    case 'ComplainantInformed':
      return informedNode(event.data.subjectMatter, from);
    case 'CallBackCompleted':
    case 'WithdrawalConfirmed':
    case 'OutsideReceiptRecorded':
      return closingNode(state, event, from);
    case 'ComplaintReopened':
      return state.membership === null ? 'preliminary-check' : 'in-case';
    case 'ComplaintClosed':
      return 'closed';
    default:
      return null;
  }
}

function outcomeNode(outcome: string, from: NodeId): NodeId | null {
  if (outcome === 'wages-cleared' && from === 'in-case') return 'inform';
  return outcome === 'reopened' && from === 'inform' ? 'in-case' : null;
}

function informedNode(subjectMatter: string, from: NodeId): NodeId | null {
  if (subjectMatter === 'result' && from === 'inform') return 'call-back';
  return from === 'lead-away' ? 'closing' : null;
}

function closingNode(state: ComplaintState, event: Recorded<ComplaintFact>, from: NodeId): NodeId | null {
  if (event.type === 'CallBackCompleted') return event.data.result === 'dissatisfied' ? null : 'closing';
  if (event.type === 'OutsideReceiptRecorded') return 'closing';
  return state.withdrawal?.confirmed === true && state.withdrawal.claimantId === null && from !== 'closing'
    ? 'closing'
    : null;
}
