import { describe, expect, test } from '@jest/globals';
import { readDay } from './day.ts';

const read = (text: string) => readDay({ kind: 'text', text, formula: false });

describe('a day', () => {
  test.each([
    '2022-06-08',
    '2022/6/8',
    '2022.6.8',
    '2022年6月8日',
    '2022 年 6 月 8 日',
    '20220608',
    '２０２２－０６－０８',
    ' 2022-6-8 ',
    '2022-06-08 10:30',
    '2022-06-08T10:30:00.000',
    '2022/6/8 9:05:00',
    '2022.6.8 09:05',
    '2022年6月8日 10时30分',
    '2022年6月8日10:30:15',
    '20220608 10:30:00',
    '20220608103000',
  ])('is read from %j', (text) => {
    expect(read(text)).toEqual({ value: '2022-06-08', problem: null });
  });

  test.each([
    '2022-02-30',
    '2022-13-01',
    '2022-00-10',
    '2022-6',
    '22-06-08',
    '06/08/2022',
    '2022-06/08',
    '2022-06-081',
    '202206081',
    '0022-06-08',
    '2022-06-08T20:00:00Z',
    '2022-06-08T20:00:00+00:00',
    '六月八日',
    '44720',
    '',
  ])('is not read from %j', (text) => {
    expect(read(text)).toEqual({ value: null, problem: 'day-unreadable' });
  });

  test('is missed where the cell is empty', () => {
    expect(readDay(undefined).problem).toBe('day-missing');
  });
});
