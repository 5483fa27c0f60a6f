import { refuse } from '../../kernel/refusal.ts';
import { restoreClocks } from '../../matter/consequences.ts';
import type { ComplaintDraft, Payload } from '../draft.ts';
import type { CloseGround } from '../events.ts';
import type { ComplaintState } from '../state.ts';

/** A correction shows the old value, the reason and a second person; it never moves a clock (practice, 更正). */
export function correctFact(draft: ComplaintDraft, command: Payload<'CorrectFact'>): void {
  const { field, to, reason, requestedBy } = command;
  secondPerson(draft, requestedBy);
  const old = draft.state[field];
  const from = old === 'unknown' ? null : old;
  if (from === to) refuse('correction-without-change');
  const expected = field === 'project' ? 'string' : 'number';
  if (typeof to !== expected) refuse('correction-of-wrong-type');
  const approvedBy = draft.context.actor.id;
  draft.emit({ type: 'FactCorrected', data: { field, from, to, reason, requestedBy, approvedBy } });
}

/** 作废: the entry stays readable, crossed out; clocks it had met run again to their old dates. */
export function voidEntry(draft: ComplaintDraft, command: Payload<'VoidEntry'>): void {
  secondPerson(draft, command.requestedBy);
  const voidedType = draft.state.entries[command.version] ?? refuse('entry-not-voidable');
  if (draft.state.voidedEntries.includes(command.version)) refuse('entry-already-voided');
  const { version: voidedVersion, reason, requestedBy } = command;
  const approvedBy = draft.context.actor.id;
  draft.emit({ type: 'EntryVoided', data: { voidedVersion, voidedType, reason, requestedBy, approvedBy } });
  restoreClocks(draft, voidedVersion);
}

export function voidComplaint(draft: ComplaintDraft, command: Payload<'VoidComplaint'>): void {
  secondPerson(draft, command.requestedBy);
  if (command.ground === 'duplicate' && !Object.values(draft.state.duplicates).includes('same')) {
    refuse('duplicate-not-judged');
  }
  draft.emit({ type: 'ComplaintVoided', data: { ...command, approvedBy: draft.context.actor.id } });
}

function secondPerson(draft: ComplaintDraft, requestedBy: string): void {
  if (requestedBy === draft.context.actor.id) refuse('approver-is-requester');
}

/** Closed only with proof of payment or a legal reason; the handler proposes, the 治欠办 confirms. */
export function proposeClosing(draft: ComplaintDraft, command: Payload<'ProposeClosing'>): void {
  const missing = missingFor(draft.state, command.ground, command.proof);
  if (missing !== null) refuse(missing, { details: { ground: command.ground } });
  draft.emit({ type: 'ClosingProposed', data: { ...command, proposedBy: draft.context.actor.id } });
}

function missingFor(state: ComplaintState, ground: CloseGround, proof: string | null): string | null {
  switch (ground) {
    case 'case-outcome-told':
      return state.outcome === null ? 'outcome-missing' : called(state);
    case 'paid-verified':
      if (proof === null) return 'proof-missing';
      return state.check === 'paid-on-the-spot' || state.check === 'no-arrears' ? called(state) : 'outcome-missing';
    case 'withdrawn':
      return state.withdrawal?.confirmed === true ? null : 'withdrawal-not-confirmed';
    case 'declined':
      return state.declined === null ? 'not-declined' : told(state, 'decline');
    case 'not-wage':
      return state.notWage === 'confirmed' ? told(state, 'decline') : 'not-wage-unconfirmed';
    case 'duplicate':
      return Object.values(state.duplicates).includes('same') ? null : 'duplicate-not-judged';
    case 'transferred-outside':
      return state.custody.at(-1)?.because === 'outside-receipt' ? told(state, 'hand-on') : 'outside-receipt-missing';
    default:
      return ground satisfies never;
  }
}

function told(state: ComplaintState, subjectMatter: string): string | null {
  return state.informed.includes(subjectMatter) ? null : 'complainant-not-informed';
}

function called(state: ComplaintState): string | null {
  if (told(state, 'result') !== null) return 'complainant-not-informed';
  if (state.callBack === null) return 'call-back-missing';
  if (state.callBack.result === 'dissatisfied') return 'dissatisfied-reopen-first';
  return Object.values(state.tickets).some((ticket) => !ticket.replied) ? 'ticket-unanswered' : null;
}

export function confirmClosing(draft: ComplaintDraft): void {
  const { closing } = draft.state;
  if (closing === null) refuse('closing-not-proposed');
  if (closing.proposedBy === draft.context.actor.id) refuse('confirmed-by-same-person');
  draft.emit({ type: 'ComplaintClosed', data: { ...closing, confirmedBy: draft.context.actor.id } });
}

export function rejectClosing(draft: ComplaintDraft, command: Payload<'RejectClosing'>): void {
  draft.emit({ type: 'ClosingRejected', data: command });
}

export function reopen(draft: ComplaintDraft, command: Payload<'ReopenComplaint'>): void {
  draft.emit({ type: 'ComplaintReopened', data: command });
}
