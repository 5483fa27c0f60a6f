import { type Door, districtViews, type Opened, type References } from '@qingxin/application';
import { type Instant, type OrganisationView, refuse } from '@qingxin/domain';
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
export async function districtThen(door: Door, timeline: TimelineQuery, at: Instant): Promise<District> {
  const { journal, references, clock } = door;
  const views = districtViews();
  const [organisation, rules, calendar] = await Promise.all([
    journal.open('organisation'),
    journal.open('rulebook'),
    journal.open('calendar'),
  ]);
  const today = await references.asSeen(organisation.referenceHeads, clock.now(organisation.offsetMs));
  // What has not moved since need not be folded once more.
  const isSame = ({ lastOccurredAt }: Opened): boolean => lastOccurredAt !== null && lastOccurredAt <= at;
  const stateOf = (opened: Opened) => (isSame(opened) ? opened.state : stateAsOf(timeline, opened, at));
  return {
    organisation: views.organisation(await stateOf(organisation), at).view,
    rules: isSame(rules) ? today.rules : views.rules(await stateOf(rules)).view,
    calendar: isSame(calendar) ? today.calendar : views.calendar(await stateOf(calendar)).view,
    at,
  };
}

/** The organisation alone, as it was at a past moment. */
export async function organisationThen(
  { journal }: Door,
  timeline: TimelineQuery,
  at: Instant,
): Promise<OrganisationView> {
  const opened = await journal.open('organisation');
  const isSame = opened.lastOccurredAt !== null && opened.lastOccurredAt <= at;
  return districtViews().organisation(isSame ? opened.state : await stateAsOf(timeline, opened, at), at).view;
}

/** The moment that is asked about; now where none is. Refuses `as-of-in-future`: what is still to be entered would change it. */
export function momentAsked(asOf: Instant | undefined, at: Instant): Instant {
  const asked = asOf === undefined ? at : new Date(asOf).toISOString();
  return asked > at ? refuse('as-of-in-future') : asked;
}
