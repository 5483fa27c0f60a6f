import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { percentile } from './percentile.ts';

describe('中位数、九成位', () => {
  test.each([
    [[], 50, null],
    [[4], 50, 4],
    [[4], 90, 4],
    [[1, 9], 50, 1],
    [[3, 1, 2], 50, 2],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 90, 9],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 90, 10],
    [[10, 9, 8, 7, 6, 5, 4, 3, 2, 100], 100, 100],
  ])('of %j, %d of a hundred: %j', (values, share, expected) => {
    expect(percentile(values, share)).toBe(expected);
  });

  test('is one of the values, exceeded by no more than the rest of the hundred, and no smaller one is', () => {
    const asked = [fc.array(fc.nat(400), { minLength: 1 }), fc.integer({ min: 1, max: 100 })] as const;
    fc.assert(
      fc.property(...asked, (values, share) => {
        const found = percentile(values, share) ?? -1;
        const within = (limit: number) => values.filter((value) => value <= limit).length * 100;
        expect(values).toContain(found);
        expect(within(found)).toBeGreaterThanOrEqual(values.length * share);
        expect(within(found - 1)).toBeLessThan(values.length * share);
      }),
    );
  });
});
