import { caseRelations } from '../../arrears-case/relations.ts';
import type { CaseState } from '../../arrears-case/state.ts';
import { carriedToCase } from '../../clocks/carried.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { DecideContext } from '../../kernel/stream.ts';
import type { ComplaintDraft, Payload } from '../draft.ts';
import { isUnconfirmed } from '../entry.ts';
import { claimantCount, isOutcomeNews, isWithdrawn } from '../state.ts';
import { activeClaimant } from './intake.ts';

/** The complaint owns its membership; the case echoes it by a workflow's command (architecture, "Streams"). */
export function joinCase(draft: ComplaintDraft, command: Payload<'JoinCase'>): void {
  const { caseId = refuse('case-to-name'), opens, reason } = command;
  if (!opens) checkJoinable(draft.context);
  const membership = draft.state.joins + 1;
  const filedOn = draft.state.filed?.filedOn ?? null;
  draft.emit({ type: 'JoinedToCase', data: { caseId, opens, reason, membership, filedOn } });
}

/** A case that the sender may know of and that still takes complaints in. */
function checkJoinable({ facts, actor, organisation }: DecideContext): void {
  const arrears = facts['case']?.fact as CaseState | undefined;
  const unit = actor.unit ?? '';
  if (arrears?.opened !== true || caseRelations(arrears, unit, organisation).length === 0) refuse('case-unknown');
  if (arrears.archived) refuse('case-archived');
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
  if (!isOutcomeNews(draft.state, command)) return;
  const [node] = draft.state.active;
  const open = node === 'inform' || draft.state.objection !== null;
  draft.emit({ type: 'OutcomeReceived', data: command });
  if (command.outcome !== 'reopened' || open) return;
  draft.emit({ type: 'ComplaintReopened', data: { reason: 'case-reopened', because: 'case-reopened' } });
}

/** Told by the case's workflow; what was dealt with here meanwhile, or of a case it has left, is nothing to it. */
export function settleSending(draft: ComplaintDraft, command: Payload<'SettleSending'>): void {
  const { membership: ordinal, ...settled } = command;
  const { membership, sent } = draft.state;
  if (membership === null || membership.caseId !== settled.caseId || membership.ordinal !== ordinal) return;
  const waiting = sent[settled.kind];
  if (waiting === undefined || waiting.since > settled.upTo) return;
  draft.emit({ type: 'SendingSettled', data: settled });
}

/** 治欠办 looked at the objection and leaves the case as it ended; the person gets the answer in writing. */
export function upholdOutcome(draft: ComplaintDraft, command: Payload<'UpholdOutcome'>): void {
  const { caseId } = draft.state.objection?.outcome ?? refuse('no-objection');
  draft.emit({ type: 'OutcomeUpheld', data: { ...command, caseId, decidedBy: draft.context.actor.id } });
}

/** Asked by the person; what the only claimant withdraws is the whole complaint. */
export function requestWithdrawal(draft: ComplaintDraft, command: Payload<'RequestWithdrawal'>): void {
  if (command.claimantId !== null) activeClaimant(draft, command.claimantId);
  else if (claimantCount(draft.state) > 1) refuse('claimant-to-be-named');
  const isOne = claimantCount(draft.state) > 1 || isUnconfirmed(draft.state, command.claimantId ?? '');
  const claimantId = isOne ? command.claimantId : null;
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

/** 撤回 is renewable: who withdrew alone takes part again; null renews what the authority went on with by itself. */
export function renewRequest(draft: ComplaintDraft, command: Payload<'RenewRequest'>): void {
  const { claimantId, reason } = command;
  if (claimantId === null) {
    if (!isWithdrawn(draft.state)) refuse('nothing-to-renew');
    draft.emit({ type: 'WithdrawalLapsed', data: { because: 'renewed' } });
    return;
  }
  if (!draft.state.withdrawn.includes(claimantId)) refuse('nothing-to-renew');
  draft.emit({ type: 'RequestRenewed', data: { claimantId, reason } });
}

export function recordPressure(draft: ComplaintDraft, command: Payload<'RecordPressure'>): void {
  draft.emit({ type: 'PressureRecorded', data: command });
}
