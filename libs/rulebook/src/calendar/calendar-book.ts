import { buildCalendar } from '@qingxin/domain';
import type { CalendarYear, WorkingCalendar } from '@qingxin/domain';
import { seedCalendarYears } from './seed.ts';

/** One version of the calendar with the years it was built from. */
export interface CalendarBook {
  readonly version: number;
  readonly years: readonly CalendarYear[];
  readonly calendar: WorkingCalendar;
  /** Last year whose days are firm without a gap since the first notice. */
  readonly firmThrough: number;
}

/** The seed with imported years laid over it, in order: a later notice for a year replaces an earlier one whole. */
export function calendarBook(version: number, imported: readonly CalendarYear[] = []): CalendarBook {
  const years = new Map([...seedCalendarYears(), ...imported].map((year) => [year.year, year]));
  const list = [...years.values()].sort((one, other) => one.year - other.year);
  let firmThrough = list[0]?.year ?? 0;
  while (years.get(firmThrough + 1)?.status === 'published') firmThrough += 1;
  return { version, years: list, calendar: buildCalendar({ version, years: list }), firmThrough };
}
