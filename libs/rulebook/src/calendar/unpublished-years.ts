import type { CalendarYear } from '@qingxin/domain';
import { expandDays } from './days.ts';

/** The thirteen days of 全国年节及纪念日放假办法第二条 (2024 text), lunar festivals and 清明 computed ahead. */
const STATUTORY: readonly (readonly [number, string])[] = [
  [2027, '01-01 02-05 02-06 02-07 02-08 04-05 05-01 05-02 06-09 09-15 10-01 10-02 10-03'],
  [2028, '01-01 01-25 01-26 01-27 01-28 04-04 05-01 05-02 05-28 10-01 10-02 10-03'],
  [2029, '01-01 02-12 02-13 02-14 02-15 04-04 05-01 05-02 06-16 09-22 10-01 10-02 10-03'],
  [2030, '01-01 02-02 02-03 02-04 02-05 04-05 05-01 05-02 06-05 09-12 10-01 10-02 10-03'],
  [2031, '01-01 01-22 01-23 01-24 01-25 04-05 05-01 05-02 06-24 10-01 10-02 10-03'],
  [2032, '01-01 02-10 02-11 02-12 02-13 04-04 05-01 05-02 06-12 09-19 10-01 10-02 10-03'],
  [2033, '01-01 01-30 01-31 02-01 02-02 04-04 05-01 05-02 06-01 09-08 10-01 10-02 10-03'],
  [2034, '01-01 02-18 02-19 02-20 02-21 04-05 05-01 05-02 06-20 09-27 10-01 10-02 10-03'],
  [2035, '01-01 02-07 02-08 02-09 02-10 04-05 05-01 05-02 06-10 09-16 10-01 10-02 10-03'],
];

/** Years without a notice: statutory days only, no substitute and no make-up days are assumed (IP-10). */
export const UNPUBLISHED_YEARS: readonly CalendarYear[] = STATUTORY.map(([year, days]) => ({
  year,
  status: 'provisional',
  notice: null,
  statutory: expandDays(year, days),
  daysOff: [],
  makeupDays: [],
}));
