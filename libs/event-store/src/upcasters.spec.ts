import { describe, expect, test } from '@jest/globals';
import type { StoredEvent } from './event.ts';
import { type Upcaster, Upcasters } from './upcasters.ts';

const toFen: Upcaster = {
  type: 'WagesClaimed',
  from: 1,
  upcast: (data) => ({ fen: Number(data['yuan']) * 100 }),
  sample: { stored: { yuan: 12 }, read: { fen: 1200 } },
};
const toLines: Upcaster = {
  type: 'WagesClaimed',
  from: 2,
  upcast: (data) => ({ lines: [data['fen']] }),
  sample: { stored: { fen: 1200 }, read: { lines: [1200] } },
};

function event(schemaVersion: number, data: StoredEvent['data'], type = 'WagesClaimed'): StoredEvent {
  return {
    version: 1,
    eventId: 'e',
    commandId: 'c',
    type,
    schemaVersion,
    actor: 'person:g01',
    occurredAt: '2026-03-02T00:00:00.000Z',
    data,
    meta: {},
  };
}

describe('upcasters', () => {
  const upcasters = new Upcasters([toLines, toFen]);

  test('every stored sample reads as its author wrote down', () => {
    expect(upcasters.all()).toHaveLength(2);
    for (const { upcast, sample } of upcasters.all()) expect(upcast(sample.stored)).toEqual(sample.read);
  });

  test('an old event passes through every step up to the newest schema version', () => {
    expect(upcasters.upcast(event(1, { yuan: 12 }))).toMatchObject({ schemaVersion: 3, data: { lines: [1200] } });
    expect(upcasters.upcast(event(2, { fen: 5 }))).toMatchObject({ schemaVersion: 3, data: { lines: [5] } });
    expect(upcasters.currentVersion('WagesClaimed')).toBe(3);
  });

  test('an event of the newest version, or of a type never changed, is the same object', () => {
    const newest = event(3, { lines: [] });
    expect(upcasters.upcast(newest)).toBe(newest);
    const other = event(1, {}, 'ComplaintNoted');
    expect(upcasters.upcast(other)).toBe(other);
  });

  test('an event of a version that this program does not know is refused, never guessed', () => {
    expect(() => upcasters.upcast(event(4, {}))).toThrow('unknown here');
    expect(() => upcasters.upcast(event(2, {}, 'ComplaintNoted'))).toThrow('unknown here');
  });

  test('two steps for one version and a missing step are refused at start', () => {
    expect(() => new Upcasters([toFen, toFen])).toThrow('two upcasters');
    expect(() => new Upcasters([toLines])).toThrow('no upcaster for WagesClaimed 1');
  });
});
