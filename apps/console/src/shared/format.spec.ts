import { describe, expect, it } from '@jest/globals';
import { addDays, ageText, dayText, instantText, money, remainingText, startOfDay, weekdayOf } from './format.ts';

describe('how officials write', () => {
  it.each([
    [0, '0.00 元'],
    [1_860_000, '18,600.00 元'],
    [123_456_789, '1,234,567.89 元'],
    [-105, '−1.05 元'],
  ])('a sum of %d fen', (fen, text) => {
    expect(money(fen)).toBe(text);
  });

  it('days and moments, in Beijing', () => {
    expect(dayText('2026-11-30')).toBe('2026年11月30日');
    expect(instantText('2026-11-29T16:05:00.000Z')).toBe('2026年11月30日 00:05');
    expect(weekdayOf('2026-11-30')).toBe('周一');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(new Date(startOfDay('2026-12-01', 9)).toISOString()).toBe('2026-12-01T01:00:00.000Z');
  });

  it.each([
    [4, false, '剩 4 个工作日'],
    [0, false, '今天到期'],
    [-2, true, '逾期 2 个工作日'],
    [0, true, '已超期'],
  ])('that %d working days are left', (remaining, isLate, text) => {
    expect(remainingText(remaining, isLate)).toBe(text);
  });

  it('how old something is', () => {
    expect([ageText(30_000), ageText(300_000), ageText(7_300_000)]).toEqual(['刚刚', '5 分钟前', '2 小时前']);
  });
});
