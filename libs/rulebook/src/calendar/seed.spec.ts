import { describe, expect, it } from '@jest/globals';
import { addDays, weekday } from '@qingxin/domain';
import { isWorkday } from 'chinese-days';
import { LunarDay, SolarTerm } from 'tyme4ts';
import { calendarBook } from './calendar-book.ts';
import { PUBLISHED_YEARS } from './published-years.ts';
import { UNPUBLISHED_YEARS } from './unpublished-years.ts';

const { calendar, firmThrough } = calendarBook(1);
const QINGMING = 7;

interface WrittenDay {
  getYear(): number;
  getMonth(): number;
  getDay(): number;
}

const iso = (day: WrittenDay): string =>
  [day.getYear(), String(day.getMonth()).padStart(2, '0'), String(day.getDay()).padStart(2, '0')].join('-');
const lunar = (year: number, month: number, day: number): string =>
  iso(LunarDay.fromYmd(year, month, day).getSolarDay());
const newYearsEve = (year: number): string => addDays(lunar(year, 1, 1), -1);

/** Article 2 in its texts of 1999, 2007, 2013 and 2024. */
function statutory(year: number): readonly string[] {
  const days = ['01-01', '05-01', '10-01', '10-02', '10-03'].map((day) => `${year}-${day}`);
  days.push(lunar(year, 1, 1), lunar(year, 1, 2));
  if (year < 2008) days.push(lunar(year, 1, 3), `${year}-05-02`, `${year}-05-03`);
  if (year >= 2008) {
    const brightness = iso(SolarTerm.fromIndex(year, QINGMING).getJulianDay().getSolarDay());
    days.push(brightness, lunar(year, 5, 5), lunar(year, 8, 15));
    if (year < 2014 || year >= 2025) days.push(newYearsEve(year));
    if (year >= 2014) days.push(lunar(year, 1, 3));
    if (year >= 2025) days.push(`${year}-05-02`);
  }
  return [...new Set(days)].sort();
}

describe('the calendar shipped with the product', () => {
  it('agrees with chinese-days on every day of its years', () => {
    const differing: string[] = [];
    for (let day = '2004-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
      if (calendar.day(day).working !== isWorkday(day)) differing.push(day);
    }
    expect(differing).toEqual([]);
  });

  it('is firm from the first to the last published year and nowhere else', () => {
    expect(PUBLISHED_YEARS.map((year) => year.year)).toEqual(Array.from({ length: 23 }, (_, at) => 2004 + at));
    expect(firmThrough).toBe(2026);
    expect(['2004-01-01', '2026-12-31'].map((day) => calendar.day(day).provisional)).toEqual([false, false]);
    expect(['2003-12-31', '2027-01-01'].map((day) => calendar.day(day).provisional)).toEqual([true, true]);
  });

  it.each([...PUBLISHED_YEARS, ...UNPUBLISHED_YEARS])(
    '$year: statutory days are those of Article 2 by the almanac',
    (year) => {
      expect(year.statutory).toEqual(statutory(year.year));
    },
  );

  it.each(PUBLISHED_YEARS)('$year: days off fall on weekdays and make-up days on weekends', (year) => {
    expect(year.daysOff.filter((day) => weekday(day) > 5)).toEqual([]);
    expect(year.makeupDays.filter((day) => weekday(day) < 6)).toEqual([]);
  });

  it('names the notice of every year since 2007 and leaves earlier numbers open', () => {
    const numbers = PUBLISHED_YEARS.map((year) => [year.year, year.notice] as const);
    for (const [year, notice] of numbers) {
      if (year < 2007) expect(notice).toBeNull();
      else expect(notice).toMatch(new RegExp(`^国办发明电〔${year - 1}〕\\d+号$`));
    }
  });
});
