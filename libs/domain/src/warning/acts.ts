import { refuse } from '../kernel/refusal.ts';
import type { DecideContext } from '../kernel/stream.ts';
import type { WarningPayload } from './commands.ts';
import type { WarningEvent } from './events.ts';
import { scoreOf, WARNING_RULE } from './score.ts';
import { isWarningOpen, type Signal, type WarnedState, type Warning } from './state.ts';

/** The part of a draft that warnings need; the draft of every stream that may be warned of fits it. */
export interface WarningDraft {
  readonly state: WarnedState;
  readonly context: DecideContext;
  emit(event: WarningEvent): void;
}

/** To whom a warning goes: a unit and, where one is named, the person who answers. */
export interface Warned {
  readonly unit: string;
  readonly person: string | null;
}

export type NewSignal = WarningPayload<'RecordSignal'> & Pick<Signal, 'unit' | 'month'>;

/** A sign of arrears, of a unit or of a date that passed. False: it was told already. */
export function noteSignal(draft: WarningDraft, signal: NewSignal): boolean {
  const known = Object.values(draft.state.signals);
  const told = ({ kind, month, observedOn, unit, withdrawn }: Signal): boolean =>
    !withdrawn &&
    kind === signal.kind &&
    month === signal.month &&
    unit === signal.unit &&
    observedOn === signal.observedOn;
  if (known.some(told)) return false;
  draft.emit({ type: 'SignalRecorded', data: { signalId: `s${known.length + 1}`, ...signal } });
  return true;
}

/** Enough signals that no warning has counted yet raise one; while one is open it answers for what comes meanwhile. */
export function raiseWarning(draft: WarningDraft, warnedBy: (signals: readonly Signal[]) => Warned): void {
  const known = Object.values(draft.state.warnings);
  if (known.some(isWarningOpen)) return;
  const counted = new Set(known.flatMap(({ terms }) => terms.map(({ signalId }) => signalId)));
  const fresh = Object.values(draft.state.signals).filter(({ id, withdrawn }) => !withdrawn && !counted.has(id));
  const found = scoreOf(fresh, draft.context);
  if (found === null) return;
  const warningId = `w${known.length + 1}`;
  const counting = new Set(found.terms.map(({ signalId }) => signalId));
  const warned = warnedBy(fresh.filter(({ id }) => counting.has(id)));
  draft.emit({ type: 'WarningRaised', data: { warningId, ...warned, rule: WARNING_RULE, ...found } });
}

/** Whoever is named signs for it; where he is silent the head of his unit does. */
export function signForWarning(draft: WarningDraft, { warningId }: WarningPayload<'SignForWarning'>): void {
  const warning = warningOf(draft, warningId);
  if (warning.status !== 'raised') refuse('warning-signed-for');
  checkAnswers(draft, warning);
  draft.emit({ type: 'WarningSignedFor', data: { warningId, person: draft.context.actor.id } });
}

/**
 * 真实欠薪, 隐患 or 误报, with proof from the site; a case that it opens is named now or afterwards. Answers what the case
 * stood at when it was named.
 */
export function concludeWarning(
  draft: WarningDraft,
  command: WarningPayload<'ConcludeWarning'>,
): { readonly caseVersion: number } | null {
  const { warningId, result, visitedOn, caseId } = command;
  const warning = warningOf(draft, warningId);
  if (warning.status !== 'signed-for') refuse('warning-not-signed-for');
  checkAnswers(draft, warning);
  if (visitedOn < warning.raisedOn) refuse('visited-before-warning');
  if (caseId !== null && result !== 'arrears') refuse('warning-without-arrears');
  const named = caseId === null ? null : (draft.context.facts['case'] ?? refuse('case-unknown'));
  draft.emit({ type: 'WarningConcluded', data: command });
  return named === null ? null : { caseVersion: named.version };
}

/** The case of a warning that proved true, as the door has read it. */
export function namedCase(
  { state, context }: Pick<WarningDraft, 'state' | 'context'>,
  { caseId, warningId }: { readonly caseId: string; readonly warningId: string | null },
): { readonly caseVersion: number; readonly warning: Warning | null } {
  const { version: caseVersion, stream } = context.facts['case'] ?? refuse('case-unknown');
  if (stream !== caseId) refuse('case-unknown');
  const warning = warningId === null ? null : (state.warnings[warningId] ?? refuse('warning-unknown'));
  if (warning !== null && warning.result !== 'arrears') refuse('warning-without-arrears');
  return { caseVersion, warning };
}

function checkAnswers({ context: { actor } }: WarningDraft, { person }: Warning): void {
  const stands = person === null || actor.id === person || actor.roles.includes('unit-head');
  if (!stands) refuse('warning-of-duty-person');
}

function warningOf({ state }: WarningDraft, warningId: string): Warning {
  return state.warnings[warningId] ?? refuse('warning-unknown');
}
