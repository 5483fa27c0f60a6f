import { expect, test } from '@jest/globals';
import type { ClockState } from '@qingxin/domain';
import { changeOf } from './what-if.ts';

const clock = (status: ClockState['status'], due = '2026-12-01'): ClockState => ({ status, due }) as ClockState;

test.each([
  ['started', undefined, clock('running')],
  [null, undefined, clock('met')],
  ['ended', clock('running'), clock('met')],
  ['ended', clock('paused'), clock('lapsed')],
  ['paused', clock('running'), clock('paused')],
  ['resumed', clock('paused'), clock('running', '2026-12-03')],
  ['moved', clock('running'), clock('running', '2026-12-08')],
  [null, clock('running'), clock('running')],
] as const)('%s', (change, before, after) => {
  expect(changeOf(before, after)).toBe(change);
});
