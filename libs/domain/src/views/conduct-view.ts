import type { ConductState } from '../conduct/state.ts';
import type { Instant } from '../kernel/time-types.ts';
import { rootTimes } from '../matter/timed.ts';
import { recordView } from './record-view.ts';
import type { MatterView } from './workflow-view.ts';

/** A report's workflow lives while one of its dates does. */
export function conductView(state: ConductState, now: Instant): MatterView {
  return recordView({ ...state, active: [] }, now, rootTimes(state));
}
