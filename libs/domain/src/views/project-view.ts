import type { Instant } from '../kernel/time-types.ts';
import { rootTimes } from '../matter/timed.ts';
import type { ProjectState } from '../project/state.ts';
import { ladderChildren } from './ladder-view.ts';
import { type MatterView, timeView } from './workflow-view.ts';

/** A project's workflow lives while one of its dates or ladders does; a new one starts it anew. */
export function projectView(state: ProjectState, now: Instant): MatterView {
  const times = rootTimes(state);
  const children = ladderChildren(state.stream, state);
  return {
    version: state.version,
    ended: times.length === 0 && children.length === 0,
    active: state.active,
    ...timeView(state.stream, times, now),
    children,
  };
}
