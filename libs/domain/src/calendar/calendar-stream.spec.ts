import { describe, expect, it } from '@jest/globals';
import { reference } from '../testing/reference.ts';
import type { CalendarYear } from '../time/types.ts';
import { calendarStream } from './stream.ts';

const year = (more: Partial<CalendarYear> = {}): CalendarYear => ({
  ...{
    year: 2027,
    status: 'published',
    notice: '国办发明电〔2026〕9号',
    statutory: ['2027-01-01'],
    daysOff: [],
    makeupDays: [],
  },
  ...more,
});
const PROVISIONAL = year({ status: 'provisional', notice: null });
const adopt = (...years: readonly CalendarYear[]) =>
  ({ command: { type: 'AdoptCalendar', data: { release: '1', years } } }) as const;
const notice = (imported = year()) =>
  ({ command: { type: 'ImportHolidayNotice', data: { year: imported, publishedOn: '2026-11-10' } } }) as const;
const book = () => reference(calendarStream);

describe('工作日历', () => {
  it('years are adopted once, and a release that brings the notice replaces a provisional year', () => {
    book()
      .given(adopt(PROVISIONAL))
      .when(adopt(PROVISIONAL))
      .thenNothing()
      .when(adopt(year()))
      .then(['CalendarAdopted'])
      .and(({ years }) => expect(years[2027]?.status).toBe('published'));
  });

  it('a notice imported here is not overwritten by a release', () => {
    book()
      .given(notice())
      .when(adopt(year({ daysOff: ['2027-02-08'] })))
      .thenNothing();
  });

  it('a notice is new once, published, and does not contradict itself', () => {
    book().given(notice()).when(notice()).thenRefused('notice-already-imported');
    book().when(notice(PROVISIONAL)).thenRefused('notice-without-publication');
    book()
      .when(notice(year({ daysOff: ['2027-01-02'], makeupDays: ['2027-01-02'] })))
      .thenRefused('calendar-day-conflict');
    book()
      .when(adopt(year({ statutory: ['2027-01-02'], makeupDays: ['2027-01-02'] })))
      .thenRefused('calendar-day-conflict');
  });
});
