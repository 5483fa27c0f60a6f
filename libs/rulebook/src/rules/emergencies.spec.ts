import { describe, expect, it } from '@jest/globals';
import { LunarDay } from 'tyme4ts';
import { WINTER_DUTY } from './emergencies.ts';

function solar(year: number, month: number, day: number): string {
  const date = LunarDay.fromYmd(year, month, day).getSolarDay();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getYear()}-${two(date.getMonth())}-${two(date.getDay())}`;
}

describe('腊月初一至正月十五', () => {
  it.each(WINTER_DUTY.map(([from, to]) => [Number(to.slice(0, 4)), from, to]))(
    'of %i is what the almanac says',
    (year, from, to) => {
      expect([from, to]).toEqual([solar(Number(year) - 1, 12, 1), solar(Number(year), 1, 15)]);
    },
  );

  it('is known for every year that the inspection target knows', () => {
    expect(WINTER_DUTY.map(([, to]) => Number(to.slice(0, 4)))).toEqual(
      Array.from({ length: 13 }, (_, index) => 2023 + index),
    );
  });
});
