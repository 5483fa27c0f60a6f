import { describe, expect, it } from '@jest/globals';
import { addDays, deadline, refusalCode } from '@qingxin/domain';
import { calendarBook } from './calendar-book.ts';
import { noticeYear, parseHolidayNotice } from './import.ts';

/** An invented notice: that of 2027 was not published when this was written. */
const notice2027 = {
  year: 2027,
  notice: '国办发明电〔2026〕99号',
  publishedOn: '2026-11-05',
  daysOff: (
    '2027-01-01 2027-02-05 2027-02-08 2027-02-09 2027-02-10 2027-02-11 2027-02-12 2027-04-05 2027-05-03 2027-05-04 ' +
    '2027-05-05 2027-06-09 2027-09-15 2027-10-01 2027-10-04 2027-10-05 2027-10-06 2027-10-07'
  ).split(' '),
  makeupDays: ['2027-01-31', '2027-02-20', '2027-05-08', '2027-09-26', '2027-10-09'],
};

function refused(change: Readonly<Record<string, unknown>>): string | null {
  try {
    parseHolidayNotice({ ...notice2027, ...change });
    return null;
  } catch (error) {
    return refusalCode(error);
  }
}

describe('an imported holiday notice', () => {
  const before = calendarBook(1).calendar;
  const after = calendarBook(2, [noticeYear(parseHolidayNotice(notice2027))]);

  it('turns provisional dates into firm ones, later where the Spring Festival grows', () => {
    const request = { unit: 'workingDay', amount: 5, start: '2027-02-03' } as const;
    expect(deadline(request, before)).toMatchObject({ due: '2027-02-12', provisional: true });
    expect(deadline(request, after.calendar)).toMatchObject({ due: '2027-02-18', provisional: false });
  });

  it('leaves dates where they were when the notice changes nothing on the way', () => {
    const request = { unit: 'workingDay', amount: 60, start: '2026-10-12' } as const;
    expect(deadline(request, before)).toMatchObject({ due: '2027-01-05', provisional: true });
    expect(deadline(request, after.calendar)).toMatchObject({ due: '2027-01-05', provisional: false });
  });

  it('makes the year firm and keeps the next one provisional', () => {
    expect(after.firmThrough).toBe(2027);
    expect(after.calendar.day('2027-02-09')).toEqual({
      working: false,
      provisional: false,
      kind: 'swap',
      notice: notice2027.notice,
    });
    expect(after.calendar.day('2027-02-08').kind).toBe('statutory');
    expect(after.calendar.day('2028-01-03')).toMatchObject({ working: true, provisional: true });
  });

  it('may change the December before its year (IP-10)', () => {
    const early = parseHolidayNotice({ ...notice2027, daysOff: [...notice2027.daysOff, '2026-12-31'] });
    const { calendar } = calendarBook(3, [noticeYear(early)]);
    expect(calendar.day('2026-12-31')).toMatchObject({ working: false, kind: 'swap', notice: notice2027.notice });
  });

  it('replaces an earlier notice of the same year whole', () => {
    const corrected = parseHolidayNotice({
      ...notice2027,
      makeupDays: ['2027-02-20'],
      notice: '国办发明电〔2026〕100号',
    });
    const { calendar } = calendarBook(3, [parseHolidayNotice(notice2027), corrected].map(noticeYear));
    expect(calendar.day('2027-01-31').working).toBe(false);
    expect(calendar.day('2027-02-20').notice).toBe('国办发明电〔2026〕100号');
  });
});

describe('a holiday notice is refused', () => {
  it.each([
    ['when it is no object', 'notice-malformed', { year: '2027' }],
    ['with a field nobody knows', 'notice-malformed', { extra: 1 }],
    ['with days that are no list', 'notice-malformed', { daysOff: '2027-01-01' }],
    ['without a number of the State Council', 'notice-number-invalid', { notice: '通知' }],
    ['for a year out of reach', 'notice-year-invalid', { year: 1999 }],
    ['published in another year than its number says', 'notice-year-invalid', { publishedOn: '2025-11-05' }],
    [
      'with a hundred days off',
      'notice-too-many-days',
      { daysOff: Array.from({ length: 100 }, (_, at) => addDays('2027-01-01', at)) },
    ],
    ['that revises something without a number', 'notice-malformed', { revises: 7 }],
    ['with an impossible day', 'date-invalid', { daysOff: [...notice2027.daysOff, '2027-02-30'] }],
    ['with a day of another year', 'notice-day-outside-year', { daysOff: [...notice2027.daysOff, '2028-01-03'] }],
    ['with a day given twice', 'notice-day-twice', { daysOff: [...notice2027.daysOff, '2027-01-01'] }],
    ['with a day both off and worked', 'notice-day-twice', { daysOff: [...notice2027.daysOff, '2027-01-31'] }],
    ['with a make-up day on a weekday', 'notice-makeup-on-weekday', { makeupDays: ['2027-03-01'] }],
    ['with work on a statutory day', 'notice-makeup-on-statutory-day', { makeupDays: ['2027-02-06'] }],
    ['when a statutory weekday is missing', 'notice-statutory-day-missing', { daysOff: notice2027.daysOff.slice(1) }],
  ])('%s', (_why, code, change) => {
    expect(refused(change)).toBe(code);
  });
});
