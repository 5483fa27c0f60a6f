import type { EventOf, Recorded } from '../kernel/event.ts';
import type { Instant } from '../kernel/time-types.ts';
import type { MatterState } from '../matter/state.ts';
import { ladderTimes, rootTimes } from '../matter/timed.ts';
import { nudgedBy } from './nudges.ts';
import { nextDueOf, workflowIdOf } from './workflow-view.ts';

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
  const newest = new Map<string, { readonly key: string | null; readonly version: number }>();
  for (const event of events) {
    for (const ref of nudgedBy(kind, stream, event)) {
      newest.set(workflowIdOf(ref), { key: ref.key, version: event.version });
    }
  }
  return [...newest].map(([workflowId, { key, version }]) => {
    return { workflowId, version, nextDue: nextDueOf(timesOf(after, key)) };
  });
}

function timesOf(state: MatterState, key: string | null) {
  return key === null ? rootTimes(state) : ladderTimes(state, key);
}
