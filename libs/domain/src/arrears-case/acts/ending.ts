import { refuse } from '../../kernel/refusal.ts';
import { restoreClocks } from '../../matter/consequences.ts';
import type { CaseDraft, CasePayload } from '../draft.ts';
import { caseMoney, lineMoney } from '../money.ts';

export function correctFact(draft: CaseDraft, command: CasePayload<'CorrectFact'>): void {
  const { field, on, to, reason, requestedBy } = command;
  const approvedBy = draft.context.actor.id;
  if (requestedBy === approvedBy) refuse('approver-is-requester');
  const line = draft.state.lines[on] ?? refuse('line-unknown', { details: { line: on } });
  const from = line[field];
  if (from === to) refuse('correction-without-change');
  if (field === 'verifiedFen' && to < lineMoney(draft.state, line).recordedFen) refuse('verified-below-recorded');
  draft.emit({ type: 'FactCorrected', data: { field, on, from, to, reason, requestedBy, approvedBy } });
}

export function voidEntry(draft: CaseDraft, command: CasePayload<'VoidEntry'>): void {
  const approvedBy = draft.context.actor.id;
  const { version: voidedVersion, reason, requestedBy } = command;
  if (requestedBy === approvedBy) refuse('approver-is-requester');
  const entry = draft.state.entries[voidedVersion] ?? refuse('entry-not-voidable');
  const payment = draft.state.payments[entry.on];
  if (payment !== undefined && payment.verified.length > 0) refuse('payment-already-verified');
  draft.emit({
    type: 'EntryVoided',
    data: {
      ...{ voidedVersion, voidedType: entry.type, on: entry.on, reason, requestedBy, approvedBy },
      ...(payment === undefined ? {} : { paymentId: entry.on }),
    },
  });
  restoreClocks(draft, voidedVersion);
}

/** 工资清零 is counted by workers paid, never by papers closed: every line has its end. */
export function proposeClearing(draft: CaseDraft): void {
  draft.emit({ type: 'ClearingProposed', data: { proposedBy: draft.context.actor.id } });
}

export function confirmClearing(draft: CaseDraft): void {
  const { solvedPeople, paidFen, otherPeople } = caseMoney(draft.state);
  const confirmedBy = draft.context.actor.id;
  draft.emit({ type: 'WagesCleared', data: { confirmedBy, solvedPeople, solvedFen: paidFen, otherPeople } });
}

export function archive(draft: CaseDraft, command: CasePayload<'ArchiveCase'>): void {
  draft.emit({ type: 'CaseArchived', data: { place: command.place, archivedBy: draft.context.actor.id } });
}

export function reopenCase(draft: CaseDraft, command: CasePayload<'ReopenCase'>): void {
  for (const id of command.lineIds) {
    if (draft.state.lines[id] === undefined) refuse('line-unknown', { details: { line: id } });
  }
  if (command.lineIds.length === 0) refuse('nothing-to-reopen');
  draft.emit({ type: 'CaseReopened', data: command });
}
