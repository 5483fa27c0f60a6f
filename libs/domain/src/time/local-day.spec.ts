import { describe, expect, it } from '@jest/globals';
import { refusalCode } from '../kernel/refusal.ts';
import { addDays, addMonths, dayNumber, dayOf, instantMillis, localDayOf, startOfDay, weekday } from './local-day.ts';

function refused(act: () => unknown): string | null {
  try {
    act();
    return null;
  } catch (error) {
    return refusalCode(error);
  }
}

describe('local days', () => {
  it('number the days from 1992 to 2199 without a gap, as the proleptic calendar does', () => {
    for (let number = dayNumber('1992-01-01'); number <= dayNumber('2199-12-31'); number += 1) {
      const day = new Date(number * 86_400_000).toISOString().slice(0, 10);
      if (dayOf(number) !== day || dayNumber(day) !== number) throw new Error(`${number} ${day}`);
    }
    expect(dayOf(0)).toBe('1970-01-01');
  });

  it('know their weekday: 2026-02-13 is a Friday', () => {
    expect([weekday('2026-02-13'), weekday('2026-02-15'), weekday('2026-02-16')]).toEqual([5, 7, 1]);
  });

  it('begin at 16:00 UTC of the day before (DC-13)', () => {
    expect(startOfDay('2026-03-01')).toBe('2026-02-28T16:00:00.000Z');
    expect(startOfDay('2026-02-28', 1)).toBe('2026-02-28T16:00:00.000Z');
    expect(localDayOf('2026-02-28T15:59:59.999Z')).toBe('2026-02-28');
    expect(localDayOf('2026-02-28T16:00:00Z')).toBe('2026-03-01');
    expect(localDayOf('2026-02-28T23:30:00-05:00')).toBe('2026-03-01');
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-4-01',
    '1991-09-14',
    '2026-01-01T24:00:00Z',
    '2026-01-01T10:00:00',
    '2026-01-01T10:00:60Z',
    '2026-01-01T10:00:00+15:00',
    '2026-02-30T10:00:00Z',
    '',
  ])('refuse %j', (text) => {
    expect(refused(() => localDayOf(text))).toBe('date-invalid');
  });

  it('keep the milliseconds of an instant with an offset', () => {
    expect(instantMillis('2026-01-01T08:00:00.125+08:00')).toBe(Date.UTC(2026, 0, 1, 0, 0, 0, 125));
    expect(instantMillis('2026-01-01T08:00+08:00')).toBe(Date.UTC(2026, 0, 1));
  });

  it.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2025-12-15', 1, '2026-01-15'],
  ])('%s and %i months: the corresponding day or the last of the month (民法典第二百零二条)', (day, months, end) => {
    expect(dayOf(addMonths(dayNumber(day), months))).toBe(end);
  });

  it('step over month, year and leap-day borders', () => {
    expect([addDays('2024-02-28', 1), addDays('2025-12-31', 1), addDays('2026-03-01', -1)]).toEqual([
      '2024-02-29',
      '2026-01-01',
      '2026-02-28',
    ]);
  });
});
