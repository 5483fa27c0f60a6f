import type { CompanyState } from '../company/state.ts';
import type { Instant } from '../kernel/time-types.ts';
import { rootTimes } from '../matter/timed.ts';
import { recordView } from './record-view.ts';
import { stepChildren } from './step-view.ts';
import type { MatterView } from './workflow-view.ts';

/** A company's workflow lives while a listing does too. */
export function companyView(state: CompanyState, now: Instant): MatterView {
  return recordView(state, now, rootTimes(state), stepChildren(state.stream, state));
}
