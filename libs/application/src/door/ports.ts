import type { Actor, EventOf, Instant, Recorded, StreamState } from '@qingxin/domain';
import type { InlineRows } from '@qingxin/event-store';

/** The one source of business time; `offsetMs` is the demo's, read with the stream, 0 in production. */
export interface BusinessClock {
  now(offsetMs: number): Instant;
}

/** What one command did to one stream, before it is written. */
export interface StreamChange {
  readonly stream: string;
  readonly streamId: string;
  readonly kind: string;
  readonly commandId: string;
  readonly at: Instant;
  readonly before: StreamState;
  readonly after: StreamState;
  /** The n-th (from 1) has the id that the command's id and n give. */
  readonly events: readonly Recorded<EventOf>[];
}

/** Rows to be written in the command's own statement. Each table at most once per change. */
export type InlineProjection = (change: StreamChange) => readonly InlineRows[];

export interface Commit {
  readonly stream: string;
  readonly version: number;
  readonly events: readonly string[];
  readonly actor: Actor['id'];
}

export interface DoorHooks {
  /** After commit: wakes readers of this process. Must not throw. */
  committed(commit: Commit): void;
  /** A kept state could not be stored; the command itself stands. */
  stateNotKept(stream: string, error: unknown): void;
}
