import { refuse } from '../../kernel/refusal.ts';
import { liftListedFact } from '../../ladder/facts-acts.ts';
import { listedFactAt } from '../../ladder/facts.ts';
import { personsOnPaper } from '../../matter/changes.ts';
import { restoreClocks } from '../../matter/consequences.ts';
import type { ComplaintDraft, Payload } from '../draft.ts';
import type { CloseGround, ComplaintFact } from '../events.ts';
import {
  awaitsFirstContact,
  handlingUnitOf,
  isAnswerFinal,
  isOutside,
  isWithdrawn,
  openHandOff,
  type ComplaintState,
} from '../state.ts';
import { isAwaited } from '../tickets.ts';
import { checkDuplicateEnd, checkDuplicateTold } from './duplicates.ts';
import { receive } from './hand-off.ts';

/**
 * 作废: the entry stays readable, crossed out; clocks it had met run again to their old dates. An entry that others
 * were built upon goes only after them; with an acceptance goes its filing.
 */
export function voidEntry(draft: ComplaintDraft, command: Payload<'VoidEntry'>): void {
  const by = personsOnPaper(draft.context, command);
  const fact = listedFactAt(draft.state.listedFacts, command.version);
  if (draft.state.voidedEntries.includes(command.version)) refuse('entry-already-voided');
  if (fact !== null) {
    strike(draft, { voidedVersion: fact.version, voidedType: 'ListedFactRecorded', reason: command.reason, ...by });
    liftListedFact(draft, fact);
    return;
  }
  const entry = draft.state.entries[command.version] ?? refuse('entry-not-voidable');
  const later = Object.entries(draft.state.entries).some(
    ([version, other]) => other === entry && Number(version) > command.version,
  );
  if (later || !isOutermost(draft.state, entry)) refuse('entry-built-upon');
  const { filed } = draft.state;
  const { version, reason } = command;
  strike(draft, { voidedVersion: version, voidedType: entry.split('/')[0] ?? entry, reason, ...by });
  if (entry === 'ComplaintAccepted' && filed !== null) {
    strike(draft, { voidedVersion: filed.version, voidedType: 'ComplaintFiled', reason, ...by });
  }
}

type Voided = Extract<ComplaintFact, { type: 'EntryVoided' }>['data'];

function strike(draft: ComplaintDraft, data: Voided): void {
  draft.emit({ type: 'EntryVoided', data });
  restoreClocks(draft, data.voidedVersion);
}

/** Nothing later rests on the entry. */
function isOutermost(state: ComplaintState, entry: string): boolean {
  const [node] = state.active;
  switch (entry) {
    case 'ComplaintAccepted':
      return node === 'preliminary-check' && state.check === null;
    case 'PreliminaryCheckConcluded':
      return state.membership === null && isOfCheck(node) && !isConfirmed(state);
    case 'ComplainantInformed/result':
      return node === 'call-back' && state.callBackSample.length === 0;
    case 'ComplainantInformed/decline':
      return node === 'closing' && state.closing === null && !isWithdrawn(state);
    case 'ComplaintDeclined':
      return node === 'lead-away';
    case 'NotWageConfirmed':
      return node === 'lead-away' || (node === 'inform' && state.check === 'no-arrears');
    case 'WithdrawalConfirmed':
      return state.withdrawal?.confirmed === true && state.closing === null;
    case 'CallBackCompleted':
      return state.callBack !== null && state.closing === null && (node === 'call-back' || node === 'closing');
    default:
      return true;
  }
}

function isOfCheck(node: string | undefined): boolean {
  return node === 'preliminary-check' || node === 'confirm-not-wage' || node === 'inform';
}

/** A second unit said so: its word is taken back first. */
function isConfirmed({ entries, voidedEntries }: ComplaintState): boolean {
  return Object.entries(entries).some(
    ([version, entry]) => entry === 'NotWageConfirmed' && !voidedEntries.includes(Number(version)),
  );
}

export function voidComplaint(draft: ComplaintDraft, command: Payload<'VoidComplaint'>): void {
  const by = personsOnPaper(draft.context, command);
  const { ground, reason } = command;
  if (command.ground === 'duplicate') endAsDuplicate(draft, false);
  draft.emit({ type: 'ComplaintVoided', data: { ground, reason, ...by } });
}

/** Closed only with proof of payment or a legal reason; the handler proposes, the 治欠办 confirms. */
export function proposeClosing(draft: ComplaintDraft, command: Payload<'ProposeClosing'>): void {
  if (command.ground === 'duplicate') endAsDuplicate(draft, true);
  const missing = missingFor(draft.state, command.ground, command.proof) ?? unanswered(draft.state);
  if (missing !== null) refuse(missing, { details: { ground: command.ground } });
  draft.emit({ type: 'ClosingProposed', data: { ...command, proposedBy: draft.context.actor.id } });
}

function endAsDuplicate(draft: ComplaintDraft, proposing: boolean): void {
  checkDuplicateEnd(draft);
  checkDuplicateTold(draft, proposing);
}

function missingFor(state: ComplaintState, ground: CloseGround, proof: string | null): string | null {
  switch (ground) {
    case 'case-outcome-told':
      return state.outcome === null ? 'outcome-missing' : called(state);
    case 'paid-verified':
      if (proof === null) return 'proof-missing';
      return state.check === 'paid-on-the-spot' ? called(state) : 'outcome-missing';
    case 'no-arrears':
      return state.check === 'no-arrears' ? called(state) : 'no-arrears-not-found';
    case 'withdrawn':
      return isWithdrawn(state) ? inquiryLeft(state) : 'withdrawal-not-confirmed';
    case 'declined':
      return state.declined === null ? 'not-declined' : told(state, 'decline');
    case 'not-wage':
      return state.notWage === 'confirmed' ? told(state, 'decline') : 'not-wage-unconfirmed';
    case 'duplicate':
      return null;
    case 'transferred-outside':
      return isOutside(state) ? told(state, 'hand-on') : 'outside-receipt-missing';
    case 'returned-to-channel':
      return state.leftToChannel ? told(state, 'hand-on') : 'ticket-not-returned';
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
  return isAnswerFinal(state) ? null : 'dissatisfied-reopen-first';
}

/**
 * Each channel gets its own reply from the same facts, whatever the end, and the person is told where to go with what is
 * no wages (practice, "Channel tickets", "Mixed demands").
 */
function unanswered(state: ComplaintState): string | null {
  if (state.toInform.includes('elsewhere')) return 'complainant-not-informed';
  return Object.values(state.tickets).some(isAwaited) ? 'ticket-unanswered' : null;
}

/** The request is withdrawn, the authority's own inquiry is not: a filed matter ends by its check or goes on in a case. */
function inquiryLeft(state: ComplaintState): string | null {
  const nothingOwed = state.check === 'no-arrears' && state.notWage === null;
  const over = state.filed === null || state.membership !== null || nothingOwed;
  return over || state.check === 'paid-on-the-spot' || state.notWage === 'confirmed' ? null : 'inquiry-goes-on';
}

export function confirmClosing(draft: ComplaintDraft): void {
  const { closing } = draft.state;
  if (closing === null) refuse('closing-not-proposed');
  if (closing.proposedBy === draft.context.actor.id) refuse('confirmed-by-same-person');
  if (closing.ground === 'duplicate') endAsDuplicate(draft, false);
  draft.emit({ type: 'ComplaintClosed', data: { ...closing, confirmedBy: draft.context.actor.id } });
}

export function rejectClosing(draft: ComplaintDraft, command: Payload<'RejectClosing'>): void {
  draft.emit({ type: 'ClosingRejected', data: command });
}

/**
 * The person may renew a withdrawn request; the old withdrawal then has no effect any more. What nobody had accepted is
 * received anew, and with it its period begins; what an outside unit had is here again.
 */
export function reopen(draft: ComplaintDraft, command: Payload<'ReopenComplaint'>): void {
  if (isWithdrawn(draft.state)) draft.emit({ type: 'WithdrawalLapsed', data: { because: 'renewed' } });
  const { state } = draft;
  const because = isOutside(state) ? 'came-back' : 'reopened';
  const decided = state.accepted !== null || state.membership !== null;
  const awaits = awaitsFirstContact(state) && !state.leftToChannel;
  const waits = openHandOff(state) !== null || state.designationWanted !== null || awaits;
  draft.emit({ type: 'ComplaintReopened', data: command });
  if (!decided && !waits) receive(draft, handlingUnitOf(state) ?? refuse('complaint-unknown'), because);
}
