import type { ActedOn, Instant, LocalDay } from '../kernel/time-types.ts';

/** One stretch of responsibility; the next one starts where it ends (责任流转). */
export interface CustodySegment {
  readonly unit: string;
  readonly from: Instant | LocalDay;
  readonly because: string;
  readonly version: number;
}

/** Days from the end of a matter until it opened again. */
export type EndedDays = readonly { readonly from: LocalDay; readonly until: LocalDay | null }[];

/** Between the dispatch and its end whoever was to answer is waited for. */
export interface HandOffSpan {
  readonly fromUnit: string;
  readonly toUnit: string;
  /** Legal time of the dispatch; nobody signs for it earlier. */
  readonly sentOn: ActedOn;
  readonly status: 'dispatched' | 'signed' | 'returned' | 'recalled';
  /** Legal time at which it was signed for, returned or recalled. */
  readonly endedOn: ActedOn | null;
}

/** What says who answered for a matter, and for which days. */
export interface CustodyRecord {
  readonly custody: readonly CustodySegment[];
  readonly handOffs: Readonly<Record<string, HandOffSpan>>;
  /** The pause [from, until) of 补正; null = it goes on. */
  readonly supplement: { readonly from: LocalDay; readonly until: LocalDay | null } | null;
  readonly ends: EndedDays;
}

export function endedOn(ends: EndedDays, from: LocalDay): EndedDays {
  return [...ends, { from, until: null }];
}

export function openedAgainOn(ends: EndedDays, day: LocalDay): EndedDays {
  return ends.map((end) => ({ ...end, until: end.until ?? day }));
}
