import type { Door, References } from '@qingxin/application';
import { type Instant, refuse } from '@qingxin/domain';

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

/** The moment that is asked about; now where none is. Refuses `as-of-in-future`: what is still to be entered would change it. */
export function momentAsked(asOf: Instant | undefined, at: Instant): Instant {
  const asked = asOf === undefined ? at : new Date(asOf).toISOString();
  return asked > at ? refuse('as-of-in-future') : asked;
}
