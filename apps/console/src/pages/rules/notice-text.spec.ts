import { describe, expect, it } from '@jest/globals';
import { proposalOf, readNotice } from './notice-text.ts';

const NOTICE = `国务院办公厅关于2026年
部分节假日安排的通知
国办发明电〔2025〕7号
各省、自治区、直辖市人民政府：
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
国务院办公厅
2025年11月4日`;

const of = (text: string, kind: 'off' | 'makeup') =>
  readNotice(text, 2026)
    .days.filter((one) => one.kind === kind)
    .map(({ day }) => day.slice(5));

describe('a holiday notice that is pasted', () => {
  it('is read from its text: year, number, day, every day off and every weekend worked', () => {
    const read = readNotice(NOTICE);
    expect(read).toMatchObject({
      year: 2026,
      notice: '国办发明电〔2025〕7号',
      publishedOn: '2025-11-04',
      miscounted: [],
    });
    expect(of(NOTICE, 'makeup')).toEqual(['01-04', '02-14', '02-28']);
    expect(of(NOTICE, 'off')).toEqual([
      ...['01-01', '01-02', '01-03'],
      ...['02-15', '02-16', '02-17', '02-18', '02-19', '02-20', '02-21', '02-22', '02-23'],
      ...['04-04', '04-05', '04-06'],
    ]);
    expect(read.days.flatMap(({ doubts }) => doubts)).toEqual([]);
    expect(proposalOf(read)).toMatchObject({ year: 2026, makeupDays: ['2026-01-04', '2026-02-14', '2026-02-28'] });
  });

  it.each([
    ['2026-01-01\t放假\n2026-01-04\t上班', ['01-01'], ['01-04']],
    ['20260101,休\n20260104,班', ['01-01'], ['01-04']],
    ['2026/1/1 至 2026/1/3 放假；2026/1/4 补班', ['01-01', '01-02', '01-03'], ['01-04']],
    ['９月２０日（周日）、10月10日（周六）上班', [], ['09-20', '10-10']],
    ['2月14日、28日上班', [], ['02-14', '02-28']],
    ['10月1日至7日放假调休，9月20日上班', ['10-01', '10-02', '10-03', '10-04', '10-05', '10-06', '10-07'], ['09-20']],
  ])('is read from %j', (text, off, makeup) => {
    expect([of(text, 'off'), of(text, 'makeup')]).toEqual([off, makeup]);
  });

  it('goes over the turn of the year', () => {
    const text = '元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。';
    const { days } = readNotice(`关于2019年部分节假日安排 ${text}`);
    expect(days.map(({ day, kind }) => `${day} ${kind}`)).toEqual([
      ...['2018-12-29 makeup', '2018-12-30 off', '2018-12-31 off', '2019-01-01 off'],
    ]);
  });

  it('says what has to be compared with the paper again', () => {
    const doubts = (text: string) => readNotice(text, 2026).days.flatMap((one) => one.doubts);
    expect(doubts('1月1日（周五）放假')).toEqual(['weekday']);
    expect(doubts('1月5日上班')).toEqual(['notWeekend']);
    expect(doubts('1月4日放假。1月4日上班')).toEqual(['twice']);
    expect(readNotice('1月1日至3日放假，共4天', 2026).miscounted).toEqual([{ from: '2026-01-01', said: 4, found: 3 }]);
  });

  it.each([['明天放假'], ['2月30日放假'], ['']])('is nothing in %j', (text) => {
    expect(readNotice(text, 2026).days).toEqual([]);
  });
});
