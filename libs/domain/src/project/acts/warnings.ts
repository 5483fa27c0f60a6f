import * as warning from '../../warning/acts.ts';
import type { SignalWithdrawal } from '../../warning/events.ts';
import type { Signal } from '../../warning/state.ts';
import type { ProjectDraft, ProjectPayload } from '../draft.ts';
import { notInFuture, ownUnit } from './checks.ts';
import { dutyPersonOf } from './duty.ts';

export function recordSignal(draft: ProjectDraft, command: ProjectPayload<'RecordSignal'>): void {
  notInFuture(draft.context, command.observedOn);
  const unit = ownUnit(draft.context);
  noteSignal(draft, { ...command, unit, month: null });
}

/** Enough signals raise a warning, which goes to the person of the duty letter first. */
export function noteSignal(draft: ProjectDraft, signal: warning.NewSignal): void {
  if (warning.noteSignal(draft, signal)) raise(draft);
}

/** The first that the software itself had told and that is this one; none: nothing. */
export function withdrawOwnSignal(
  draft: ProjectDraft,
  isMeant: (signal: Signal) => boolean,
  because: SignalWithdrawal,
): void {
  const own = Object.values(draft.state.signals).find((one) => !one.withdrawn && one.unit === null && isMeant(one));
  if (own !== undefined) draft.emit({ type: 'SignalWithdrawn', data: { signalId: own.id, because } });
}

const raise = (draft: ProjectDraft): void => warning.raiseWarning(draft, () => dutyPersonOf(draft));

export function concludeWarning(draft: ProjectDraft, command: ProjectPayload<'ConcludeWarning'>): void {
  notInFuture(draft.context, command.visitedOn);
  const named = warning.concludeWarning(draft, command);
  const { caseId, warningId } = command;
  if (named !== null && caseId !== null) {
    draft.emit({ type: 'ProjectCaseLinked', data: { caseId, ...named, warningId } });
  }
  raise(draft);
}
