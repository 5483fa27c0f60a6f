import { describe, expect, test } from '@jest/globals';
import { differences } from './compare.ts';
import type { Expected } from './scenario.ts';

const END: Expected = {
  complaints: {
    a: {
      end: 'closed:case-outcome-told',
      custody: ['hotline 2022-04-12', 'hrss 2022-04-13'],
      handOffs: ['h1 hotline>hrss signed'],
      daysToTold: 3,
      clocks: ['S2-01 hrss 2022-04-13>2022-04-20 met 2022-04-14', 'S2-10 hrss 2022-04-14>2022-04-18 met 2022-04-14'],
      rungs: [],
    },
  },
  case: null,
  company: null,
};

const complaint = (change: object): Expected => ({
  ...END,
  complaints: { a: { ...END.complaints['a'], ...change } as Expected['complaints'][string] },
});

describe('预期与实际的比较', () => {
  test('an end as written has no differences, in whatever order its clocks started', () => {
    const [first, second] = END.complaints['a']?.clocks ?? [];
    expect(differences(END, complaint({ clocks: [second, first] }))).toEqual([]);
  });

  test('each missing and each further clock is a difference of its own', () => {
    const [first] = END.complaints['a']?.clocks ?? [];
    const found = differences(END, complaint({ clocks: [first, 'S3-01 hrss 2022-04-14>2022-07-11 running'] }));
    expect(found.map(({ expected, actual }) => [expected, actual])).toEqual([
      ['S2-10 hrss 2022-04-14>2022-04-18 met 2022-04-14', '—'],
      ['—', 'S3-01 hrss 2022-04-14>2022-07-11 running'],
    ]);
  });

  test('the same clock twice is not the same as once', () => {
    const [first, second] = END.complaints['a']?.clocks ?? [];
    expect(differences(END, complaint({ clocks: [first, second, second] }))).toHaveLength(1);
  });

  test('custody has an order', () => {
    const custody = ['hrss 2022-04-13', 'hotline 2022-04-12'];
    expect(differences(END, complaint({ custody })).map(({ at }) => at)).toEqual(['complaints.a.custody']);
  });

  test('a sum, a day count and a whole case that differ are named by their place', () => {
    expect(differences(END, complaint({ daysToTold: null }))).toEqual([
      { at: 'complaints.a.daysToTold', expected: '3', actual: 'null' },
    ]);
    expect(differences(END, { complaints: {}, case: null, company: null }).map(({ at }) => at)).toEqual([
      'complaints.a',
    ]);
  });
});
