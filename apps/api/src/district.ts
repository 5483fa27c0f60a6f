import type { Door, References } from '@qingxin/application';
import type { Instant } from '@qingxin/domain';

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
