import { expect, it } from '@jest/globals';
import { doneElsewhere } from './elsewhere.ts';

it('work that another unit or another stream does leads there, all other stands by itself', () => {
  expect(doneElsewhere('see-informed/result#1')?.to).toBe('?tab=custody');
  expect(doneElsewhere('trace-back#2')?.to).toBe('/supervision?tab=trace-backs');
  expect([doneElsewhere('inform/result#1'), doneElsewhere('trace-backs#1')]).toEqual([null, null]);
});
