import { describe, expect, test } from '@jest/globals';
import { returnTo } from './return-to.ts';

describe('where one comes back to after signing in', () => {
  test('is a page of the console with what was asked of it', () => {
    expect(returnTo('/inbox?whose=mine')).toBe('/inbox?whose=mine');
  });

  test.each([
    null,
    '',
    'inbox',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '\\/a',
  ])('is the first page for %j', (asked) => {
    expect(returnTo(asked)).toBe('/');
  });
});
