import type { CaseState } from '../arrears-case/state.ts';
import { STEP_GRAPHS, STEP_KINDS } from '../steps/index.ts';
import type { WorkflowRef, WorkflowView } from './workflow-view.ts';

export interface StepView extends WorkflowView {
  /** The act that is due; null when the step has ended. */
  readonly act: string | null;
  readonly outcome: string | null;
}

/** One department step. Its clocks are clocks of the case, timed by the case's workflow. */
export function stepView(state: CaseState, stepKey: string): StepView {
  const step = state.steps[stepKey];
  const node = step === undefined || step.at === null ? undefined : STEP_GRAPHS[step.kind]?.node;
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

export function stepChildren(state: CaseState): readonly WorkflowRef[] {
  return Object.values(state.steps).flatMap(({ kind, at, key }) => {
    const process = at === null ? undefined : STEP_KINDS.find((known) => known === kind);
    return process === undefined ? [] : [{ process, stream: state.stream, key }];
  });
}
