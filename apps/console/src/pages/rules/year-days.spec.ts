import { expect, test } from '@jest/globals';
import { countsOf, kindOf, monthsOf, spansOf } from './year-days.ts';

/** 2026 as far as February, as the State Council's notice has it. */
const notice = {
  statutory: ['2026-01-01', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19'],
  daysOff: ['2026-01-02', '2026-02-20', '2026-02-23'],
  makeupDays: ['2026-01-04', '2026-02-14', '2026-02-28'],
};

test('a day is what the notice says, else what its place in the week says', () => {
  expect(kindOf('2026-01-01', notice)).toBe('statutory');
  expect(kindOf('2026-01-02', notice)).toBe('off');
  expect(kindOf('2026-01-03', notice)).toBe('weekend');
  expect(kindOf('2026-01-04', notice)).toBe('makeup');
  expect(kindOf('2026-01-05', notice)).toBe('workday');
});

test('twelve months, each day in the column of its weekday', () => {
  const months = monthsOf(2026, notice);
  expect(months).toHaveLength(12);
  const [january] = months;
  expect(january?.weeks[0]?.map((place) => place?.day ?? null)).toEqual([
    ...[null, null, null, '2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'],
  ]);
  expect(january?.working).toBe(21);
  expect(months[1]?.weeks.flat().filter((place) => place !== null)).toHaveLength(28);
});

test('the days of a year come to all of its days', () => {
  const { statutory, off, makeup, weekend, workday, working } = countsOf(2026, notice);
  expect(statutory + off + makeup + weekend + workday).toBe(365);
  expect([statutory, off, makeup, working]).toEqual([5, 3, 3, workday + 3]);
});

test('days off in a row are one span with the weekend between them', () => {
  expect(spansOf(2026, notice)).toEqual([
    { from: '2026-01-01', to: '2026-01-03', kind: 'off', days: 3 },
    { from: '2026-01-04', to: '2026-01-04', kind: 'makeup', days: 1 },
    { from: '2026-02-14', to: '2026-02-14', kind: 'makeup', days: 1 },
    { from: '2026-02-15', to: '2026-02-23', kind: 'off', days: 9 },
    { from: '2026-02-28', to: '2026-02-28', kind: 'makeup', days: 1 },
  ]);
});
