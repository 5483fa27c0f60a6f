import { expect, test } from '@jest/globals';
import { isCut } from './reachable-tables.ts';

const box = { scrollWidth: 300, clientWidth: 300, scrollHeight: 200, clientHeight: 200 };

test('only what is cut off has to be reached for scrolling', () => {
  expect(isCut(box)).toBe(false);
  expect(isCut({ ...box, scrollWidth: 640 })).toBe(true);
  expect(isCut({ ...box, scrollHeight: 900 })).toBe(true);
});
