import { fieldOf } from '../clocks/vocabulary.ts';
import type { EventOf } from '../kernel/event.ts';
import type { OrganisationView } from '../organisation/view.ts';
import { dueActOf } from './due-acts.ts';
import type { StepGraph } from './graph.ts';
import type { StepBook, StepState } from './state.ts';

type Predicate = (state: object, event: EventOf) => boolean;

/** Of every step there is: its kind, each act, each outcome of an act, and each act that comes next. */
export function stepPredicates(
  graphs: Readonly<Record<string, StepGraph<string>>>,
): Readonly<Record<string, Predicate>> {
  const named: Record<string, Predicate> = {};
  for (const { kind, acts } of Object.values(graphs)) {
    named[`step:${kind}`] = (_state, event) => fieldOf(event, 'kind') === kind;
    for (const [act, { outcomes }] of Object.entries(acts)) {
      named[`act:${act}`] = (_state, event) => acted(event, act);
      named[`then:${act}`] = (_state, event) => fieldOf(event, 'next') === act;
      for (const outcome of Object.keys(outcomes)) {
        named[`act:${act}:${outcome}`] = (_state, event) => acted(event, act, outcome);
      }
    }
  }
  return named;
}

export function acted(event: EventOf, act: string, outcome?: string): boolean {
  return fieldOf(event, 'act') === act && (outcome === undefined || fieldOf(event, 'outcome') === outcome);
}

/** The step that the event is about. */
export function stepOf(steps: StepBook, event: EventOf): StepState | undefined {
  const key = fieldOf(event, 'stepKey');
  return typeof key === 'string' ? steps[key] : undefined;
}

/** Whose act is due in the step of the event; the unit that asked where that one acts on paper. */
export function dueUnitOf(steps: StepBook, event: EventOf, organisation: OrganisationView): string | null {
  const step = stepOf(steps, event);
  return step === undefined ? null : (dueActOf(step, organisation)?.unit ?? null);
}
