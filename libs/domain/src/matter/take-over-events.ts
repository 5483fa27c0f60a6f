import type { EventOf, Fen, FreeText } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';

/** Open when it was taken over from paper. */
export interface TakenOver {
  readonly on: LocalDay;
  /** Stream of the imported file. */
  readonly batch: string;
}

/** What the paper said beside the acts that were entered with their own dates. */
export interface PaperFacts {
  /** 原编号. */
  readonly number: string | null;
  /** 经办. */
  readonly handledBy: FreeText | null;
  readonly note: FreeText | null;
  /** 责令支付文书 of the time on paper; it is entered in the case with its own dates. */
  readonly order: { readonly number: string; readonly on: LocalDay | null; readonly payBy: LocalDay | null } | null;
  /** 接管前已付, by the proof that is named. */
  readonly paid: { readonly fen: Fen; readonly on: LocalDay | null; readonly document: string } | null;
}

/** 存量接管. */
export type TakenOverEvent = EventOf<'MatterTakenOver', TakenOver & { readonly paper: PaperFacts | null }>;
