import type { ActedOn, Instant } from './time-types.ts';

export interface EventOf<T extends string = string, D extends object = object> {
  readonly type: T;
  readonly data: D;
}

/** Who did it, as the log keeps it. `id` is `person:<account>`, `public:<who of the matter>` or `system:<part>`; never a name. */
export interface ActorRef {
  readonly id: string;
  readonly unit?: string;
  readonly post?: string;
}

/** An event as read back: its place in the stream, business time and actor belong to the fold. */
export type Recorded<E extends EventOf> = E & {
  readonly version: number;
  /** Business time at the door, never earlier than the stream's last event. */
  readonly occurredAt: Instant;
  readonly by: ActorRef;
  /** 发生日期 where the sender gave one. */
  readonly actedOn?: ActedOn;
};

/**
 * What `decide` answers: the event and, where it is not the sender, the actor (a settled lapse is `system:clock`); `actedOn` where
 * one command tells of acts of several days.
 */
export interface Decided<E extends EventOf> {
  readonly event: E;
  readonly actor?: string;
  readonly actedOn?: ActedOn;
}

export interface CommandOf<T extends string = string, D extends object = object> {
  readonly type: T;
  readonly data: D;
}

/** Ciphertext of one personal field. The domain never sees the plaintext and compares `subject` only. */
export interface Sealed {
  readonly subject: string;
  readonly field: string;
  /** `<algorithm>.<key version>.<base64url iv|ciphertext|tag>`. */
  readonly sealed: string;
}

/**
 * What somebody wrote in his own words. Entered by a person it is sealed, because it may name anybody; a plain text is a
 * reason the software itself gives.
 */
export type FreeText = Sealed | string;

/** What is sealed was checked where it came in. */
export function isBlank(text: FreeText | null | undefined): boolean {
  return text === null || text === undefined || (typeof text === 'string' && text.trim() === '');
}

/** Integer fen (分). */
export type Fen = number;
