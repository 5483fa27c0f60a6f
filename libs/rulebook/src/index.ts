export { calendarBook } from './calendar/calendar-book.ts';
export type { CalendarBook } from './calendar/calendar-book.ts';
export { parseHolidayNotice } from './calendar/import.ts';
export { seedCalendarYears } from './calendar/seed.ts';
export type { HolidayNotice } from './calendar/import.ts';
