import { describe, expect, test } from '@jest/globals';
import { lastPeriod, moved, placed, plain, shownNumber } from './model.ts';

describe('报表的编辑', () => {
  test('a column moves one place, and not beyond the ends', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
    expect(placed(['a', 'b', 'c', 'd'], 3, 0)).toEqual(['d', 'a', 'b', 'c']);
  });

  test.each([
    ['month-report', '2026-01-05', '2025-12'],
    ['month-report', '2026-11-30', '2026-10'],
    ['quarter-report', '2026-02-01', '2025-Q4'],
    ['quarter-report', '2026-11-30', '2026-Q3'],
    ['winter-report', '2026-12-01', '2026-11-30'],
    ['other-report', '2026-12-01', '2026-11-01_2026-11-30'],
  ] as const)('the last %s that is over on %s is %s', (duty, today, period) => {
    expect(lastPeriod(duty, today)).toBe(period);
  });

  test('sums are shown in yuan, and words only where they are in the clear', () => {
    expect(shownNumber(123_450, 'fen')).toBe('1,234.50');
    expect(shownNumber(12, 'people')).toBe('12');
    expect([plain('说明'), plain({ text: '说明' }), plain({ masked: '…' }), plain(null)]).toEqual([
      ...['说明', '说明', null, null],
    ]);
  });
});
