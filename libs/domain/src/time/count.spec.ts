import { describe, expect, it } from '@jest/globals';
import { refusalCode } from '../kernel/refusal.ts';
import { buildCalendar } from './calendar.ts';
import { deadline, deadlineAsOf, deadlineStanding, workingDaysLate } from './count.ts';
import { reminderInstants } from './reminders.ts';
import type { CalendarYear } from './types.ts';

const year2026: CalendarYear = {
  year: 2026,
  status: 'published',
  notice: '国办发明电〔2025〕7号',
  statutory: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-10-01', '2026-10-02', '2026-10-03'],
  daysOff: ['2026-02-15', '2026-02-20', '2026-02-23', '2026-10-05', '2026-10-06', '2026-10-07'],
  makeupDays: ['2026-02-14', '2026-02-28'],
};
const calendar = buildCalendar({ version: 7, years: [year2026] });

describe('why a clock is due when it is', () => {
  it('names the holiday, the make-up day, the notice and the counting choices', () => {
    const { derivation } = deadline({ unit: 'workingDay', amount: 5, start: '2026-02-13' }, calendar);
    expect(derivation.map(({ kind, day, point }) => [kind, day, point])).toEqual([
      ['start', '2026-02-13', 'DC-01'],
      ['count', '2026-02-13', undefined],
      ['makeup', '2026-02-14', undefined],
      ['skipped', '2026-02-16', undefined],
      ['due', '2026-02-27', 'IP-04'],
    ]);
    expect(derivation.map((step) => step.text)).toContain(
      '2026年2月15日（周日）至2月23日放假（国办发明电〔2025〕7号），不计入',
    );
  });

  it('counts no make-up day that lies inside a pause, and tells the hour of an instant', () => {
    const pauses = [{ from: '2026-02-26', to: '2026-03-03' }];
    const { derivation } = deadline(
      { unit: 'workingDay', amount: 9, start: '2026-02-13T17:30:00+08:00', pauses },
      calendar,
    );
    const makeup = derivation.filter((step) => step.kind === 'makeup');
    expect(makeup.map((step) => step.day)).toEqual(['2026-02-14']);
    expect(derivation[0]?.text).toBe('2026年2月13日（周五）（北京时间17:30）为起算日，当日不计入');
  });

  it('names the roll by the notice (IP-03), the month rule (IP-05), the long period (IP-09) and the doubt (IP-10)', () => {
    const points = (request: Parameters<typeof deadline>[0]) =>
      deadline(request, calendar).derivation.map((step) => step.point);
    expect(points({ unit: 'calendarDay', amount: 3, start: '2026-10-02' })).toContain('IP-03');
    expect(points({ unit: 'calendarDay', amount: 2, start: '2026-06-04' })).toContain('IP-02');
    expect(points({ unit: 'month', amount: 1, start: '2026-05-31' })).toContain('IP-05');
    const longer = { unit: 'calendarDay', amount: 60, start: '2026-06-01' } as const;
    expect(points({ ...longer, extensions: [{ amount: 30, decidedOn: '2026-07-01' }] })).toContain('IP-09');
    expect(points({ unit: 'workingDay', amount: 5, start: '2026-12-28' })).toContain('IP-10');
    expect(points({ unit: 'workingDay', amount: 1, start: '2026-06-06' })).toContain('IP-01');
    const rolling = { unit: 'calendarDay', amount: 15, start: '2026-07-03' } as const;
    expect(points({ ...rolling, pauses: [{ from: '2026-07-19', to: '2026-07-22' }] })).toContain('IP-07');
    expect(points({ ...rolling, pauses: [{ from: '2026-07-10', to: null }] })).toContain('IP-13');
    const monthly = { unit: 'month', amount: 1, start: '2026-03-10' } as const;
    expect(points({ ...monthly, pauses: [{ from: '2026-04-01', to: '2026-04-11' }] })).toContain('IP-08');
  });
});

describe('facts that are not known yet', () => {
  const request = {
    unit: 'workingDay',
    amount: 5,
    start: '2026-06-01',
    pauses: [{ from: '2026-06-03', to: '2026-06-10' }],
  } as const;

  it('are left out of what was known then, and kept by the calculator', () => {
    expect(deadlineAsOf(request, calendar, '2026-06-02')).toMatchObject({ due: '2026-06-08', remainingWorkingDays: 4 });
    expect(deadlineAsOf(request, calendar, '2026-06-05')).toMatchObject({ due: null, remainingWorkingDays: 4 });
    expect(deadlineStanding(request, calendar, '2026-06-02')).toMatchObject({
      due: '2026-06-15',
      remainingWorkingDays: 4,
      overdue: false,
    });
  });

  it('are checked all the same', () => {
    const late = { ...request, extensions: [{ amount: 1, decidedOn: '2026-07-01' }] };
    expect(() => deadlineAsOf(late, calendar, '2026-06-02')).toThrow('extension-late');
  });
});

describe('reminders', () => {
  const clock = {
    start: '2026-06-01',
    period: { unit: 'workingDay', amount: 10 },
    pauses: [],
    extensions: [],
  } as const;
  const rows = [{ share: 50 }, { share: 80 }, { workingDaysBefore: 1 }] as const;
  const usual = { hour: 9, most: 3 };

  it('come at nine on the working day that uses up the share, and before the due day', () => {
    const ends = deadline({ ...clock.period, start: clock.start }, calendar);
    expect(reminderInstants(clock, ends, rows, calendar, usual)).toEqual([
      '2026-06-08T01:00:00.000Z',
      '2026-06-11T01:00:00.000Z',
      '2026-06-12T01:00:00.000Z',
    ]);
  });

  it('count a calendar-day clock in calendar days', () => {
    const calendarClock = { ...clock, period: { unit: 'calendarDay', amount: 10 } } as const;
    const ends = deadline({ ...calendarClock.period, start: clock.start }, calendar);
    expect(reminderInstants(calendarClock, ends, [{ share: 50 }], calendar, usual)).toEqual([
      '2026-06-06T01:00:00.000Z',
    ]);
  });

  it('fall away when they would come on the start day, and all of them while paused', () => {
    const short = { ...clock, period: { unit: 'workingDay', amount: 1 } } as const;
    expect(
      reminderInstants(short, deadline({ ...short.period, start: clock.start }, calendar), rows, calendar, usual),
    ).toEqual(['2026-06-02T01:00:00.000Z']);
    const ends = { due: null, dueAt: null };
    expect(reminderInstants(clock, ends, rows, calendar, usual)).toEqual([]);
  });

  it('of an hour clock come at the share of its hours, day or night', () => {
    const night = { ...clock, start: '2026-06-01T10:00:00Z', period: { unit: 'hour', amount: 24 } } as const;
    const ends = deadline({ ...night.period, start: night.start }, calendar);
    expect(reminderInstants(night, ends, rows, calendar, usual)).toEqual([
      '2026-06-01T22:00:00.000Z',
      '2026-06-02T05:12:00.000Z',
    ]);
  });
});

describe('a calendar', () => {
  const refused = (years: readonly CalendarYear[]): string | null => {
    try {
      buildCalendar({ version: 1, years });
      return null;
    } catch (error) {
      return refusalCode(error);
    }
  };

  it('refuses a year twice, a day both off and worked, and a day of another year', () => {
    expect(refused([year2026, year2026])).toBe('calendar-year-twice');
    expect(refused([{ ...year2026, makeupDays: ['2026-02-15'] }])).toBe('calendar-day-conflict');
    expect(refused([{ ...year2026, daysOff: ['2028-01-03'] }])).toBe('calendar-day-outside-year');
  });

  it('counts a late act in working days, none over a weekend', () => {
    expect(workingDaysLate('2026-06-05', '2026-06-07', calendar)).toBe(0);
    expect(workingDaysLate('2026-06-05', '2026-06-08T01:00:00Z', calendar)).toBe(1);
  });
});
