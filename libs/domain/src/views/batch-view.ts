import { pendingParts, type BatchState } from '../batch/state.ts';
import type { WorkflowView } from './workflow-view.ts';

/** A part of an accepted batch that the case has not got yet. */
export interface WantedPart {
  readonly part: string;
  readonly cause: string;
}

export interface BatchView extends WorkflowView {
  readonly parts: readonly WantedPart[];
}

/** A batch's workflow lives while a part of it is to be applied; the next acceptance starts it anew. */
export function batchView(state: BatchState): BatchView {
  const parts = pendingParts(state).map(({ id }) => ({ part: id, cause: `ApplyPart/${id}` }));
  return {
    ...{ version: state.version, ended: parts.length === 0, active: [] },
    ...{ nextDue: null, wakeAt: null, due: [], parts },
  };
}
