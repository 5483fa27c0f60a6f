import { refuse } from '../../kernel/refusal.ts';
import { restoreClocks } from '../../matter/consequences.ts';
import type { TwoPersons } from '../../matter/changes.ts';
import type { SecondedActs } from '../commands.ts';
import type { CaseDraft, CasePayload } from '../draft.ts';
import { verifiedWithout } from '../evolve-money.ts';
import { caseMoney, lineMoney } from '../money.ts';
import { endIfPaid } from './lines.ts';

/** A corrected sum that makes a paid line fall short opens this line again, and with it a case that had ended. */
export function correctFact(draft: CaseDraft, command: SecondedActs['CorrectFact'], by: TwoPersons): void {
  const { field, on, to, reason } = command;
  const line = draft.state.lines[on] ?? refuse('line-unknown', { details: { line: on } });
  const from = line[field];
  if (from === to) refuse('correction-without-change');
  if (!Number.isInteger(to) || to < 0) refuse('amount-invalid');
  if (field === 'verifiedFen') {
    if (from === null) refuse('line-not-verified', { details: { line: on } });
    if (to === 0) refuse('verified-zero-needs-end');
    if (to < lineMoney(draft.state, line).recordedFen) refuse('verified-below-recorded');
  }
  draft.emit({ type: 'FactCorrected', data: { field, on, from, to, reason, ...by } });
  if (field !== 'verifiedFen') return;
  if (line.end === 'paid') {
    draft.emit({ type: 'CaseReopened', data: { reason, because: 'late-evidence', lineIds: [on] } });
  }
  endIfPaid(draft, on, 'correction');
}

export function voidEntry(draft: CaseDraft, command: SecondedActs['VoidEntry'], by: TwoPersons): void {
  const { version: voidedVersion, reason } = command;
  const entry = draft.state.entries[voidedVersion] ?? refuse('entry-not-voidable');
  const payment = entry.type === 'PaymentRecorded' ? draft.state.payments[entry.on] : undefined;
  if (payment !== undefined && payment.verified.length > 0) refuse('payment-already-verified');
  if (entry.type === 'WageLineVerified') checkVerificationVoidable(draft, entry.on, voidedVersion);
  draft.emit({
    type: 'EntryVoided',
    data: {
      ...{ voidedVersion, voidedType: entry.type, on: entry.on, reason, ...by },
      ...(payment === undefined ? {} : { paymentId: entry.on }),
    },
  });
  restoreClocks(draft, voidedVersion);
}

/** Money that is on its way or has arrived stands on the sum that was verified. */
function checkVerificationVoidable(draft: CaseDraft, lineId: string, version: number): void {
  const line = draft.state.lines[lineId] ?? refuse('line-unknown');
  if (line.end === 'paid') refuse('line-ended', { details: { line: lineId, as: line.end } });
  const rest = verifiedWithout(draft.state, lineId, version) ?? line.claimedFen;
  if (rest < lineMoney(draft.state, line).recordedFen) refuse('verified-below-recorded');
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

/** Opens the named lines again, and the case where it had ended; all other lines keep their end. */
export function reopenCase(draft: CaseDraft, command: CasePayload<'ReopenCase'>): void {
  for (const id of command.lineIds) {
    const line = draft.state.lines[id] ?? refuse('line-unknown', { details: { line: id } });
    if (line.end === null) refuse('line-not-ended', { details: { line: id } });
  }
  if (command.lineIds.length === 0) refuse('nothing-to-reopen');
  draft.emit({ type: 'CaseReopened', data: command });
}
