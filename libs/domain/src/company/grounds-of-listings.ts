import { type Fall, fallOf } from '../arrears-case/fallen.ts';
import type { CaseState } from '../arrears-case/state.ts';
import type { CompanyState, Listing } from './state.ts';

/** An order on which a listing rests fell away, or stands again because what took it away was recorded by mistake. */
export interface GroundChange {
  readonly listing: Listing;
  readonly because: Fall | null;
}

/** Already on its way off the list: what its order has come to changes nothing any more. */
const LEAVING: ReadonlySet<string | null> = new Set([null, 'remove', 'stop-showing']);

/** What the listings that rest on the case do not know yet of their orders. */
export function groundChanges({ listings, steps }: CompanyState, arrears: CaseState): readonly GroundChange[] {
  return Object.values(listings).flatMap((listing) => {
    if (listing.caseId !== arrears.stream || LEAVING.has(steps[listing.stepKey]?.at ?? null)) return [];
    const because = fallOf(arrears, listing.orderId);
    return because === (listing.fell?.because ?? null) ? [] : [{ listing, because }];
  });
}

/** Somebody has to say what becomes of the listing. */
export function isFallOpen({ steps }: CompanyState, { fell, stepKey }: Listing): boolean {
  return fell !== null && !fell.answered && !LEAVING.has(steps[stepKey]?.at ?? null);
}
