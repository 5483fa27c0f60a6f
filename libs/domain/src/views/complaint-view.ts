import { isEnded, type ComplaintState } from '../complaint/state.ts';
import type { Instant } from '../kernel/time-types.ts';
import { rootTimes } from '../matter/timed.ts';
import { ladderChildren } from './ladder-view.ts';
import { timeView, type MatterView } from './workflow-view.ts';

/** A membership of the complaint in a case, which the case has to echo (architecture, "Two streams, one fact"). */
export interface Membership {
  readonly caseId: string;
  readonly ordinal: number;
  readonly opens: boolean;
}

export interface ComplaintView extends MatterView {
  readonly membership: Membership | null;
  /** How often it has joined a case; memberships 1 … joins other than the present one are over. */
  readonly joins: number;
  /** Version of the last fact about the persons that the case has to be told; 0 = none since it joined. */
  readonly peopleVersion: number;
  /** Version of the last change to what was sent in over the net; 0 = the case has to be told of none. */
  readonly sentVersion: number;
}

export function complaintView(state: ComplaintState, now: Instant): ComplaintView {
  const times = rootTimes(state);
  return {
    version: state.version,
    ended: !state.registered || (isEnded(state) && times.length === 0),
    active: state.active,
    ...timeView(state.stream, times, now),
    children: ladderChildren(state.stream, state),
    membership: state.membership,
    joins: state.joins,
    peopleVersion: state.peopleVersion,
    sentVersion: isEnded(state) ? 0 : state.sentVersion,
  };
}
