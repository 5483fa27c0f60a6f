import { expect, test } from '@jest/globals';
import { sheetsOf } from './sheets.ts';

test('a sheet holds what it has room for; a row that is too high has one of its own', () => {
  expect(sheetsOf([10, 10, 10, 10], 25)).toEqual([
    [0, 2],
    [2, 4],
  ]);
  expect(sheetsOf([10, 90, 10], 25)).toEqual([
    [0, 1],
    [1, 2],
    [2, 3],
  ]);
  expect(sheetsOf([], 25)).toEqual([[0, 0]]);
});
