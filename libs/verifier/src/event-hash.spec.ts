import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { eventHash, type HashedParts } from './event-hash.ts';

/** The description of the chain, written down once more: every part after its length. */
function described(previous: Buffer, event: HashedParts): string {
  const { streamId, version, eventId, commandId, type, schemaVersion, actor, occurredAt, data, meta } = event;
  const texts = [streamId, version, eventId, commandId, type, schemaVersion, actor, occurredAt, data, meta];
  const parts = [Buffer.from('1'), previous, ...texts.map((part) => Buffer.from(String(part), 'utf8'))];
  const digest = createHash('sha256');
  for (const part of parts) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.length);
    digest.update(length).update(part);
  }
  return digest.digest('hex');
}

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', 'a'.repeat(127), 'a'.repeat(128), '甲'.repeat(43), '\ud800', '\u0000', 'x'.repeat(20_000)),
);

test('the hash is that of the parts with their lengths, whatever letters they are of and however long', () => {
  const event = fc.record({
    ...{
      streamId: text,
      eventId: text,
      commandId: text,
      type: text,
      actor: text,
      occurredAt: text,
      data: text,
      meta: text,
    },
    ...{ version: fc.nat(), schemaVersion: fc.nat() },
  });
  fc.assert(
    fc.property(fc.constantFrom(Buffer.alloc(0), Buffer.alloc(32, 7)), event, (previous, parts) => {
      expect(eventHash(previous, parts).toString('hex')).toBe(described(previous, parts));
    }),
    { numRuns: 200 },
  );
});
