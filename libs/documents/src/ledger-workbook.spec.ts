import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from '@jest/globals';
import { read, utils } from '@e965/xlsx';
import type { LedgerRow } from '@qingxin/domain';
import { ledgerWorkbook, type LedgerSheet } from './ledger-workbook.ts';

const SHEET: LedgerSheet = {
  ...{ title: '督办、约谈、通报、问责登记簿（欠薪案件）', source: '通知四（二）', keptBy: '治欠办' },
  columns: [
    { id: 'number', title: '案号', kind: 'number' },
    { id: 'unit', title: '责任单位', kind: 'unit' },
    { id: 'day', title: '提请日期', kind: 'day' },
    { id: 'sum', title: '核定金额', kind: 'fen' },
    { id: 'people', title: '人数', kind: 'count' },
    { id: 'late', title: '超期', kind: 'yes-no' },
    { id: 'note', title: '说明', kind: 'text' },
  ],
  rows: [],
  units: { hrss: '区人社局' },
  asOf: '2022-05-17T16:30:00.000Z',
  effectiveOn: null,
  hash: 'ab12',
  demo: false,
};

const ROW = {
  number: '潞治欠〔2022〕1号',
  unit: 'hrss',
  day: '2022-03-01',
  sum: 123_456_789,
  people: 12,
  late: true,
  note: null,
};

/** Read back by a reader that knows nothing of the writer. */
async function readBack(rows: readonly LedgerRow[], more: Partial<LedgerSheet> = {}) {
  const bytes = await buffer(await ledgerWorkbook({ ...SHEET, ...more, rows }));
  const book = read(bytes, { type: 'buffer', cellNF: true, cellText: true, cellStyles: true });
  const [name = ''] = book.SheetNames;
  const sheet = book.Sheets[name];
  if (sheet === undefined) throw new Error('no sheet');
  return { name, sheet, lines: utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: false }) };
}

describe('a ledger as a workbook', () => {
  test('of the demo district says so in its title, beside its moment and at the foot of each page', async () => {
    const { sheet, lines } = await readBack([ROW], { demo: true });
    expect(lines[0]?.[0]).toBe(`${SHEET.title}（演示）`);
    expect(lines[1]?.[0]).toMatch(/^演示数据，不作办案依据/);
    expect(JSON.stringify(sheet)).toContain('演示');
    expect((await readBack([ROW])).lines.slice(0, 2).join()).not.toContain('演示');
  });

  test('carries its title, its moment in the district, its basis and its hash', async () => {
    const { name, lines } = await readBack([ROW]);
    expect(name.length).toBeLessThanOrEqual(31);
    expect(lines[0]?.[0]).toBe(SHEET.title);
    expect(lines[1]?.[0]).toBe(
      '按录入，截至 2022年5月18日 00:30　共 1 行　建立单位：治欠办　依据：通知四（二）　摘要（SHA-256）：ab12',
    );
    const effective = await readBack([ROW], { effectiveOn: '2022-03-31' });
    expect(effective.lines[1]?.[0]).toMatch(/^按发生日期，截至 2022-03-31（录入截至 2022年5月18日 00:30）　共 1 行/);
    expect(lines[2]).toEqual(['案号', '责任单位', '提请日期', '核定金额（元）', '人数', '超期', '说明']);
  });

  test('shows the whole of a long text: its row is as high as its lines', async () => {
    const { sheet } = await readBack([{ ...ROW, note: '情况说明'.repeat(10) }, ROW]);
    const heights = (sheet['!rows'] ?? []).map((row) => row?.hpt);
    // Forty Chinese characters in a column of eighteen: five lines.
    expect(heights.slice(3, 5)).toEqual([75, 15]);
  });

  test('shows sums in yuan, days as days, units by their names, and nothing where nothing is known', async () => {
    const { lines, sheet } = await readBack([ROW, { ...ROW, sum: null, day: null, late: false }]);
    expect(lines[3]).toEqual(['潞治欠〔2022〕1号', '区人社局', '2022-03-01', '1,234,567.89', '12', '是']);
    expect(lines[4]?.slice(2, 6)).toEqual([undefined, undefined, '12']);
    expect(sheet['D4']).toMatchObject({ t: 'n', v: 1_234_567.89 });
  });

  test('never makes a formula of what somebody typed', async () => {
    const { sheet } = await readBack([{ ...ROW, number: '=1+1', note: '@SUM(A1)' }]);
    expect(sheet['A4']).toMatchObject({ t: 's', v: '=1+1' });
    expect(sheet['A4']).not.toHaveProperty('f');
    expect(sheet['G4']).toMatchObject({ t: 's', v: '@SUM(A1)' });
  });

  test('is a whole workbook without a row too', async () => {
    const { lines } = await readBack([]);
    expect(lines).toHaveLength(3);
    expect(lines[1]?.[0]).toContain('共 0 行');
  });

  test('says the same as a stream, where it is long', async () => {
    const many = Array.from({ length: 5001 }, (_, index) => ({ ...ROW, number: `潞治欠〔2022〕${index + 1}号` }));
    const { lines, sheet } = await readBack(many);
    expect(lines).toHaveLength(3 + many.length);
    expect(lines.slice(0, 3).map(([first]) => first)).toEqual([
      SHEET.title,
      expect.stringContaining('共 5001 行'),
      '案号',
    ]);
    expect(lines.at(-1)).toEqual(['潞治欠〔2022〕5001号', '区人社局', '2022-03-01', '1,234,567.89', '12', '是']);
    expect(sheet['D4']).toMatchObject({ t: 'n', v: 1_234_567.89 });
  });

  test('is the same whenever it is made', async () => {
    const [one, other] = [await readBack([ROW]), await readBack([ROW])];
    expect(one.lines).toEqual(other.lines);
  });
});
