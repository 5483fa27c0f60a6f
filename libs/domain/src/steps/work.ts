import type { DecideContext } from '../kernel/stream.ts';
import type { Duty, TaskKind } from '../tasks/duties.ts';
import { dueActOf } from './due-acts.ts';
import type { StepGraph } from './graph.ts';
import type { StepBook } from './state.ts';

/** Work that the acts of these graphs give. */
export function stepTaskKinds(graphs: Readonly<Record<string, StepGraph<string>>>): Readonly<Record<string, TaskKind>> {
  const kinds: Record<string, TaskKind> = {};
  for (const graph of Object.values(graphs)) {
    for (const [act, { label, rules }] of Object.entries(graph.acts)) {
      kinds[stepTask(graph.kind, act)] = { label, doneBy: ['StepActed', 'StepEnded'], rules, byHand: false };
    }
  }
  return kinds;
}

function stepTask(kind: string, act: string): string {
  return `${kind}.${act}`;
}

export function stepDuties(steps: StepBook, { organisation }: DecideContext): readonly Duty[] {
  return Object.values(steps).flatMap((step) => {
    const due = dueActOf(step, organisation);
    if (due === null) return [];
    return [{ kind: stepTask(step.kind, due.name), unit: due.unit, key: step.key, role: due.act.role }];
  });
}
