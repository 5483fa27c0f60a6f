import type { CaseState } from '../../../arrears-case/state.ts';
import type { ComplaintState } from '../../../complaint/state.ts';
import type { MatterState } from '../../../matter/state.ts';
import { unitOf } from '../../../steps/graph.ts';
import { stepGraph } from '../../../steps/index.ts';
import type { StepState } from '../../../steps/state.ts';
import { localDayOf } from '../../../time/local-day.ts';
import type { TraceWait } from '../events.ts';
import { dayOf } from './reading.ts';

/** What `unit` was waiting for in a complaint. */
export function waitsInComplaint(state: ComplaintState, unit: string): readonly TraceWait[] {
  const handOffs = Object.values(state.handOffs).flatMap(({ id, fromUnit, toUnit, sentOn, endedOn }): TraceWait[] =>
    fromUnit === unit
      ? [{ for: 'hand-off', unit: toUnit, subject: id, from: localDayOf(sentOn), until: dayOf(endedOn) }]
      : [],
  );
  return [...handOffs, ...extensions(state, unit)];
}

/** The same in a case: acts of others in the steps it asked for, and what it pushed and nobody has answered. */
export function waitsInCase(state: CaseState, unit: string): readonly TraceWait[] {
  const steps = Object.values(state.steps).flatMap((step) => (step.requestingUnit === unit ? waitsInStep(step) : []));
  const pushes = Object.values(state.pushes).flatMap(
    ({ id, unit: to, pushedOn, informationOnly, answered }): TraceWait[] =>
      state.lead === unit && to !== unit && !informationOnly && !answered
        ? [{ for: 'push', unit: to, subject: id, from: pushedOn, until: null }]
        : [],
  );
  return [...steps, ...pushes, ...extensions(state, unit)];
}

/** Stretches in which the act that was due was another unit's. */
function waitsInStep(step: StepState): readonly TraceWait[] {
  const { key, kind, first, startedOn, acts, requestingUnit } = step;
  const graph = stepGraph(kind);
  const due = [{ act: first, from: startedOn }, ...acts.map(({ next, at: from }) => ({ act: next, from }))];
  return due.flatMap(({ act, from }, index): TraceWait[] => {
    const by = graph?.acts[act]?.by;
    const unit = by === undefined ? requestingUnit : unitOf(by, step);
    if (unit === requestingUnit) return [];
    const until = due[index + 1]?.from ?? null;
    if (until === null && step.at === null) return [];
    return [{ for: 'step', unit, subject: `${key}/${act}`, from: localDayOf(from), until: dayOf(until) }];
  });
}

/** Asked for and not decided; one that was granted says on which day. */
function extensions({ clocks }: MatterState, unit: string): readonly TraceWait[] {
  return Object.values(clocks).flatMap((clock): readonly TraceWait[] => {
    if (clock.unit !== unit) return [];
    const asked = { for: 'extension', unit: clock.grantor, subject: clock.id, from: null } as const;
    const granted = clock.extensions.map(({ decidedOn }) => ({ ...asked, until: decidedOn }));
    return clock.extensionRequest === null ? granted : [...granted, { ...asked, until: null }];
  });
}
