import { carriedToCase } from '../../clocks/carried.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { ComplaintDraft, Payload } from '../draft.ts';
import { claimantCount } from '../state.ts';
import { activeClaimant } from './intake.ts';

/** The complaint owns its membership; the case echoes it by a workflow's command (design §3). */
export function joinCase(draft: ComplaintDraft, command: Payload<'JoinCase'>): void {
  const membership = draft.state.joins + 1;
  const filedOn = draft.state.filed?.filedOn ?? null;
  draft.emit({ type: 'JoinedToCase', data: { ...command, membership, filedOn } });
}

/** Leaving restarts the complaint's own investigation clock from its own filing date, with all that was decided about it. */
export function leaveCase(draft: ComplaintDraft, command: Payload<'LeaveCase'>): void {
  const membership = draft.state.membership ?? refuse('not-in-a-case');
  const { caseClocks = [] } = command;
  draft.emit({
    type: 'LeftCase',
    data: {
      caseId: membership.caseId,
      membership: membership.ordinal,
      reason: command.reason,
      filedOn: draft.state.filed?.filedOn ?? null,
      clocks: [...carriedToCase(draft.state.clocks), ...caseClocks],
    },
  });
}

export function recordJoinFailure(draft: ComplaintDraft, command: Payload<'RecordJoinFailure'>): void {
  const { membership, outcome } = draft.state;
  if (outcome !== null) return;
  if (membership === null || membership.caseId !== command.caseId || membership.ordinal !== command.membership) return;
  const filedOn = draft.state.filed?.filedOn ?? null;
  draft.emit({ type: 'JoinFailed', data: { ...command, filedOn, clocks: carriedToCase(draft.state.clocks) } });
}

/** Told by the case's workflow; an outcome of a case it has left is nothing to it. */
export function receiveOutcome(draft: ComplaintDraft, command: Payload<'ReceiveOutcome'>): void {
  const { membership, outcome } = draft.state;
  if (membership?.caseId !== command.caseId) return;
  if (outcome?.outcome === command.outcome) return;
  if (outcome === null && command.outcome === 'reopened') return;
  const [node] = draft.state.active;
  draft.emit({ type: 'OutcomeReceived', data: command });
  if (command.outcome !== 'reopened' || node === 'inform') return;
  draft.emit({ type: 'ComplaintReopened', data: { reason: 'case-reopened', because: 'case-reopened' } });
}

/** Asked by the person; what the only claimant withdraws is the whole complaint. */
export function requestWithdrawal(draft: ComplaintDraft, command: Payload<'RequestWithdrawal'>): void {
  if (command.claimantId !== null) activeClaimant(draft, command.claimantId);
  const claimantId = claimantCount(draft.state) > 1 ? command.claimantId : null;
  draft.emit({
    type: 'WithdrawalRequested',
    data: { claimantId, reason: command.reason, recordedBy: draft.context.actor.id },
  });
}

/**
 * Confirmed by another officer by voice or in person. Pressure is recorded as a fact and the withdrawal has no effect;
 * it may be asked for anew (practice, "撤回").
 */
export function confirmWithdrawal(draft: ComplaintDraft, command: Payload<'ConfirmWithdrawal'>): void {
  const { withdrawal } = draft.state;
  if (withdrawal === null) refuse('no-withdrawal');
  if (withdrawal.recordedBy === draft.context.actor.id) refuse('confirmed-by-same-person');
  if (!command.freeWill || command.pressured) {
    const because = command.pressured ? 'pressured' : 'not-free';
    draft.emit({ type: 'WithdrawalLapsed', data: { because } });
    return;
  }
  draft.emit({ type: 'WithdrawalConfirmed', data: { ...command, confirmedBy: draft.context.actor.id } });
}

export function recordPressure(draft: ComplaintDraft, command: Payload<'RecordPressure'>): void {
  draft.emit({ type: 'PressureRecorded', data: command });
}
