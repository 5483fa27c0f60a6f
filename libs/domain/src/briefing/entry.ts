import type { Fen, Recorded, EventOf } from '../kernel/event.ts';
import type { Instant } from '../kernel/time-types.ts';
import type { StreamState } from '../kernel/stream.ts';

/** What came into the log after `since` and up to `until`; null: since there is a log. */
export interface BriefedSpan {
  readonly since: Instant | null;
  readonly until: Instant;
}

/** One matter as it was known at the end of the span. */
export interface BriefedMatter<S extends StreamState = StreamState> {
  readonly state: S;
  readonly events: readonly Recorded<EventOf>[];
}

/** Somebody whose wages are counted. */
export interface BriefedPerson {
  readonly subject: string;
  /** Works or employer; null: nobody has said it, so that he is the same as nobody elsewhere. */
  readonly place: string | null;
  /** null: not known, which is any time. */
  readonly months: readonly string[] | null;
  readonly fen: Fen;
  /** Concealed, so that nothing is drawn from who he is elsewhere. */
  readonly concealed: boolean;
}

/** One matter in one figure; sums in fen as far as they are known. */
export interface BriefingEntry {
  readonly stream: string;
  readonly kind: 'complaint' | 'case';
  readonly number: string | null;
  readonly project: string | null;
  /** The unit it is counted for. */
  readonly unit: string | null;
  /** Kind of works; null of a complaint, which does not say it. */
  readonly sector: string | null;
  readonly people: number;
  readonly fen: Fen;
  /** Nobody has said the sum. */
  readonly fenUnknown: boolean;
  /** Counted in an earlier matter already. */
  readonly countedElsewhere: number;
  /** Events that it is read from. */
  readonly versions: readonly number[];
}

/** An entry with the persons behind it, before anybody is counted once. */
export interface RawEntry extends Omit<BriefingEntry, 'countedElsewhere'> {
  readonly persons: readonly BriefedPerson[];
}

export function isWithin(at: Instant, { since, until }: BriefedSpan): boolean {
  return (since === null || since < at) && at <= until;
}
