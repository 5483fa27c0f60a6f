import { expect, it } from '@jest/globals';
import { quarterBefore } from './seed-report.ts';

it.each([
  ['2026-11-30', '2026-Q3'],
  ['2026-03-31', '2025-Q4'],
  ['2026-04-01', '2026-Q1'],
])('on %s the last quarter that is over is %s', (day, period) => expect(quarterBefore(day)).toBe(period));
