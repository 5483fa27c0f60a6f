import type { CompanyState } from '../company/state.ts';
import type { Instant } from '../kernel/time-types.ts';
import { rootTimes } from '../matter/timed.ts';
import { ladderChildren } from './ladder-view.ts';
import { stepChildren } from './step-view.ts';
import { type MatterView, timeView } from './workflow-view.ts';

/** A company's workflow lives while a listing, a ladder or a clock does; a new one starts it anew. */
export function companyView(state: CompanyState, now: Instant): MatterView {
  const times = rootTimes(state);
  const children = [...ladderChildren(state.stream, state), ...stepChildren(state.stream, state)];
  return {
    version: state.version,
    ended: times.length === 0 && children.length === 0,
    active: state.active,
    ...timeView(state.stream, times, now),
    children,
  };
}
