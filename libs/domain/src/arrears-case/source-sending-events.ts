import type { ToldSending } from '../complaint/sending-events.ts';
import type { CommandOf, EventOf } from '../kernel/event.ts';

export interface NotedSendings {
  readonly complaint: string;
  readonly membership: number;
  /** Whoever holds the complaint has this work there; null: nobody here. */
  readonly holder: string | null;
  /** All that waits now; what is not among it was dealt with. */
  readonly sent: readonly ToldSending[];
}

export type SourceSendingFact = EventOf<'SourceSendingsNoted', NotedSendings>;
/** The echo of what persons of a complaint in the case have sent over the net. */
export type SourceSendingCommand = CommandOf<'NoteSendings', NotedSendings>;

export interface SourceSending extends ToldSending {
  /** The lead has dealt with it, and the complaint has not been heard of since. */
  readonly seen: boolean;
}

export interface SourceSendingState {
  /** What waits, by complaint. */
  readonly sourceSendings: Readonly<
    Record<string, { readonly holder: string | null; readonly sent: readonly SourceSending[] }>
  >;
}
