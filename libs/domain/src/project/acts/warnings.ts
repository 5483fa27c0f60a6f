import { refuse } from '../../kernel/refusal.ts';
import type { ProjectDraft, ProjectPayload } from '../draft.ts';
import { isWarningOpen, type Signal, type Warning } from '../state.ts';
import { scoreOf, WARNING_RULE } from '../score.ts';
import { dutyPersonOf } from './duty.ts';
import { notInFuture } from './checks.ts';

export function recordSignal(draft: ProjectDraft, command: ProjectPayload<'RecordSignal'>): void {
  notInFuture(draft.context, command.observedOn);
  const unit = draft.context.actor.unit ?? refuse('unit-unknown', { details: { unit: null } });
  noteSignal(draft, { ...command, unit, month: null });
}

type NewSignal = ProjectPayload<'RecordSignal'> & Pick<Signal, 'unit' | 'month'>;

/** A sign of arrears, of a unit or of a date that passed; enough of them raise a warning. */
export function noteSignal(draft: ProjectDraft, signal: NewSignal): void {
  const known = Object.values(draft.state.signals);
  const told = ({ kind, month, observedOn, unit, withdrawn }: Signal): boolean =>
    !withdrawn &&
    kind === signal.kind &&
    month === signal.month &&
    unit === signal.unit &&
    observedOn === signal.observedOn;
  if (known.some(told)) return;
  draft.emit({ type: 'SignalRecorded', data: { signalId: `s${known.length + 1}`, ...signal } });
  raiseWarning(draft);
}

/** Signals that no warning has counted yet; while one is open it answers for what comes meanwhile. */
function raiseWarning(draft: ProjectDraft): void {
  const known = Object.values(draft.state.warnings);
  if (known.some(isWarningOpen)) return;
  const counted = new Set(known.flatMap(({ terms }) => terms.map(({ signalId }) => signalId)));
  const fresh = Object.values(draft.state.signals).filter(({ id, withdrawn }) => !withdrawn && !counted.has(id));
  const found = scoreOf(fresh, draft.context);
  if (found === null) return;
  const warningId = `w${known.length + 1}`;
  draft.emit({ type: 'WarningRaised', data: { warningId, ...dutyPersonOf(draft), rule: WARNING_RULE, ...found } });
}

/** The person of the letter signs for it; where he is silent the head of his unit does. */
export function signForWarning(draft: ProjectDraft, { warningId }: ProjectPayload<'SignForWarning'>): void {
  const warning = warningOf(draft, warningId);
  if (warning.status !== 'raised') refuse('warning-signed-for');
  checkAnswers(draft, warning);
  draft.emit({ type: 'WarningSignedFor', data: { warningId, person: draft.context.actor.id } });
}

/** 真实欠薪, 隐患 or 误报, with proof from the site; a case that it opens is named now or afterwards. */
export function concludeWarning(draft: ProjectDraft, command: ProjectPayload<'ConcludeWarning'>): void {
  const { warningId, result, visitedOn, caseId } = command;
  const warning = warningOf(draft, warningId);
  if (warning.status !== 'signed-for') refuse('warning-not-signed-for');
  checkAnswers(draft, warning);
  notInFuture(draft.context, visitedOn);
  if (visitedOn < warning.raisedOn) refuse('visited-before-warning');
  if (caseId !== null && result !== 'arrears') refuse('warning-without-arrears');
  const named = caseId === null ? null : (draft.context.facts['case'] ?? refuse('case-unknown'));
  draft.emit({ type: 'WarningConcluded', data: command });
  if (named !== null && caseId !== null) {
    const { version: caseVersion } = named;
    draft.emit({ type: 'ProjectCaseLinked', data: { caseId, caseVersion, warningId } });
  }
  raiseWarning(draft);
}

function checkAnswers({ context: { actor } }: ProjectDraft, { person }: Warning): void {
  const stands = person === null || actor.id === person || actor.roles.includes('unit-head');
  if (!stands) refuse('warning-of-duty-person');
}

function warningOf({ state }: ProjectDraft, warningId: string): Warning {
  return state.warnings[warningId] ?? refuse('warning-unknown');
}
