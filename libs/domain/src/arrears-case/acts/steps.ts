import { requestExtension } from '../../clocks/acts.ts';
import { legalDay, legalInstant, legalTime, notBefore } from '../../clocks/legal-time.ts';
import { isBlank } from '../../kernel/event.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { LocalDay } from '../../kernel/time-types.ts';
import type { UnitKind } from '../../organisation/view.ts';
import {
  type StepAct,
  type StepAsk,
  type StepGraph,
  type StepOutcome,
  mostOf,
  sumOf,
  thirdParties,
  unitOf,
  waits,
} from '../../steps/graph.ts';
import { STEP_GRAPHS } from '../../steps/index.ts';
import { deadline } from '../../time/count.ts';
import type { CaseDraft, CasePayload } from '../draft.ts';
import { dueActOf } from '../due-acts.ts';
import { OBSTACLE_STEP, openObstacle } from '../obstacles.ts';
import type { StepState } from '../state.ts';
import { decisionsUnpaid, starterOf, startRefusal } from '../step-starts.ts';
import { startWarnings } from '../transfer-conditions.ts';

/** Opens a department step; its graph names the acts, `decide` lets only the one that is due happen. */
export function startStep(draft: CaseDraft, command: CasePayload<'StartStep'>): void {
  const graph = STEP_GRAPHS[command.kind] ?? refuse('step-unknown');
  const refusal = startRefusal(graph, draft.state, draft.context);
  if (refusal !== null) refuse(refusal, { article: graph.source, details: { kind: graph.kind } });
  const before = Object.values(draft.state.steps).filter((step) => step.kind === graph.kind);
  const requestingUnit = starterOf(graph, draft.state, draft.context) ?? refuse('step-start-of-another-unit');
  const targetUnit = targetOf(draft, graph, command.targetUnit, requestingUnit);
  const ordinal = before.length + 1;
  const { kind, urgent, reason } = command;
  const obstacle = kind === OBSTACLE_STEP ? openObstacle(draft.state) : null;
  const warnings = startWarnings(graph.warns ?? [], draft);
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
      ...partiesOf(draft, graph),
      ...decisionOf(draft, graph),
      reason,
      ...(warnings.length === 0 ? {} : { warnings }),
      first: graph.first,
    },
  });
}

function targetOf(draft: CaseDraft, graph: StepGraph, wanted: string | null, requestingUnit: string): string {
  const { organisation } = draft.context;
  const { target } = graph;
  if (target === 'self') {
    return wanted === null || wanted === requestingUnit
      ? requestingUnit
      : refuse('step-target-wrong', { details: { unit: wanted } });
  }
  if (wanted === null) return onlyOne(draft, target);
  const unit = organisation.unit(wanted);
  if (unit === null || !unit.active) refuse('unit-unknown', { details: { unit: wanted } });
  if (!target.includes(unit.kind)) refuse('step-target-wrong', { details: { unit: unit.id } });
  return unit.id;
}

/** The district's one unit of these kinds. */
function onlyOne({ context }: CaseDraft, kinds: readonly UnitKind[]): string {
  const units = context.organisation.units.filter(({ kind, active }) => active && kinds.includes(kind));
  const [unit, ...others] = units;
  if (unit === undefined) refuse('unit-unknown', { details: { unit: kinds.join() } });
  return others.length === 0 ? unit.id : refuse('step-target-missing');
}

function partiesOf(draft: CaseDraft, graph: StepGraph): { readonly parties?: Readonly<Record<string, string>> } {
  const kinds = thirdParties(graph);
  if (kinds.length === 0) return {};
  return { parties: Object.fromEntries(kinds.map((kind) => [kind, onlyOne(draft, [kind])])) };
}

function decisionOf(
  { state, context }: CaseDraft,
  { about }: StepGraph,
): { readonly orderId?: string; readonly servedOn?: LocalDay } {
  if (about === undefined) return {};
  const [{ id: orderId, servedOn } = refuse('no-decision-to-enforce')] = decisionsUnpaid(state, context);
  return { orderId, servedOn };
}

/** One act of a step with its outcome; what the requesting unit records for another (代录) carries paper and signer. */
export function actOnStep(draft: CaseDraft, command: CasePayload<'ActOnStep'>): void {
  const { step, graph, act } = dueAct(draft, command);
  const outcome = act.outcomes[command.outcome] ?? refuse('step-outcome-unknown', { details: { act: command.act } });
  if (act.notBy !== undefined && step.doneBy[act.notBy] === draft.context.actor.id)
    refuse('approver-is-requester', { article: graph.source });
  const unit = actingUnit(draft, step, act, outcome);
  const onPaper = isOnPaper(draft, act, unit);
  if ((act.documented || onPaper) && command.document === null) refuse('document-missing', { article: graph.source });
  if (onPaper && isBlank(command.signedBy)) refuse('signer-missing', { article: graph.source });
  const { stepKey, document, signedBy, note } = command;
  draft.emit({
    type: 'StepActed',
    data: {
      ...{ stepKey, kind: step.kind, act: command.act, outcome: command.outcome, next: outcome.next, unit },
      ...{ urgent: step.urgent, ...saidBeside(draft, command, outcome, step, unit), document, signedBy, note },
    },
  });
  if (outcome.next !== 'end') return;
  draft.emit({ type: 'StepEnded', data: { stepKey, kind: step.kind, outcome: command.outcome } });
}

/** Another unit's act, or one that somebody of a higher role decided: the paper and its signer prove it (代录). */
function isOnPaper({ context: { actor } }: CaseDraft, { role }: StepAct, unit: string): boolean {
  return actor.unit !== unit || (role !== 'officer' && !actor.roles.some((own) => own === role));
}

const ASKED = {
  dueOn: 'date',
  amountFen: 'amount',
  reason: 'reason',
  officers: 'officers',
} as const satisfies Readonly<Record<StepAsk, string>>;

type Said = Pick<CasePayload<'ActOnStep'>, StepAsk>;

/** What the outcome asks for, and nothing that it does not ask for. */
function saidBeside(
  draft: CaseDraft,
  { act, dueOn, amountFen, reason, officers }: CasePayload<'ActOnStep'>,
  way: StepOutcome,
  step: StepState,
  unit: string,
): Said {
  const { asks = [], keepsDate, notBefore: rule } = way;
  const said = { dueOn, amountFen, reason, officers };
  for (const [name, word] of Object.entries(ASKED) as [StepAsk, string][]) {
    if (asks.includes(name) === (said[name] !== undefined)) continue;
    refuse(asks.includes(name) ? `step-${word}-missing` : `step-${word}-not-asked`);
  }
  if (dueOn !== undefined && dueOn <= legalDay(draft.context)) refuse('date-not-in-future');
  if (dueOn !== undefined && rule !== undefined) checkEarliest(draft, dueOn, rule);
  if (reason !== undefined && isBlank(reason)) refuse('step-reason-missing');
  if (officers !== undefined) checkOfficers(draft, officers, unit);
  const most = mostOf(step.sums, way);
  if (most !== null && sumOf(step.sums, act) + (amountFen ?? 0) > most)
    refuse('step-amount-too-high', { details: { mostFen: most } });
  const kept = keepsDate === true && step.dueOn !== null ? { dueOn: step.dueOn } : {};
  return { ...kept, ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) };
}

/** A date that gives somebody less time than the rule does is none. */
function checkEarliest({ context }: CaseDraft, dueOn: LocalDay, rule: string): void {
  const start = legalDay(context);
  const end = context.rules.versionOn(rule, start)?.end;
  if (end?.kind !== 'period') return;
  const { due: earliest } = deadline({ start, amount: end.amount, unit: end.unit }, context.calendar);
  if (earliest !== null && dueOn < earliest) refuse('step-date-too-early', { details: { from: earliest } });
}

/** 310 Art 5 asks for two at least; who works elsewhere cannot be named. */
function checkOfficers({ context: { organisation } }: CaseDraft, officers: readonly string[], unit: string): void {
  if (new Set(officers).size < 2) refuse('step-officers-too-few');
  for (const person of officers) {
    if (!organisation.postsOf(person).some((post) => post.unit === unit)) refuse('step-officer-of-another-unit');
  }
}

function dueAct(
  draft: CaseDraft,
  command: CasePayload<'ActOnStep'>,
): { readonly step: StepState; readonly graph: StepGraph; readonly act: StepAct } {
  const step = draft.state.steps[command.stepKey] ?? refuse('step-unknown');
  const graph = STEP_GRAPHS[step.kind] ?? refuse('step-unknown');
  const due = dueActOf(step, draft.context.organisation) ?? refuse('step-ended');
  if (due.name !== command.act) refuse('step-act-not-due', { details: { due: due.act.label } });
  const { actor } = draft.context;
  if (actor.unit !== due.unit && actor.unit !== step.requestingUnit)
    refuse('step-act-of-another-unit', { details: { doer: due.unit } });
  notBefore(draft.context, step.since, 'acted-before-step');
  return { step, graph, act: due.act };
}

/**
 * The unit that does the act. What a unit did on paper is recorded by the requesting unit (代录); that the date of the act
 * has passed is recorded by whoever notes it.
 */
function actingUnit(draft: CaseDraft, step: StepState, act: StepAct, outcome: StepOutcome): string {
  if (waits(outcome) && !hasPassed(draft, step, outcome)) refuse('step-date-not-passed');
  if (outcome.overdue !== true) return unitOf(act.by, step);
  return draft.context.actor.unit ?? step.requestingUnit;
}

/** The date that was set for the act, or the periods that rules set for it, have passed or are over; a paused one is not. */
function hasPassed({ state, context }: CaseDraft, { key, dueOn }: StepState, { waitsFor }: StepOutcome): boolean {
  if (waitsFor === undefined) return dueOn !== null && dueOn < legalDay(context);
  const now = legalInstant(legalTime(context));
  return waitsFor.every((rule) => {
    const clock = Object.values(state.clocks).findLast((each) => each.ruleId === rule && each.key === key);
    if (clock === undefined || clock.metOn !== null || clock.status === 'ended') return true;
    return clock.dueAt !== null && clock.dueAt <= now;
  });
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
