import { caseTimes } from '../arrears-case/times.ts';
import type { CaseState } from '../arrears-case/state.ts';
import type { DutyState } from '../duty/state.ts';
import { dutyTimes } from '../duty/times.ts';
import type { EventOf, Recorded } from '../kernel/event.ts';
import type { Instant } from '../kernel/time-types.ts';
import type { MatterState } from '../matter/state.ts';
import { ladderTimes, rootTimes } from '../matter/timed.ts';
import { nudgedBy } from './nudges.ts';
import { nextDueOf, workflowIdOf, type WorkflowRef } from './workflow-view.ts';

/** When a workflow has something to do next, and the newest fact that asks it to look again. */
export interface NextDue {
  readonly workflowId: string;
  /** Of the newest event that nudges this workflow. */
  readonly version: number;
  readonly nextDue: Instant | null;
}

/**
 * The dates of all workflows that a command's events concern, for the rows written with it: stops of the demo clock
 * come from them, and a stop is over when every workflow has seen its version (architecture, "Business clock").
 */
export function nextDueAfter(
  kind: string,
  stream: string,
  after: MatterState,
  events: readonly Recorded<EventOf>[],
): readonly NextDue[] {
  const newest = new Map<string, { readonly ref: WorkflowRef; readonly version: number }>();
  for (const event of events) {
    for (const ref of nudgedBy(kind, stream, event)) {
      newest.set(workflowIdOf(ref), { ref, version: event.version });
    }
  }
  return [...newest].map(([workflowId, { ref, version }]) => {
    return { workflowId, version, nextDue: nextDueOf(timesOf(ref, after)) };
  });
}

function timesOf({ process, key }: WorkflowRef, state: MatterState) {
  if (key !== null) return ladderTimes(state, key);
  if (process === 'standing-duty') return dutyTimes(state as DutyState);
  return process === 'arrears-case' ? caseTimes(state as CaseState) : rootTimes(state);
}
