import type { EventOf, FreeText } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';

/** What a listed party is restricted in (724 Art 48; R45 Arts 9, 10), the credit record of its trade among them. */
export type WithheldArea =
  | 'government-funds'
  | 'procurement'
  | 'bidding'
  | 'loans'
  | 'market-access'
  | 'tax-relief'
  | 'awards'
  | 'travel'
  | 'sector-record';

interface Ref {
  readonly withholdingId: string;
}

interface Proven {
  readonly effectiveOn: LocalDay;
  readonly document: string;
}

/** 联合惩戒 of one office in one area, while the party is listed. */
export type WithholdingEvent =
  | EventOf<
      'WithholdingAsked',
      Ref & { readonly unit: string; readonly area: WithheldArea; readonly askedOn: LocalDay }
    >
  | EventOf<'WithholdingRecorded', Ref & Proven & { readonly note: FreeText | null }>
  | EventOf<'WithholdingDeclined', Ref & { readonly reason: FreeText }>
  /** The party was taken off the list before the office had answered. */
  | EventOf<'WithholdingDropped', Ref>
  /** The party was taken off the list: what is withheld has to be lifted. */
  | EventOf<'WithholdingFellDue', Ref & { readonly unit: string; readonly removedOn: LocalDay }>
  | EventOf<'WithholdingLifted', Ref & Proven>;
