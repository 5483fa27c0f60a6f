import { describe, expect, it } from '@jest/globals';
import { dayOf, fenOf, halfDaysOf, isUnknown, monthsOf, monthsText } from './reading.ts';

const TODAY = '2026-11-30';

describe('what a clerk types', () => {
  it.each([
    ['18600', 1_860_000],
    ['18,600.5', 1_860_050],
    ['１８６００元', 1_860_000],
    ['1.86万', 1_860_000],
    ['0.05', 5],
    ['18600.555', null],
    ['1,86', null],
    ['-3', null],
    ['一万', null],
    ['99999999999999999999', null],
  ])('the sum %s is %p fen', (text, fen) => {
    expect(fenOf(text)).toBe(fen);
  });

  it.each([
    ['2026-3-5', '2026-03-05'],
    ['20260305', '2026-03-05'],
    ['2026年3月5日', '2026-03-05'],
    ['3.5', '2026-03-05'],
    ['3月5日', '2026-03-05'],
    ['2026-02-30', null],
    ['13.1', null],
    ['昨天', null],
  ])('the day %s is %p', (text, day) => {
    expect(dayOf(text, TODAY)).toBe(day);
  });

  it.each([
    ['4月', ['2026-04']],
    ['2026年3月至5月', ['2026-03', '2026-04', '2026-05']],
    ['2025-11~2026-02', ['2025-11', '2025-12', '2026-01', '2026-02']],
    ['2025年12月、2026年1月', ['2025-12', '2026-01']],
    ['3月-5月', ['2026-03', '2026-04', '2026-05']],
    ['5月、4月，4月', ['2026-04', '2026-05']],
    ['5月至3月', null],
    ['13月', null],
    ['三个月', null],
    ['', null],
  ])('the months %s are %p', (text, months) => {
    expect(monthsOf(text, TODAY)).toEqual(months);
  });

  it('months are said back with each year once', () => {
    expect(monthsText(['2025-12', '2026-01', '2026-02'])).toBe('2025年12月、2026年1月、2月');
  });

  it.each([
    ['61', 122],
    ['61.5天', 123],
    ['61.3', null],
  ])('%s days are %p halves', (text, halves) => {
    expect(halfDaysOf(text)).toBe(halves);
  });

  it('不详 may be a question mark, and is not the same as blank', () => {
    expect(['不详', '?', '？', ' ? ', '', '不'].map(isUnknown)).toEqual([true, true, true, true, false, false]);
  });
});
