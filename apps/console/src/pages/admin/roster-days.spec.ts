import { expect, test } from '@jest/globals';
import { daysIn, rosterDays, weeksOf } from './roster-days.ts';

const shift = { from: '2026-10-01T00:00:00.000Z', to: '2026-10-02T00:00:00.000Z' };
const gap = { from: '2026-10-02T00:00:00.000Z', to: '2026-10-31T16:00:00.000Z' };

test('a day has the shifts that reach into it, and a gap where nobody is on duty for a while', () => {
  const days = rosterDays('2026-10', [shift], [gap]);
  expect(days).toHaveLength(31);
  // From eight to eight in Beijing: the shift ends on the morning of the second.
  expect(days.slice(0, 3).map(({ shifts, hasGap }) => [shifts.length, hasGap])).toEqual([
    [1, false],
    [1, true],
    [0, true],
  ]);
});

test('months have their days, each in the column of its weekday', () => {
  expect([daysIn('2026-02'), daysIn('2028-02'), daysIn('2026-12')]).toEqual([28, 29, 31]);
  const [first] = weeksOf(rosterDays('2026-10', [], []));
  expect(first?.map((place) => place?.day.slice(8) ?? null)).toEqual([null, null, null, '01', '02', '03', '04']);
});
