import type { Instant, LocalDay } from '../kernel/time-types.ts';

/** One stretch of responsibility; the next one starts where it ends (责任流转). */
export interface CustodySegment {
  readonly unit: string;
  readonly from: Instant | LocalDay;
  readonly because: string;
  readonly version: number;
}

/** Days from the end of a matter until it opened again. */
export type EndedDays = readonly { readonly from: LocalDay; readonly until: LocalDay | null }[];

export function endedOn(ends: EndedDays, from: LocalDay): EndedDays {
  return [...ends, { from, until: null }];
}

export function openedAgainOn(ends: EndedDays, day: LocalDay): EndedDays {
  return ends.map((end) => ({ ...end, until: end.until ?? day }));
}
