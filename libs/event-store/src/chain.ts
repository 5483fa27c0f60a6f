import type { Instant } from '@qingxin/domain';
import { eventHash, type FaultKind, followChain, NO_PREDECESSOR } from '@qingxin/verifier';
import { canonicalJson } from './canonical-json.ts';
import type { ChainedEvent, NewEvent, StoredEvent, StreamHead } from './event.ts';
import { eventIdOf } from './uuid.ts';

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
  let previous = input.expected?.hash ?? NO_PREDECESSOR;
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
  | { readonly ok: false; readonly badVersion: number; readonly kind: FaultKind };

/**
 * Recomputes a stream's chain from its first event. A missing end shows only against a head kept elsewhere.
 */
export function verifyStream(streamId: string, events: readonly ChainedEvent[]): Verification {
  const texts = events.map((event) => ({
    ...event,
    ...{ streamId, data: canonicalJson(event.data), meta: canonicalJson(event.meta) },
  }));
  const { end, fault } = followChain(streamId, texts);
  if (fault !== null) return { ok: false, badVersion: end.version + 1, kind: fault.kind };
  return { ok: true, head: end.version === 0 ? null : end };
}
