import { describe, expect, test } from '@jest/globals';
import { pageOfStep, stepAsked, stepTo } from './replay-step.ts';

describe('a step of a replay', () => {
  test('is taken from the address, the first where that names none', () => {
    expect(['7', null, '', '0', '-3', '1.5', 'x', '1e99'].map(stepAsked)).toEqual([7, 1, 1, 1, 1, 1, 1, 1]);
  });

  test('lies on the page that is read for it', () => {
    expect([1, 100, 101, 200, 201].map(pageOfStep)).toEqual([0, 0, 100, 100, 200]);
  });

  test('is never before the first nor after the last', () => {
    expect([stepTo(1, -1, 9), stepTo(1, 1, 9), stepTo(9, 1, 9), stepTo(12, 0, 9), stepTo(1, 1, 0)]).toEqual([
      1, 2, 9, 9, 1,
    ]);
  });
});
