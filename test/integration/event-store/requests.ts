import { createHash, randomUUID } from 'node:crypto';
import type { AppendRequest, InlineRows, StreamHead } from '@qingxin/event-store';

export interface Wanted {
  readonly streamId?: string;
  readonly commandId?: string;
  readonly sender?: string;
  readonly expected?: StreamHead | null;
  readonly events?: number;
  readonly note?: string;
  readonly rows?: readonly InlineRows[];
}

/** An append of plain events; what a test does not name is fresh. */
export function appendOf(wanted: Wanted = {}): AppendRequest {
  const { streamId = randomUUID(), commandId = randomUUID(), sender = 'person:g01', note = '登记' } = wanted;
  return {
    commandId,
    sender,
    fingerprint: createHash('sha256').update(note).digest(),
    stream: { id: streamId, name: `complaint-${streamId}`, category: 'complaint' },
    expected: wanted.expected ?? null,
    occurredAt: '2026-03-02T01:02:03.456Z',
    events: Array.from({ length: wanted.events ?? 1 }, (_, index) => ({
      type: 'ComplaintNoted',
      schemaVersion: 1,
      actor: sender,
      data: { note, ordinal: index + 1, 'quote\'"\\': null, b: [1, { z: true, a: '' }] },
      meta: { unit: '经开区劳动监察大队' },
    })),
    rows: wanted.rows ?? [],
  };
}
