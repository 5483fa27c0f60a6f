import { describe, expect, test } from '@jest/globals';
import { FileRefused } from './import-types.ts';
import { readBacklog } from './read-import.ts';

const HEAD = [
  '来源渠道',
  '接到日期',
  '首问单位',
  '受理日期',
  '核实金额',
  '延期工作日',
  '信用代码',
  '责令文书号',
  '备注',
];

const read = (...lines: readonly (readonly string[])[]) =>
  readBacklog(new TextEncoder().encode([HEAD, ...lines].map((cells) => cells.join(',')).join('\r\n')));

async function cell(column: number, value: string) {
  const line = ['来访', '2022-03-01', '区住建局', ...Array.from({ length: 6 }, () => '')];
  line[column] = value;
  const { rows } = await read(line);
  return rows[0];
}

describe('存量未办结件', () => {
  test('what a sheet leaves open is open, and 不详 says no more than an empty cell', async () => {
    const { rows } = await read(['来访', '2022年3月1日', '区住建局', '不详', '', '', '', '', '']);
    expect(rows).toMatchObject([
      {
        ...{ row: 2, name: null, fen: null, concealed: false, problems: [] },
        ticket: { receivedAt: '2022-03-01', externalNumber: null, statement: null, people: null },
        backlog: { channel: 'visit', firstUnit: '区住建局', holder: null, acceptedOn: null, orderNumber: null },
      },
    ]);
  });

  test.each([
    ['12345', 'hotline-12345'],
    ['12345热线', 'hotline-12345'],
    ['信访局', 'petition'],
    ['检察机关', 'procuratorate'],
    ['union', 'union'],
  ])('the channel %s is known by its words', async (words, channel) => {
    expect(await cell(0, words)).toMatchObject({ backlog: { channel }, problems: [] });
  });

  test.each([
    [0, '某渠道', 'channel-unreadable'],
    [1, '去年', 'date-unreadable'],
    [3, '2022-02-30', 'date-unreadable'],
    [4, '一千', 'amount-unreadable'],
    [5, '一个月', 'extension-days-unreadable'],
    [5, '366', 'extension-days-unreadable'],
    [6, '91-14', 'code-unreadable'],
    [7, '1.10101E+17', 'number-as-number'],
  ])('column %i that says %s is told with its cell', async (column, words, code) => {
    const row = await cell(column, words);
    expect(row?.problems).toEqual([{ cell: `${'ABCDEFGHI'[column] ?? ''}2`, code }]);
  });

  test('sums, days and numbers are read as they stand', async () => {
    expect(await cell(4, '17200.50')).toMatchObject({ backlog: { verifiedFen: 1_720_050 } });
    expect(await cell(5, '30')).toMatchObject({ backlog: { extendedDays: 30 } });
    expect(await cell(6, '91140400MA0K000001')).toMatchObject({ backlog: { creditCode: '91140400MA0K000001' } });
    expect(await cell(8, '原卷在档案室')).toMatchObject({ backlog: { note: '原卷在档案室' } });
  });

  test('without channel, day of receipt and first unit it is no backlog', async () => {
    const bytes = new TextEncoder().encode('接到日期,首问单位\r\n2022-03-01,区住建局');
    await expect(readBacklog(bytes)).rejects.toBeInstanceOf(FileRefused);
    await expect(readBacklog(bytes)).rejects.toMatchObject({ details: { missing: '来源渠道' } });
  });
});
