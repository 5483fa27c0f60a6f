import { legalDay, legalInstant, legalTime, notBefore } from '../clocks/legal-time.ts';
import { isBlank } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import { numberOn } from '../rules/usual-numbers.ts';
import { deadline } from '../time/count.ts';
import type { ActOnStep } from './commands.ts';
import type { StepDraft } from './draft.ts';
import { dueActOf } from './due-acts.ts';
import type { StepEvent } from './events.ts';
import { checkedFeedback, isAnswer } from './feedback.ts';
import { mostOf, type StepAct, type StepAsk, type StepGraph, type StepOutcome, sumOf, unitOf, waits } from './graph.ts';
import { stepGraph } from './index.ts';
import type { StepState } from './state.ts';

/** Refusal with which a stream does not meet a need of an act of the step, or null. */
export type Unmet = (need: string, step: StepState) => string | null;

/** One act of a step with its outcome; what the requesting unit records for another (代录) carries paper and signer. */
export function actOnStep(draft: StepDraft, command: ActOnStep, unmet: Unmet): void {
  const { step, graph, act } = dueAct(draft, command);
  const outcome = act.outcomes[command.outcome] ?? refuse('step-outcome-unknown', { details: { act: command.act } });
  if (act.notBy !== undefined && step.doneBy[act.notBy] === draft.context.actor.id)
    refuse('approver-is-requester', { article: graph.source });
  for (const need of [...(act.needs ?? []), ...(outcome.needs ?? [])]) {
    const refusal = unmet(need, step);
    if (refusal !== null) refuse(refusal, { article: graph.source });
  }
  if (outcome.once !== undefined && isSpent(graph, step, outcome.once)) refuse(outcome.once, { article: graph.source });
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
      ...answerOf(draft, command, graph, step, unit),
    },
  });
  if (outcome.next !== 'end') return;
  draft.emit({ type: 'StepEnded', data: { stepKey, kind: step.kind, outcome: command.outcome } });
}

/** An outcome of that kind stands in the step already. */
function isSpent(graph: StepGraph<string>, { acts }: StepState, once: string): boolean {
  return acts.some(({ act, outcome }) => graph.acts[act]?.outcomes[outcome]?.once === once);
}

/** Another unit's act, or one that somebody of a higher role decided: the paper and its signer prove it (代录). */
function isOnPaper({ context: { actor } }: StepDraft, { role }: StepAct<string>, unit: string): boolean {
  return actor.unit !== unit || (role !== 'officer' && !actor.roles.some((own) => own === role));
}

/** Part B of Attachment 1, with which another unit answers for good, and nothing else does. */
function answerOf(
  draft: StepDraft,
  { act, outcome, feedback: form, document }: ActOnStep,
  graph: StepGraph<string>,
  step: StepState,
  unit: string,
): Pick<Extract<StepEvent, { type: 'StepActed' }>['data'], 'feedback' | 'onPaper'> {
  const asked = isAnswer(graph, { act, outcome }, step, unit);
  if (form === undefined) return asked ? refuse('step-feedback-missing') : {};
  if (!asked) refuse('step-feedback-not-asked');
  const feedback = checkedFeedback(draft, { step, unit, document, form });
  return { feedback, onPaper: draft.context.actor.unit !== unit };
}

const ASKED = {
  dueOn: 'date',
  amountFen: 'amount',
  reason: 'reason',
  officers: 'officers',
} as const satisfies Readonly<Record<StepAsk, string>>;

type Said = Pick<ActOnStep, StepAsk>;

/** What the outcome asks for, and nothing that it does not ask for. */
function saidBeside(
  draft: StepDraft,
  { act, dueOn, amountFen, reason, officers }: ActOnStep,
  way: StepOutcome<string>,
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
function checkEarliest({ context }: StepDraft, dueOn: LocalDay, rule: string): void {
  const start = legalDay(context);
  const end = context.rules.versionOn(rule, start)?.end;
  if (end?.kind !== 'period') return;
  const { due: earliest } = deadline({ start, amount: end.amount, unit: end.unit }, context.calendar);
  if (earliest !== null && dueOn < earliest) refuse('step-date-too-early', { details: { from: earliest } });
}

/** 423 Art 16 and 310 Art 5 say how many at least; who works elsewhere cannot be named. */
function checkOfficers({ context }: StepDraft, officers: readonly string[], unit: string): void {
  const { organisation, rules } = context;
  const least = numberOn(rules, 'S3-05-OFFICERS', 'leastOfficers', legalDay(context));
  if (new Set(officers).size < least) refuse('step-officers-too-few', { details: { least } });
  for (const person of officers) {
    if (!organisation.postsOf(person).some((post) => post.unit === unit)) refuse('step-officer-of-another-unit');
  }
}

function dueAct(
  draft: StepDraft,
  command: ActOnStep,
): { readonly step: StepState; readonly graph: StepGraph<string>; readonly act: StepAct<string> } {
  const step = draft.state.steps[command.stepKey] ?? refuse('step-unknown');
  const graph = stepGraph(step.kind) ?? refuse('step-unknown');
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
function actingUnit(draft: StepDraft, step: StepState, act: StepAct<string>, outcome: StepOutcome<string>): string {
  if (waits(outcome) && !hasPassed(draft, step, outcome)) refuse('step-date-not-passed');
  if (outcome.overdue !== true) return unitOf(act.by, step);
  return draft.context.actor.unit ?? step.requestingUnit;
}

/** The date that was set for the act, or the periods that rules set for it, have passed or are over; a paused one is not. */
function hasPassed(
  { state, context }: StepDraft,
  { key, dueOn }: StepState,
  { waitsFor }: StepOutcome<string>,
): boolean {
  if (waitsFor === undefined) return dueOn !== null && dueOn < legalDay(context);
  const now = legalInstant(legalTime(context));
  return waitsFor.every((rule) => {
    const clock = Object.values(state.clocks).findLast((each) => each.ruleId === rule && each.key === key);
    if (clock === undefined || clock.metOn !== null || clock.status === 'ended') return true;
    return clock.dueAt !== null && clock.dueAt <= now;
  });
}
