import type { DutyState } from '../duty/state.ts';
import { dutyTimes } from '../duty/times.ts';
import type { Instant } from '../kernel/time-types.ts';
import { ladderChildren } from './ladder-view.ts';
import { type MatterView, timeView } from './workflow-view.ts';

/** A duty's workflow lives while a period is to come, or a date or a ladder of an earlier one runs. */
export function dutyView(state: DutyState, now: Instant): MatterView {
  const times = dutyTimes(state);
  const children = ladderChildren(state.stream, state);
  return {
    version: state.version,
    ended: times.length === 0 && children.length === 0,
    active: state.active,
    ...timeView(state.stream, times, now),
    children,
  };
}
