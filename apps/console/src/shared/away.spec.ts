import { expect, test } from '@jest/globals';
import { awayText } from './away.ts';

test('who is away is said to be away until a day, who will be from a day to a day', () => {
  const days = { from: '2026-12-01', until: '2026-12-04' };
  expect(awayText({ ...days, now: true })).toBe('外出至 2026年12月4日');
  expect(awayText({ ...days, now: false })).toBe('2026年12月1日至 2026年12月4日外出');
});
