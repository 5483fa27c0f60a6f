import { describe, expect, test } from '@jest/globals';
import { HASH_ALGORITHM } from '@qingxin/verifier';
import { chainEvents, verifyStream } from './chain.ts';
import type { ChainedEvent, StreamHead } from './event.ts';

const streamId = '2ed6657d-e927-568b-95e1-2665a8aea6a2';
const commandId = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

function chained(count: number, expected: StreamHead | null = null): ChainedEvent[] {
  const events = Array.from({ length: count }, (_, index) => ({
    type: 'ComplaintNoted',
    schemaVersion: 1,
    actor: 'person:g01',
    data: { index, b: 1, a: 2 },
    meta: {},
  }));
  const batch = chainEvents({ streamId, commandId, expected, occurredAt: '2026-03-02T09:02:03.4567+08:00', events });
  return batch.events.map((event, index) => ({
    ...event,
    hashAlgorithm: HASH_ALGORITHM,
    hash: batch.hashes[index] ?? Buffer.alloc(0),
  }));
}

function changed(events: readonly ChainedEvent[], at: number, change: Partial<ChainedEvent>): ChainedEvent[] {
  return events.map((event, index) => (index === at ? { ...event, ...change } : event));
}

/** Computed by another program from the description of the chain. */
const KNOWN_HASH = '1ccfc96fd18977b10d26316cffe5812794012e992277089b48a6785ecdeb15a2';

describe('chain', () => {
  test('the hash of a known event stays what it is: a change here would break every log there is', () => {
    expect(chained(1)[0]?.hash.toString('hex')).toBe(KNOWN_HASH);
  });

  test('business time is stored in UTC and cut to milliseconds', () => {
    expect(chained(1)[0]?.occurredAt).toBe('2026-03-02T01:02:03.456Z');
  });

  test('a stream written in two commands is whole, and its head is the last event', () => {
    const first = chained(3);
    const last = first.at(-1);
    if (last === undefined) throw new Error('no event');
    const all = [...first, ...chained(2, { version: 3, hash: last.hash })];
    expect(verifyStream(streamId, all)).toEqual({ ok: true, head: { version: 5, hash: all[4]?.hash } });
  });

  test('the order of keys in stored data makes no difference', () => {
    const reordered = changed(chained(2), 0, { data: { a: 2, b: 1, index: 0 } });
    expect(verifyStream(streamId, reordered)).toMatchObject({ ok: true });
  });

  test.each<[string, Partial<ChainedEvent>, string]>([
    ['data', { data: { index: 9, b: 1, a: 2 } }, 'event-changed'],
    ['meta', { meta: { unit: 'u01' } }, 'event-changed'],
    ['actor', { actor: 'person:g02' }, 'event-changed'],
    ['type', { type: 'ComplaintAccepted' }, 'event-changed'],
    ['event id', { eventId: commandId }, 'event-changed'],
    ['own hash', { hash: Buffer.alloc(32) }, 'event-changed'],
    ['algorithm', { hashAlgorithm: 2 }, 'unknown-algorithm'],
    ['version', { version: 7 }, 'event-missing'],
  ])('a changed %s is found where it is', (_what, change, kind) => {
    expect(verifyStream(streamId, changed(chained(4), 2, change))).toEqual({ ok: false, badVersion: 3, kind });
  });

  test('events of another stream, a missing first event and a swapped pair are found', () => {
    const events = chained(3);
    expect(verifyStream(commandId, events)).toMatchObject({ ok: false, badVersion: 1 });
    expect(verifyStream(streamId, events.slice(1))).toMatchObject({ ok: false, badVersion: 1 });
    const [one, two, three] = events;
    if (!one || !two || !three) throw new Error('three events');
    const swapped = [one, { ...three, version: 2 }, { ...two, version: 3 }];
    expect(verifyStream(streamId, swapped)).toMatchObject({ ok: false, badVersion: 2 });
  });

  test('parts cannot flow into each other', () => {
    const hashOf = (type: string, schemaVersion: number): string | undefined => {
      const events = [{ type, schemaVersion, actor: 'person:g01', data: {}, meta: {} }];
      const input = { streamId, commandId, expected: null, occurredAt: '2026-03-02T00:00:00.000Z', events };
      return chainEvents(input).hashes[0]?.toString('hex');
    };
    expect(hashOf('Noted1', 1)).not.toBe(hashOf('Noted', 11));
  });
});
