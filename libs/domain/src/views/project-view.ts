import type { Instant } from '../kernel/time-types.ts';
import { rootTimes } from '../matter/timed.ts';
import type { ProjectState } from '../project/state.ts';
import { recordView } from './record-view.ts';
import type { MatterView } from './workflow-view.ts';

export function projectView(state: ProjectState, now: Instant): MatterView {
  return recordView(state, now, rootTimes(state));
}
