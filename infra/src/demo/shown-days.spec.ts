import { calendarBook } from '@qingxin/rulebook';
import { describe, expect, test } from '@jest/globals';
import { moved, shownDay } from './shown-days.ts';

const { calendar } = calendarBook(1);

describe('a day of a scenario in the demo', () => {
  test.each([
    ['the day itself', '2022-06-15', '2022-06-15', '2026-11-30', '2026-11-30'],
    ['two working days before, over a weekend', '2022-06-13', '2022-06-15', '2026-11-30', '2026-11-26'],
    ['the next working day', '2022-06-16', '2022-06-15', '2026-11-27', '2026-11-30'],
    ['a rest day: the working day before it', '2022-06-12', '2022-06-15', '2026-11-30', '2026-11-25'],
    ['today a Saturday: what is due now is due on Monday', '2022-06-15', '2022-06-15', '2026-11-28', '2026-11-30'],
    ['today a Saturday: the day before is Friday', '2022-06-14', '2022-06-15', '2026-11-28', '2026-11-27'],
    ['holidays of the scenario do not count', '2022-04-29', '2022-05-05', '2026-11-30', '2026-11-27'],
    ['nor do those of the demo', '2022-06-14', '2022-06-15', '2026-10-08', '2026-09-30'],
  ])('%s', (_name, day, told, today, expected) => {
    expect(shownDay(day, { told, today }, calendar)).toBe(expected);
  });

  test('is put wherever a payload says a day, however deep; other words go through the other function', () => {
    const payload = { payBy: '2022-06-16', items: [{ on: '2022-06-15', fen: 3 }], text: '无', none: null };
    const told = moved(
      payload,
      (day) => `moved ${day}`,
      (text, key) => `${key}:${text}`,
    );
    expect(told).toEqual({
      ...{ payBy: 'moved 2022-06-16', items: [{ on: 'moved 2022-06-15', fen: 3 }] },
      ...{ text: 'text:无', none: null },
    });
  });
});
