import type { CaseState } from '../arrears-case/state.ts';
import type { ComplaintState } from '../complaint/state.ts';
import type { EventOf, Recorded } from '../kernel/event.ts';
import type { ProjectState } from '../project/state.ts';
import type { Instant } from '../kernel/time-types.ts';
import type { MatterState } from '../matter/state.ts';
import { caseView } from '../views/case-view.ts';
import { complaintView } from '../views/complaint-view.ts';
import { projectView } from '../views/project-view.ts';
import { ladderView } from '../views/ladder-view.ts';
import { nudgedBy } from '../views/nudges.ts';
import { stepView } from '../views/step-view.ts';
import { workflowIdOf, type WorkflowView } from '../views/workflow-view.ts';

/** One event with the states before and after it. */
interface Folded<S> {
  readonly event: Recorded<EventOf>;
  readonly before: S;
  readonly after: S;
}

/** Views of every workflow of a matter, without the version, by workflow id. */
type Views = Readonly<Record<string, object>>;

function viewsOf(stream: string, state: MatterState, root: WorkflowView, now: Instant): Views {
  const ladders = Object.keys(state.ladders).map(
    (key) => [`${stream}/${key}`, ladderView(stream, state, key, now)] as const,
  );
  return Object.fromEntries([[stream, root] as const, ...ladders].map(([id, view]) => [id, { ...view, version: 0 }]));
}

export function complaintViews(state: ComplaintState, now: Instant): Views {
  return viewsOf(state.stream, state, complaintView(state, now), now);
}

export function projectViews(state: ProjectState, now: Instant): Views {
  return viewsOf(state.stream, state, projectView(state, now), now);
}

export function caseViews(state: CaseState, now: Instant): Views {
  const view = caseView(state, now);
  const outcomes = view.outcomes.map(({ cause }) => cause);
  const steps = Object.keys(state.steps).map((key) => [
    `${state.stream}/${key}`,
    { ...stepView(state, key), version: 0 },
  ]);
  return {
    ...viewsOf(state.stream, state, { ...view, outcomes } as WorkflowView, now),
    ...(Object.fromEntries(steps) as Views),
  };
}

/** Workflow ids whose view the event changed although it does not ask them to look again. */
export function missed<S extends MatterState>(
  kind: string,
  stream: string,
  { event, before, after }: Folded<S>,
  views: (state: S, now: Instant) => Views,
): readonly string[] {
  const nudged = new Set(nudgedBy(kind, stream, event).map(workflowIdOf));
  const now = event.occurredAt;
  const [old, fresh] = [views(before, now), views(after, now)];
  return Object.keys(fresh)
    .filter((id) => !nudged.has(id) && JSON.stringify(old[id]) !== JSON.stringify(fresh[id]))
    .map((id) => `${event.type} changes ${id.slice(stream.length)}`);
}

/** Each event of a log with the states around it. */
export function folded<S>(
  log: readonly Recorded<EventOf>[],
  start: S,
  evolve: (state: S, event: never) => S,
): Folded<S>[] {
  let before = start;
  return log.map((event) => {
    const after = evolve(before, event as never);
    const step = { event, before, after };
    before = after;
    return step;
  });
}
