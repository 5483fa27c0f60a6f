import { STEP_KINDS, stepGraph } from '../steps/index.ts';
import type { SteppedState } from '../steps/state.ts';
import type { WorkflowRef, WorkflowView } from './workflow-view.ts';

export interface StepView extends WorkflowView {
  /** The act that is due; null when the step has ended. */
  readonly act: string | null;
  readonly outcome: string | null;
}

/** One step of a matter. Its clocks are clocks of the matter, timed by the matter's workflow. */
export function stepView(state: SteppedState, stepKey: string): StepView {
  const step = state.steps[stepKey];
  const node = step === undefined || step.at === null ? undefined : stepGraph(step.kind)?.node;
  return {
    version: state.version,
    ended: step === undefined || step.at === null,
    active: node === undefined ? [] : [node],
    nextDue: null,
    wakeAt: null,
    due: [],
    act: step?.at ?? null,
    outcome: step?.outcome ?? null,
  };
}

export function stepChildren(stream: string, state: SteppedState): readonly WorkflowRef[] {
  return Object.values(state.steps).flatMap(({ kind, at, key }) => {
    const process = at === null ? undefined : STEP_KINDS.find((known) => known === kind);
    return process === undefined ? [] : [{ process, stream, key }];
  });
}
