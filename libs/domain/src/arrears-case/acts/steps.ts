import { isBlank } from '../../kernel/event.ts';
import { requestExtension } from '../../clocks/acts.ts';
import { legalDay, notBefore } from '../../clocks/legal-time.ts';
import { refuse } from '../../kernel/refusal.ts';
import { STEP_GRAPHS, type StepAct, type StepGraph } from '../../steps/index.ts';
import type { CaseDraft, CasePayload } from '../draft.ts';
import { OBSTACLE_STEP, openObstacle } from '../obstacles.ts';
import type { StepState } from '../state.ts';

/** Opens a department step; its graph names the acts, `decide` lets only the one that is due happen. */
export function startStep(draft: CaseDraft, command: CasePayload<'StartStep'>): void {
  const graph = STEP_GRAPHS[command.kind] ?? refuse('step-unknown');
  if (Object.values(draft.state.steps).some((step) => step.kind === graph.kind && step.at !== null)) {
    refuse('step-already-running', { details: { kind: graph.kind } });
  }
  const requestingUnit = draft.state.filingUnit ?? refuse('lead-not-assigned');
  const targetUnit = targetOf(draft, graph, command.targetUnit);
  const ordinal = Object.values(draft.state.steps).filter((step) => step.kind === graph.kind).length + 1;
  const { kind, urgent, reason } = command;
  const obstacle = kind === OBSTACLE_STEP ? openObstacle(draft.state) : null;
  draft.emit({
    type: 'StepStarted',
    data: {
      stepKey: `${kind}-${ordinal}`,
      kind,
      ordinal,
      ...(obstacle === null ? {} : { obstacle: obstacle.version }),
      urgent,
      requestingUnit,
      targetUnit,
      reason,
      first: graph.first,
    },
  });
}

function targetOf(draft: CaseDraft, graph: StepGraph, wanted: string | null): string {
  const { organisation } = draft.context;
  if (wanted === null && graph.targetKind === 'outside') refuse('step-target-missing');
  const unit = wanted === null ? organisation.ofKind(graph.targetKind) : organisation.unit(wanted);
  if (unit === null || !unit.active) refuse('unit-unknown', { details: { unit: wanted ?? graph.targetKind } });
  if (unit.kind !== graph.targetKind) refuse('step-target-wrong', { details: { unit: unit.id } });
  return unit.id;
}

/** One act of a step with its outcome; what the requesting unit records for another (代录) carries paper and signer. */
export function actOnStep(draft: CaseDraft, command: CasePayload<'ActOnStep'>): void {
  const { step, graph, act } = dueAct(draft, command);
  const outcome = act.outcomes[command.outcome] ?? refuse('step-outcome-unknown', { details: { act: command.act } });
  if (act.notBy !== undefined && step.doneBy[act.notBy] === draft.context.actor.id)
    refuse('approver-is-requester', { article: graph.source });
  const unit = actingUnit(draft, step, act);
  const onPaper = draft.context.actor.unit !== unit;
  if ((act.documented || onPaper) && command.document === null) refuse('document-missing', { article: graph.source });
  if (onPaper && isBlank(command.signedBy)) refuse('signer-missing', { article: graph.source });
  const { stepKey, document, signedBy, note } = command;
  draft.emit({
    type: 'StepActed',
    data: {
      ...{ stepKey, kind: step.kind, act: command.act, outcome: command.outcome, next: outcome.next, unit },
      ...{ urgent: step.urgent, document, signedBy, note },
    },
  });
  if (outcome.next !== 'end') return;
  draft.emit({ type: 'StepEnded', data: { stepKey, kind: step.kind, outcome: command.outcome } });
}

function dueAct(
  draft: CaseDraft,
  command: CasePayload<'ActOnStep'>,
): { readonly step: StepState; readonly graph: StepGraph; readonly act: StepAct } {
  const step = draft.state.steps[command.stepKey] ?? refuse('step-unknown');
  const graph = STEP_GRAPHS[step.kind] ?? refuse('step-unknown');
  if (step.at === null) refuse('step-ended');
  if (step.at !== command.act) refuse('step-act-not-due', { details: { due: graph.acts[step.at]?.label ?? step.at } });
  notBefore(draft.context, step.since, 'acted-before-step');
  return { step, graph, act: graph.acts[command.act] ?? refuse('step-act-not-due') };
}

/** Acts of units without a login are recorded by the requesting unit from paper (代录). */
function actingUnit(draft: CaseDraft, step: StepState, act: StepAct): string {
  const doer = act.by === 'target' ? step.targetUnit : step.requestingUnit;
  const { actor } = draft.context;
  if (actor.unit !== doer && actor.unit !== step.requestingUnit)
    refuse('step-act-of-another-unit', { details: { doer } });
  return act.by === 'requesting' ? step.requestingUnit : step.targetUnit;
}

export function pushUnit(draft: CaseDraft, command: CasePayload<'PushUnit'>): void {
  const unit = draft.context.organisation.unit(command.unit);
  if (unit === null || !unit.active) refuse('unit-unknown', { details: { unit: command.unit } });
  if (!command.informationOnly && command.feedbackBy <= legalDay(draft.context)) refuse('date-not-in-future');
  const pushId = `u${Object.keys(draft.state.pushes).length + 1}`;
  draft.emit({ type: 'UnitPushed', data: { ...command, pushId } });
}

/** Part B of Attachment 1, on screen or from paper (代录); one that asks for more time is put before the unit that pushed. */
export function giveFeedback(draft: CaseDraft, command: CasePayload<'GiveFeedback'>): void {
  const push = draft.state.pushes[command.pushId] ?? refuse('push-unknown');
  if (push.answered) refuse('feedback-already-given');
  const asked = command.conclusion === 'extension';
  if (asked !== (command.extendBy !== undefined)) refuse('extension-days-of-extension-only');
  draft.emit({ type: 'FeedbackGiven', data: { ...command, unit: push.unit, recordedBy: draft.context.actor.id } });
  const { extendBy: amount = 0, measures: reason } = command;
  const clock = Object.values(draft.state.clocks).find(({ key, endedAs }) => key === push.id && endedAs === null);
  if (asked && clock !== undefined) requestExtension(draft, { clockId: clock.id, amount, reason });
}
