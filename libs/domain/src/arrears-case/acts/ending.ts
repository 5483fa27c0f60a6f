import { refuse } from '../../kernel/refusal.ts';
import type { CaseDraft, CasePayload } from '../draft.ts';
import { caseMoney } from '../money.ts';

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

/** Opens the named lines again, and the case where it had ended; all other lines keep their end. */
export function reopenCase(draft: CaseDraft, command: CasePayload<'ReopenCase'>): void {
  for (const id of command.lineIds) {
    const line = draft.state.lines[id] ?? refuse('line-unknown', { details: { line: id } });
    if (line.end === null) refuse('line-not-ended', { details: { line: id } });
  }
  if (command.lineIds.length === 0) refuse('nothing-to-reopen');
  draft.emit({ type: 'CaseReopened', data: command });
}
