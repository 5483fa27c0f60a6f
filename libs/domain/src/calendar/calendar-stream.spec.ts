import { describe, expect, it } from '@jest/globals';
import { reference } from '../testing/reference.ts';
import type { CalendarYear } from '../time/types.ts';
import { calendarStream, type NoticeAsked, type ReadNotice } from './stream.ts';

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
/** What the library of rules makes of a notice, without its checks. */
const read: ReadNotice = ({ year: of, notice, daysOff, makeupDays }) =>
  year({ year: of, notice, statutory: [`${of}-01-01`], daysOff, makeupDays });
const adopt = (...years: readonly CalendarYear[]) =>
  ({ command: { type: 'AdoptCalendar', data: { release: '1', years } } }) as const;
const asked: NoticeAsked = {
  year: 2027,
  notice: '国办发明电〔2026〕9号',
  publishedOn: '2026-05-10',
  daysOff: [],
  makeupDays: [],
};
const notice = (more: Partial<NoticeAsked> = {}) =>
  ({ command: { type: 'ImportHolidayNotice', data: { ...asked, ...more } } }) as const;
const book = () => reference(calendarStream(read));

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

  it('a notice makes its year, statutory days included, and is new once', () => {
    book()
      .given(adopt(PROVISIONAL))
      .when(notice({ daysOff: ['2027-02-08'] }))
      .then(['CalendarRevised', { year: year({ daysOff: ['2027-02-08'] }), publishedOn: '2026-05-10' }]);
    book().given(notice()).when(notice()).thenRefused('notice-already-imported');
  });

  it('a published year is replaced only by a notice that names the one it revises', () => {
    const longer = { notice: '国办发明电〔2026〕10号', daysOff: ['2027-02-08'] };
    const revises = '国办发明电〔2026〕9号';
    book()
      .given(adopt(year()))
      .when(notice(longer))
      .thenRefused('notice-year-published')
      .when(notice({ ...longer, revises: '国办发明电〔2026〕8号' }))
      .thenRefused('notice-year-published')
      .when(notice({ ...longer, revises }))
      .then(['CalendarRevised', { revises }]);
    book().given(adopt(PROVISIONAL)).when(notice({ revises })).thenRefused('notice-revises-nothing');
  });

  it('a year whose notice has no known number is revised by saying so', () => {
    const unnumbered = book().given(adopt(year({ notice: null })));
    unnumbered.when(notice({ daysOff: ['2027-02-08'], revises: '文号不详' })).then(['CalendarRevised']);
  });

  it('a notice of tomorrow, and one that contradicts itself or its neighbours, is refused', () => {
    book()
      .when(notice({ publishedOn: '2026-06-02' }))
      .thenRefused('notice-not-published-yet');
    book()
      .when(notice({ daysOff: ['2027-01-02'], makeupDays: ['2027-01-02'] }))
      .thenRefused('calendar-day-conflict');
    book()
      .when(adopt(year({ statutory: ['2027-01-02'], makeupDays: ['2027-01-02'] })))
      .thenRefused('calendar-day-conflict');
  });
});
