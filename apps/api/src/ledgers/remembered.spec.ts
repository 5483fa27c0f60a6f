import { expect, test } from '@jest/globals';
import { Remembered } from './remembered.ts';

function counting() {
  let time = 0;
  let reads = 0;
  const kept = new Remembered<number>(() => time);
  const read = () => Promise.resolve((reads += 1));
  return { of: (...asked: unknown[]) => kept.of(asked, read), kept, pass: (ms: number) => (time += ms) };
}

test('what one reader reads of one moment is read once, for a minute', async () => {
  const { of, pass } = counting();
  expect([await of('a', 1), await of('a', 1), await of('b', 1), await of('a', 2)]).toEqual([1, 1, 2, 3]);
  pass(60_001);
  expect(await of('a', 1)).toBe(4);
});

test('a failure is not kept, and no more than a few readings are', async () => {
  const { of, kept } = counting();
  await expect(kept.of(['a'], () => Promise.reject(new Error('outage')))).rejects.toThrow('outage');
  expect(await of('a')).toBe(1);
  for (const other of 'bcdefg') await of(other);
  expect(await of('a')).toBe(8);
});
