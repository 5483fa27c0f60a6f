import { hash } from 'node:crypto';

/** Algorithm 1: SHA-256 over length-prefixed parts. The number is stored with each event and hashed itself. */
export const HASH_ALGORITHM = 1;

/** What an event's hash covers. `data` and `meta` are the canonical texts (RFC 8785), personal fields in them encrypted. */
export interface HashedParts {
  readonly streamId: string;
  readonly version: number;
  readonly eventId: string;
  readonly commandId: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly actor: string;
  /** UTC, to the millisecond: `2026-03-02T01:02:03.456Z`. */
  readonly occurredAt: string;
  readonly data: string;
  readonly meta: string;
}

const LENGTH_BYTES = 4;
const PARTS = 12;
/** A code unit takes at most so many bytes in UTF-8. */
const MOST_BYTES = 3;

/** Before a stream's first event there is nothing. */
export const NO_PREDECESSOR: Buffer = Buffer.alloc(0);

/** Digest of one event over its predecessor; each part is preceded by its length in bytes (32 bit, big endian). */
export function eventHash(previous: Buffer, event: HashedParts): Buffer {
  return Buffer.from(eventDigest(previous, event), 'hex');
}

/** What is hashed is put together here, one event after the other, so that nothing is left to be collected. */
let room = Buffer.allocUnsafeSlow(16_384);

/** The same in lower-case hexadecimal. */
function eventDigest(previous: Buffer, event: HashedParts): string {
  const { data, meta } = event;
  const short = [
    event.streamId,
    String(event.version),
    event.eventId,
    event.commandId,
    event.type,
    String(event.schemaVersion),
    event.actor,
    event.occurredAt,
  ];
  let most = data.length + meta.length + previous.length;
  for (const part of short) most += part.length;
  most = most * MOST_BYTES + PARTS * LENGTH_BYTES;
  if (most > room.length) room = Buffer.allocUnsafeSlow(most * 2);
  let at = put(String(HASH_ALGORITHM), 0);
  at = room.writeUInt32BE(previous.length, at);
  at += previous.copy(room, at);
  at = putShort(short, at);
  at = put(meta, put(data, at));
  return hash('sha256', room.subarray(0, at), 'hex');
}

function put(part: string, at: number): number {
  const length = room.write(part, at + LENGTH_BYTES, 'utf8');
  room.writeUInt32BE(length, at);
  return at + LENGTH_BYTES + length;
}

/** Lengths below 128 as the four characters whose UTF-8 is that length in four bytes. */
const LENGTHS = Array.from({ length: 128 }, (_, length) => `\u0000\u0000\u0000${String.fromCharCode(length)}`);

/** All at once, which is right where all of it is ASCII; that shows in how much was written. */
function putShort(parts: readonly string[], at: number): number {
  let text = '';
  for (const part of parts) {
    const length = LENGTHS[part.length];
    if (length === undefined) return putEach(parts, at);
    text += length + part;
  }
  return room.write(text, at, 'utf8') === text.length ? at + text.length : putEach(parts, at);
}

function putEach(parts: readonly string[], at: number): number {
  return parts.reduce((end, part) => put(part, end), at);
}
