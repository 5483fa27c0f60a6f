import { expect, test } from '@jest/globals';
import { presetOf } from './period.ts';

test('periods that are asked for most', () => {
  expect(presetOf('year', '2026-11-30')).toEqual({ from: '2026-01-01', to: '2026-11-30' });
  expect(presetOf('quarter', '2026-11-30')).toEqual({ from: '2026-10-01', to: '2026-11-30' });
  expect(presetOf('quarter', '2026-03-31')).toEqual({ from: '2026-01-01', to: '2026-03-31' });
  expect(presetOf('month', '2026-11-30')).toEqual({ from: '2026-11-01', to: '2026-11-30' });
  expect(presetOf('lastYear', '2026-11-30')).toEqual({ from: '2025-01-01', to: '2025-12-31' });
});
