import type { CalendarYear } from '@qingxin/domain';
import { expandDays } from './days.ts';
import { PUBLISHED_YEARS } from './published-years.ts';
import { UNPUBLISHED_YEARS } from './unpublished-years.ts';

/** The years shipped with the product: 2004–2026 as published, 2027–2060 with statutory days only. */
export function seedCalendarYears(): readonly CalendarYear[] {
  return [...PUBLISHED_YEARS, ...UNPUBLISHED_YEARS];
}

/** Days of Article 2 in a year, as far as they are known without its notice. */
export function statutoryDays(year: number): CalendarYear['statutory'] {
  const known = seedCalendarYears().find((each) => each.year === year);
  return known?.statutory ?? expandDays(year, '01-01 05-01 05-02 10-01 10-02 10-03');
}
