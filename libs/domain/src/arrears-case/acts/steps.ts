import { requestExtension } from '../../clocks/acts.ts';
import { legalDay } from '../../clocks/legal-time.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { LocalDay } from '../../kernel/time-types.ts';
import { actOnStep as actOn } from '../../steps/acts.ts';
import type { StepGraph } from '../../steps/graph.ts';
import { STEP_GRAPHS } from '../../steps/index.ts';
import { checkPushAnswer } from '../../steps/feedback.ts';
import { beginStep } from '../../steps/starts.ts';
import type { CaseDraft, CasePayload } from '../draft.ts';
import type { PushState } from '../state.ts';
import { OBSTACLE_STEP, openObstacle } from '../obstacles.ts';
import {
  caseStarterOf,
  decisionsToEnforce,
  hasOwnDecision,
  ordersServed,
  startRefusal,
  unmetNeed,
} from '../step-starts.ts';
import { startWarnings } from '../transfer-conditions.ts';

/** Opens a department step; its graph names the acts, `decide` lets only the one that is due happen. */
export function startStep(draft: CaseDraft, command: CasePayload<'StartStep'>): void {
  const { state, context } = draft;
  const graph = STEP_GRAPHS[command.kind] ?? refuse('step-unknown');
  const refusal = startRefusal(graph, state, context);
  if (refusal !== null) refuse(refusal, { article: graph.source, details: { kind: graph.kind } });
  const requestingUnit = caseStarterOf(graph, state, context) ?? refuse('step-start-of-another-unit');
  const obstacle = graph.kind === OBSTACLE_STEP ? openObstacle(state) : null;
  const warnings = startWarnings(graph.warns ?? [], draft);
  const { targetUnit, urgent, reason } = command;
  beginStep(
    draft,
    graph,
    { targetUnit, urgent, reason, requestingUnit },
    {
      ...(obstacle === null ? {} : { obstacle: obstacle.version }),
      ...subjectOf(draft, graph, command.orderId),
      ...(warnings.length === 0 ? {} : { warnings }),
    },
  );
}

/**
 * The decision or order that the step is about: the named one, or the only one that it can be. A decision of 人社 that is no
 * order to pay has no name here; what is asked for beside one may be it.
 */
function subjectOf(
  { state, context }: CaseDraft,
  { about, source: article }: StepGraph,
  named: string | undefined,
): { readonly orderId?: string; readonly servedOn?: LocalDay } {
  if (about === undefined) return named === undefined ? {} : refuse('step-order-not-asked');
  const choice = about === 'decision' ? decisionsToEnforce(state, context) : ordersServed(state);
  if (named === undefined && about === 'served' && hasOwnDecision(state)) return {};
  const [only, ...others] = named === undefined ? choice : choice.filter(({ id }) => id === named);
  if (others.length > 0) refuse('step-order-missing', { article });
  if (only === undefined) return refuse('step-order-wrong', { article });
  return about === 'decision' ? { orderId: only.id, servedOn: only.servedOn } : { orderId: only.id };
}

export function actOnStep(draft: CaseDraft, command: CasePayload<'ActOnStep'>): void {
  actOn(draft, command, (need, { orderId }) => unmetNeed(need, draft.state, draft.context, orderId));
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
  checkAnswer(draft, command, push);
  draft.emit({ type: 'FeedbackGiven', data: { ...command, unit: push.unit, recordedBy: draft.context.actor.id } });
  const { extendBy: amount = 0, measures: reason } = command;
  const clock = Object.values(draft.state.clocks).find(({ key, endedAs }) => key === push.id && endedAs === null);
  if (asked && clock !== undefined) requestExtension(draft, { clockId: clock.id, amount, reason });
}

function checkAnswer(
  { context }: CaseDraft,
  answer: CasePayload<'GiveFeedback'>,
  { unit, pushedOn: from }: PushState,
): void {
  const { particulars, document } = answer;
  if (particulars === undefined) return;
  const onPaper = context.actor.unit !== unit;
  checkPushAnswer(particulars, answer, { from, today: legalDay(context), onPaper, document });
}
