import type { DutyState } from '../duty/state.ts';
import { dutyTimes } from '../duty/times.ts';
import type { Instant } from '../kernel/time-types.ts';
import { recordView } from './record-view.ts';
import type { MatterView } from './workflow-view.ts';

/** A duty's workflow lives while a period is to come too. */
export function dutyView(state: DutyState, now: Instant): MatterView {
  return recordView(state, now, dutyTimes(state));
}
