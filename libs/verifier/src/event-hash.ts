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

/** Before a stream's first event there is nothing. */
export const NO_PREDECESSOR: Buffer = Buffer.alloc(0);

/** Digest of one event over its predecessor; each part is preceded by its length in bytes (32 bit, big endian). */
export function eventHash(previous: Buffer, event: HashedParts): Buffer {
  const parts = [
    String(HASH_ALGORITHM),
    previous,
    event.streamId,
    String(event.version),
    event.eventId,
    event.commandId,
    event.type,
    String(event.schemaVersion),
    event.actor,
    event.occurredAt,
    event.data,
    event.meta,
  ];
  const lengths = parts.map((part) => (typeof part === 'string' ? Buffer.byteLength(part, 'utf8') : part.length));
  const hashed = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + LENGTH_BYTES + length, 0));
  let at = 0;
  for (const [index, part] of parts.entries()) {
    at = hashed.writeUInt32BE(lengths[index] ?? 0, at);
    at += typeof part === 'string' ? hashed.write(part, at, 'utf8') : part.copy(hashed, at);
  }
  return hash('sha256', hashed, 'buffer');
}
