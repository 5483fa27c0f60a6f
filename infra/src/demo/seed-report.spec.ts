import { expect, it } from '@jest/globals';
import { monthBefore } from './seed-report.ts';

it.each([
  ['2026-11-30', '2026-10'],
  ['2026-12-01', '2026-11'],
  ['2026-01-31', '2025-12'],
])('on %s the last month that is over is %s', (day, period) => expect(monthBefore(day)).toBe(period));
