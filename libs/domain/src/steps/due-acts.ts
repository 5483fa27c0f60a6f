import type { OrganisationView } from '../organisation/view.ts';
import { type StepAct, unitOf } from './graph.ts';
import { stepGraph } from './index.ts';
import type { StepState } from './state.ts';

export interface DueAct {
  readonly name: string;
  readonly act: StepAct<string>;
  /** The unit that has to see to it: whose act it is, or the one that records it where that unit has no login. */
  readonly unit: string;
  /** The unit whose act it is has no login. */
  readonly onPaper: boolean;
}

/** The act of a step that is due now; null when the step has ended. */
export function dueActOf(step: StepState, organisation: OrganisationView): DueAct | null {
  const act = step.at === null ? undefined : stepGraph(step.kind)?.acts[step.at];
  if (act === undefined || step.at === null) return null;
  const doer = unitOf(act.by, step);
  const onPaper = organisation.unit(doer)?.outside === true;
  return { name: step.at, act, unit: onPaper ? unitOf(act.recordedBy ?? 'requesting', step) : doer, onPaper };
}
