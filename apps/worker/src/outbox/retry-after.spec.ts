import { describe, expect, test } from '@jest/globals';
import { MOST_SECONDS, retryAfterSeconds } from './retry-after.ts';

const NOW = Date.parse('1994-11-06T08:48:37.500Z');

describe('what a receiver says about when to come again', () => {
  test.each([
    [429, '120', 120],
    [503, ' 1 ', 1],
    [503, '86400', MOST_SECONDS],
    [429, '86401', MOST_SECONDS],
    [429, '9'.repeat(30), MOST_SECONDS],
    [429, 'Sun, 06 Nov 1994 08:49:37 GMT', 60],
    [503, 'Sunday, 06-Nov-94 08:49:37 GMT', 60],
    [503, 'Sun Nov  6 08:49:37 1994', 60],
    [503, 'Mon, 06 Nov 2034 08:49:37 GMT', MOST_SECONDS],
  ])('with %i and "%s" is heard', (status, header, seconds) => {
    expect(retryAfterSeconds(status, header, NOW)).toBe(seconds);
  });

  test.each([
    [429, null],
    [429, ''],
    [429, '0'],
    [503, '-5'],
    [503, '1.5'],
    [503, 'soon'],
    [503, 'Sunday'],
    [503, '1994-11-07'],
    [503, 'Sun, 06 Nov 1994 08:47:37 GMT'],
    [500, '120'],
    [301, '120'],
  ])('with %i and "%s" is nothing', (status, header) => {
    expect(retryAfterSeconds(status, header, NOW)).toBeNull();
  });
});
