import { isSystem } from '../kernel/actor.ts';
import { refuse } from '../kernel/refusal.ts';
import type { AllowedCommand, DecideContext } from '../kernel/stream.ts';
import type { OrganisationView, UnitKind } from '../organisation/view.ts';
import type { StepDraft } from './draft.ts';
import { dueActOf } from './due-acts.ts';
import type { StepEvent } from './events.ts';
import { type StepGraph, type StepStarter, thirdParties } from './graph.ts';
import type { StepBook } from './state.ts';
import { runningSteps } from './state.ts';

type Started = Extract<StepEvent, { type: 'StepStarted' }>['data'];

/** The name that the next step of the kind gets. */
export function nextStep(steps: StepBook, kind: string): { readonly ordinal: number; readonly stepKey: string } {
  const ordinal = Object.values(steps).filter((step) => step.kind === kind).length + 1;
  return { ordinal, stepKey: `${kind}-${ordinal}` };
}

/** Opens a step by its graph; that nothing keeps it from beginning has been asked before. `more`: what the stream adds. */
export function beginStep(
  draft: StepDraft,
  graph: StepGraph<string>,
  begun: Pick<Started, 'urgent' | 'reason' | 'requestingUnit'> & { readonly targetUnit: string | null },
  more: Partial<Started> = {},
): void {
  const { organisation } = draft.context;
  const { kind, first } = graph;
  const { requestingUnit, urgent, reason } = begun;
  const targetUnit = targetOf(organisation, graph, begun.targetUnit, requestingUnit);
  const { ordinal, stepKey } = nextStep(draft.state.steps, kind);
  const units = { requestingUnit, targetUnit, ...partiesOf(organisation, graph) };
  draft.emit({ type: 'StepStarted', data: { stepKey, kind, ordinal, urgent, ...units, reason, ...more, first } });
}

function targetOf(
  organisation: OrganisationView,
  { target }: StepGraph<string>,
  wanted: string | null,
  requestingUnit: string,
): string {
  if (target === 'self') {
    return wanted === null || wanted === requestingUnit
      ? requestingUnit
      : refuse('step-target-wrong', { details: { unit: wanted } });
  }
  if (wanted === null) return onlyOne(organisation, target);
  const unit = organisation.unit(wanted);
  if (unit === null || !unit.active) refuse('unit-unknown', { details: { unit: wanted } });
  if (!target.includes(unit.kind)) refuse('step-target-wrong', { details: { unit: unit.id } });
  return unit.id;
}

/** The district's one unit of these kinds. */
function onlyOne(organisation: OrganisationView, kinds: readonly UnitKind[]): string {
  const units = organisation.units.filter(({ kind, active }) => active && kinds.includes(kind));
  const [unit, ...others] = units;
  if (unit === undefined) refuse('unit-unknown', { details: { unit: kinds.join() } });
  return others.length === 0 ? unit.id : refuse('step-target-missing');
}

function partiesOf(
  organisation: OrganisationView,
  graph: StepGraph<string>,
): { readonly parties?: Readonly<Record<string, string>> } {
  const kinds = thirdParties(graph);
  if (kinds.length === 0) return {};
  return { parties: Object.fromEntries(kinds.map((kind) => [kind, onlyOne(organisation, [kind])])) };
}

/** One of the kind runs and several may not, or one about the same decision, which is taken up once at a time. */
export function runsAlready(
  { kind, many, about }: StepGraph<string>,
  steps: StepBook,
  orderId: string | null = null,
): boolean {
  const running = runningSteps(steps, kind);
  if (many !== true) return running.length > 0;
  return about === 'decision' && orderId !== null && running.some((step) => step.orderId === orderId);
}

/**
 * The unit in whose name the sender starts the step, null where it is not his to start. `named`: the units that the
 * stream knows by what they do in it; the software asks for the 立案单位.
 */
export function starterOf(
  { startedBy }: StepGraph<string>,
  named: Readonly<Partial<Record<StepStarter, string | null>>>,
  { actor, organisation }: DecideContext,
): string | null {
  if (isSystem(actor)) return named.filingUnit ?? null;
  const { unit } = actor;
  if (unit === null) return null;
  const kind = organisation.unit(unit)?.kind;
  return startedBy.some((starter) => starter === kind || named[starter] === unit) ? unit : null;
}

/** Each step that runs, as an offer to the units that have to do with its due act. */
export function actOffers(steps: StepBook, { actor, organisation }: DecideContext): readonly AllowedCommand[] {
  return Object.values(steps).flatMap((step) => {
    const due = dueActOf(step, organisation);
    if (due === null) return [];
    const isTheirs = [due.unit, step.requestingUnit].some((unit) => unit === actor.unit);
    const refusal = isTheirs ? null : 'step-act-of-another-unit';
    return [{ command: 'ActOnStep', refusal, on: step.key, label: due.act.label }];
  });
}
