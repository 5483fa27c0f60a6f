import { describe, expect, test } from '@jest/globals';
import { inPortions, keyOfLapse, totalsOf } from './take-over.ts';

const line = (unit: string | null, rows: number, overdue: number) => ({
  ...{ unit, unitName: unit, rows, broughtIn: rows - 1, open: 1, dropped: 0, historical: overdue },
  running: { later: 1, near: 0, overdue, paused: 0 },
});

describe('the report of a take-over', () => {
  test('ends with the sums over all units', () => {
    expect(totalsOf([line('hrss', 3, 1), line('housing', 2, 2)])).toMatchObject({
      ...{ rows: 5, broughtIn: 3, open: 2, historical: 3 },
      running: { later: 2, near: 0, overdue: 3, paused: 0 },
    });
  });
});

describe('lapses that are confirmed together', () => {
  test('go in portions, none left behind and none twice', () => {
    expect(inPortions([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(inPortions([], 2)).toEqual([]);
  });

  test('of one matter differ by their clock', () => {
    const of = { matterKind: 'case', id: 'a' };
    expect(keyOfLapse({ ...of, clockId: 'S3-01#1' })).not.toBe(keyOfLapse({ ...of, clockId: 'S3-01#2' }));
  });
});
