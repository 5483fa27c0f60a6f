import { legalDay } from '../../clocks/legal-time.ts';
import { isBlank } from '../../kernel/event.ts';
import { refuse } from '../../kernel/refusal.ts';
import { localDayOf } from '../../time/local-day.ts';
import type { CaseDraft, CasePayload } from '../draft.ts';
import { recoverySums } from '../recoveries.ts';
import type { RecoveryState } from '../state.ts';

/** 追偿通知: who is to pay back, and by when; another one may follow. */
export function demandRecovery(draft: CaseDraft, command: CasePayload<'DemandRecovery'>): void {
  const { creditor } = openClaim(draft, command.claimId);
  if (draft.state.parties[command.debtor] === undefined) refuse('party-unknown');
  if (command.debtor === creditor) refuse('recovery-from-creditor');
  if (command.dueOn <= legalDay(draft.context)) refuse('date-not-in-future');
  draft.emit({ type: 'RecoveryDemanded', data: command });
}

export function recordRecovery(draft: CaseDraft, command: CasePayload<'RecordRecovery'>): void {
  const claim = openClaim(draft, command.claimId);
  const { fen, receivedOn } = command;
  if (!Number.isInteger(fen) || fen <= 0) refuse('amount-invalid');
  if (receivedOn > localDayOf(draft.context.at)) refuse('paid-in-future');
  const { openFen } = recoverySums(draft.state, claim);
  if (fen > openFen) refuse('recovery-above-claim', { details: { mostFen: openFen } });
  draft.emit({ type: 'RecoveryReceived', data: command });
}

export function endRecovery(draft: CaseDraft, command: CasePayload<'EndRecovery'>): void {
  openClaim(draft, command.claimId);
  if (isBlank(command.reason)) refuse('recovery-end-without-reason');
  draft.emit({ type: 'RecoveryEnded', data: command });
}

function openClaim({ state }: CaseDraft, id: string): RecoveryState {
  const claim = state.recoveries[id] ?? refuse('recovery-unknown');
  return recoverySums(state, claim).openFen === 0 ? refuse('recovery-ended') : claim;
}
