import { expect, test } from '@jest/globals';
import { startOfDay } from '@qingxin/domain';
import { bucketAt, bucketBounds } from './due-buckets.ts';

/** A duty of that day: late from the next day on. */
const of = (now: string, due: string) => bucketAt(startOfDay(due, 1), bucketBounds(now));

test('过期、今天、明天、本周、下周、更晚 by the local calendar', () => {
  // Wednesday, 11:00 in Shanghai.
  const now = '2026-12-02T03:00:00.000Z';
  expect(bucketAt('2026-12-02T02:59:59.000Z', bucketBounds(now))).toBe('overdue');
  const days = [
    '2026-12-01',
    '2026-12-02',
    '2026-12-03',
    '2026-12-04',
    '2026-12-06',
    '2026-12-07',
    '2026-12-13',
    '2026-12-14',
  ];
  expect(days.map((day) => of(now, day))).toEqual([
    'overdue',
    'today',
    'tomorrow',
    'week',
    'week',
    'nextWeek',
    'nextWeek',
    'later',
  ]);
});

test('before dawn in Shanghai it is already the next day, and on a Sunday tomorrow is tomorrow', () => {
  expect(of('2026-12-01T17:00:00.000Z', '2026-12-02')).toBe('today');
  const sunday = '2026-12-06T03:00:00.000Z';
  expect(['2026-12-06', '2026-12-07', '2026-12-08', '2026-12-14'].map((day) => of(sunday, day))).toEqual([
    'today',
    'tomorrow',
    'nextWeek',
    'later',
  ]);
  // Lists count between these instants: none may lie before the one ahead of it.
  const bounds = Object.values(bucketBounds(sunday));
  expect(bounds).toEqual([...bounds].sort());
});
