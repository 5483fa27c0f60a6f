import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Period, PeriodUnit, RuleRow } from '@qingxin/domain';
import { RULE_ROWS } from '../all-rows.ts';
import { quoteOf, QUOTES } from './quote-of.ts';

const fromLaw = RULE_ROWS.filter(({ mark }) => mark === 'V' || mark === 'S');

/** Rows whose words do not say the number of the row, and why. */
const SAYS_OTHERWISE: Readonly<Record<string, string>> = {
  'S6-08-QUARTER': 'every quarter is the article’s, the days after its end are the district’s',
};
/** Likewise of its extension. */
const EXTENDED_OTHERWISE: Readonly<Record<string, string>> = {
  'S8-12-RESULT': 'the article limits the whole: 30 and 60 are its 90 days',
};

const DIGITS = '零一二三四五六七八九';
const inChinese = (number: number): string => {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return [tens > 1 ? DIGITS[tens] : '', tens > 0 ? '十' : '', ones > 0 ? DIGITS[ones] : ''].join('');
};
const UNITS: Readonly<Record<PeriodUnit, string>> = {
  ...{ workingDay: '(个工作)?日', calendarDay: '日', month: '个月', year: '年', hour: '小时', minute: '分钟' },
};

/** Whether the words name the number itself, not the tail of a greater one. */
function says(words: string, { amount, unit }: Period): boolean {
  const chinese = amount === 2 ? '[二两]' : inChinese(amount);
  const number = `(?<![0-9一二三四五六七八九十百])(${amount}|${chinese})`;
  const named = new RegExp(`${number}${UNITS[unit]}`, 'u').test(words);
  // Days are working days where the words say so of them, or of days in general in the article beside it.
  const working = new RegExp(`${number}个工作日`, 'u').test(words) || /指工作日/u.test(words);
  return named && (unit !== 'workingDay' || working);
}

const label = ({ id, version }: RuleRow): string => `${id}#${version}`;

describe('原文', () => {
  it('is told of every row that rests on an article, or why it could not be had', () => {
    expect(fromLaw.filter(({ id }) => QUOTES[id] === undefined).map(label)).toEqual([]);
    const without = fromLaw.filter((row) => quoteOf(row) === null);
    expect(without.map(({ id }) => id)).toEqual(['S6-05-EARLY']);
    for (const { id } of without) expect(JSON.stringify(QUOTES[id])).toMatch(/no wording at hand: ./u);
  });

  it('is of rules that there are, and of no number that the district or another place has set', () => {
    const ids = new Set(fromLaw.map(({ id }) => id));
    expect(Object.keys(QUOTES).filter((id) => !ids.has(id))).toEqual([]);
    expect(quoteOf({ id: 'S2-01', mark: 'P' })).toBeNull();
    expect(RULE_ROWS.filter(({ mark }) => !'VS'.includes(mark)).every((row) => quoteOf(row) === null)).toBe(true);
  });

  it('is the words alone, without marks around them or blanks', () => {
    for (const words of Object.values(QUOTES)) {
      if (typeof words === 'string') expect(words).toMatch(/^[\p{Script=Han}\d（“][^ A-Za-z]*[\p{Script=Han}。%]$/u);
    }
  });

  it('is what was compared with its source, to the letter', () => {
    const read = JSON.stringify(Object.entries(QUOTES).sort());
    expect(createHash('sha256').update(read).digest('hex').slice(0, 16)).toBe('ed8fe115864e90bd');
  });

  const timed = fromLaw.flatMap((row) => {
    const words = quoteOf(row);
    return words === null || row.end.kind === 'dateField' ? [] : [{ row, words, period: row.end, name: label(row) }];
  });

  it.each(timed)('$name names the number and the days that the row counts', ({ row, words, period }) => {
    expect(says(words, period)).toBe(SAYS_OTHERWISE[row.id] === undefined);
    if (row.extension !== undefined) expect(says(words, row.extension)).toBe(EXTENDED_OTHERWISE[row.id] === undefined);
  });

  it.each([
    ['S1-05-PEOPLE', { mostRepresentatives: 5 }, '不得超过5人'],
    ['S3-05-OFFICERS', { leastOfficers: 2 }, '不得少于2人'],
    ['S4-07-ADDED', { leastPercent: 50, mostPercent: 100 }, '50%以上1倍以下'],
  ])('%s names the number to which acts keep', (id, parameters, words) => {
    const row = RULE_ROWS.find((one) => one.id === id);
    expect(row?.parameters).toEqual(parameters);
    expect(row === undefined ? null : quoteOf(row)).toContain(words);
  });
});
