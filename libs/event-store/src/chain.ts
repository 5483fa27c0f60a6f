import { hash } from 'node:crypto';
import type { Instant } from '@qingxin/domain';
import { canonicalJson } from './canonical-json.ts';
import type { ChainedEvent, NewEvent, StoredEvent, StreamHead } from './event.ts';
import { eventIdOf } from './uuid.ts';

/** Algorithm 1: SHA-256 over length-prefixed parts. The number is stored with each event and hashed itself. */
export const HASH_ALGORITHM = 1;

interface HashedParts {
  readonly streamId: string;
  readonly version: number;
  readonly eventId: string;
  readonly commandId: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly actor: string;
  readonly occurredAt: Instant;
  readonly data: string;
  readonly meta: string;
}

const LENGTH_BYTES = 4;

/** Digest of one event over its predecessor; each part is preceded by its length in bytes (32 bit, big endian). */
function eventHash(previous: Buffer, event: HashedParts): Buffer {
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

/** Business time as stored and hashed: UTC, cut to milliseconds. */
export function cutToMilliseconds(instant: Instant): Instant {
  const time = new Date(instant);
  if (Number.isNaN(time.getTime())) throw new Error('occurredAt is not an instant');
  return time.toISOString();
}

export interface ChainedBatch {
  readonly events: readonly StoredEvent[];
  readonly hashes: readonly Buffer[];
  readonly data: readonly string[];
  readonly meta: readonly string[];
}

export interface ChainInput {
  readonly streamId: string;
  readonly commandId: string;
  readonly expected: StreamHead | null;
  readonly occurredAt: Instant;
  readonly events: readonly NewEvent[];
}

/** Gives new events their versions, ids and hashes after the expected head. */
export function chainEvents(input: ChainInput): ChainedBatch {
  const occurredAt = cutToMilliseconds(input.occurredAt);
  const start = input.expected?.version ?? 0;
  let previous = input.expected?.hash ?? Buffer.alloc(0);
  const events: StoredEvent[] = [];
  const hashes: Buffer[] = [];
  const data: string[] = [];
  const meta: string[] = [];
  for (const [index, event] of input.events.entries()) {
    const stored: StoredEvent = {
      version: start + index + 1,
      eventId: eventIdOf(input.commandId, index + 1),
      commandId: input.commandId,
      type: event.type,
      schemaVersion: event.schemaVersion,
      actor: event.actor,
      occurredAt,
      data: event.data as StoredEvent['data'],
      meta: event.meta as StoredEvent['meta'],
    };
    const dataText = canonicalJson(event.data);
    // One object for all events of a command, as a rule.
    const metaText = event.meta === input.events[index - 1]?.meta ? (meta.at(-1) ?? '') : canonicalJson(event.meta);
    previous = eventHash(previous, { ...stored, streamId: input.streamId, data: dataText, meta: metaText });
    events.push(stored);
    hashes.push(previous);
    data.push(dataText);
    meta.push(metaText);
  }
  return { events, hashes, data, meta };
}

export type Verification =
  | { readonly ok: true; readonly head: StreamHead | null }
  | { readonly ok: false; readonly badVersion: number; readonly reason: 'version' | 'algorithm' | 'hash' };

/**
 * Recomputes a stream's chain from its first event. A missing end shows only against a head kept elsewhere.
 */
export function verifyStream(streamId: string, events: readonly ChainedEvent[]): Verification {
  let head: StreamHead | null = null;
  for (const event of events) {
    const due: number = (head?.version ?? 0) + 1;
    if (event.version !== due) return { ok: false, badVersion: due, reason: 'version' };
    if (event.hashAlgorithm !== HASH_ALGORITHM) return { ok: false, badVersion: due, reason: 'algorithm' };
    const data = canonicalJson(event.data);
    const meta = canonicalJson(event.meta);
    const hash = eventHash(head?.hash ?? Buffer.alloc(0), { ...event, streamId, data, meta });
    if (!hash.equals(event.hash)) return { ok: false, badVersion: due, reason: 'hash' };
    head = { version: event.version, hash };
  }
  return { ok: true, head };
}
