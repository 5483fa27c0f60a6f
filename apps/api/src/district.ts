import { type Door, districtViews, type References } from '@qingxin/application';
import { type Instant, refuse, type StreamState } from '@qingxin/domain';
import type { TimelineQuery } from '@qingxin/read-models';
import { stateAsOf } from './matters/state-as-of.ts';

export interface District extends References {
  /** Business time. */
  readonly at: Instant;
}

/** Organisation, rules and calendar as they are now. */
export async function districtNow({ journal, references, clock }: Door): Promise<District> {
  const { referenceHeads, offsetMs } = await journal.open('organisation');
  const at = clock.now(offsetMs);
  return { ...(await references.asSeen(referenceHeads, at)), at };
}

/** Organisation, rules and calendar as they were at a past moment; what one may see is decided by those of today. */
export async function districtThen({ journal }: Door, timeline: TimelineQuery, at: Instant): Promise<District> {
  const views = districtViews();
  const stateOf = async (stream: string): Promise<StreamState> => stateAsOf(timeline, await journal.open(stream), at);
  const [organisation, rules, calendar] = await Promise.all(['organisation', 'rulebook', 'calendar'].map(stateOf));
  if (organisation === undefined || rules === undefined || calendar === undefined) throw new Error('no such streams');
  return {
    ...{ organisation: views.organisation(organisation, at).view, rules: views.rules(rules).view },
    ...{ calendar: views.calendar(calendar).view, at },
  };
}

/** The moment that is asked about; now where none is. Refuses `as-of-in-future`: what is still to be entered would change it. */
export function momentAsked(asOf: Instant | undefined, at: Instant): Instant {
  const asked = asOf === undefined ? at : new Date(asOf).toISOString();
  return asked > at ? refuse('as-of-in-future') : asked;
}
