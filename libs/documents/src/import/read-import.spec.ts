import { describe, expect, test } from '@jest/globals';
import { type CellObject, type Range, utils, type WorkSheet, write } from '@e965/xlsx';
import { FileRefused, type ImportedSheet, type ImportKind } from './import-types.ts';
import { readImport } from './read-import.ts';

type Value = string | number | boolean | null | CellObject;
interface Made {
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
  readonly change?: (sheet: WorkSheet) => void;
}

/** A workbook by a writer that knows nothing of the reader. */
function workbook(...sheets: readonly (readonly [rows: readonly (readonly Value[])[], made: Made])[]): Uint8Array {
  const book = utils.book_new();
  sheets.forEach(([rows, { merges = [], change }], index) => {
    const sheet = utils.aoa_to_sheet(rows as unknown[][]);
    sheet['!merges'] = merges.map((range): Range => utils.decode_range(range));
    change?.(sheet);
    utils.book_append_sheet(book, sheet, `表${index + 1}`);
  });
  book.Workbook = { Sheets: sheets.map(([, { hidden }]) => ({ Hidden: hidden === true ? 1 : 0 })) };
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer);
}

async function wages(rows: readonly (readonly Value[])[], made: Made = {}): Promise<ImportedSheet> {
  return readImport('wage-sheet', workbook([rows, made]));
}

async function slips(rows: readonly (readonly Value[])[], made: Made = {}): Promise<ImportedSheet> {
  return readImport('bank-slips', workbook([rows, made]));
}

async function refusal(kind: ImportKind, bytes: Uint8Array): Promise<[string, unknown]> {
  try {
    await readImport(kind, bytes);
  } catch (error) {
    if (error instanceof FileRefused) return [error.code, error.details];
    throw error;
  }
  throw new Error('not refused');
}

const formula = (f: string, v: number | string): CellObject =>
  typeof v === 'number' ? { t: 'n', f, v } : { t: 's', f, v };
const failed: CellObject = { t: 'e', v: 0x17 };
const dated = (v: number, z = 'yyyy-mm-dd'): CellObject => ({ t: 'n', v, z });

const HEAD = ['序号', '姓名', '身份证号', '班组', '欠薪金额（元）'];
const worker = (index: number, amount: Value): Value[] => [index, `工人0${index}`, null, '钢筋班', amount];
const SLIP_HEAD = ['收款人', '金额', '付款银行', '流水号', '支付日期'];
const slip = (index: number, ...[amount, day]: readonly Value[]): Value[] => [
  `工人0${index}`,
  amount ?? 100,
  '潞州银行',
  `LZ${index}`,
  day ?? '2022-06-08',
];

/** Rows as `row name fen`, then all problems as `cell code`. */
function brief({ rows, problems }: ImportedSheet): readonly string[] {
  return [
    ...rows.map(({ row, name, fen }) => `${row} ${name} ${fen}`),
    ...[...problems, ...rows.flatMap((row) => row.problems)].map(({ cell, code }) => `${cell} ${code}`),
  ];
}

describe('a wage sheet', () => {
  test('is read below its titles, with the numbers of its own rows', async () => {
    const rows = [
      ['某某项目工人工资拖欠情况表'],
      ['单位：某某劳务公司', null, '2022年5月'],
      HEAD,
      [1, ' 工 人01 ', '11010119900101123x', '钢筋班', 1234.56],
      [],
      [2, '工人02', null, null, '¥2,000元'],
      ['合计', null, null, null, { t: 'n', f: 'SUM(E4:E6)', v: 3234.56 } as CellObject],
      ['制表：', null, '审核：'],
    ];
    const sheet = await wages(rows, { merges: ['A1:E1', 'C2:E2', 'A7:D7', 'A8:B8'] });
    expect(sheet).toEqual({
      rows: [
        {
          ...{ row: 4, name: '工人01', team: '钢筋班', idNumber: '11010119900101123X', lineId: null, fen: 123_456 },
          ...{ slip: null, paidOn: null, problems: [] },
        },
        {
          ...{ row: 6, name: '工人02', team: null, idNumber: null, lineId: null, fen: 200_000 },
          ...{ slip: null, paidOn: null, problems: [] },
        },
      ],
      totalFen: 323_456,
      problems: [],
    });
  });

  test.each([
    ['full-width and spaced', '姓　名', '欠薪金额（元）'],
    ['with breaks', '姓\n名', '应发\r\n工资'],
    ['with marks', '*姓名：', '金额(元)【税前】'],
    ['of workers', '农民工姓名', '拖欠工资'],
  ])('knows headings %s', async (_how, name, amount) => {
    expect(
      brief(
        await wages([
          [name, amount],
          ['工人01', 1],
        ]),
      ),
    ).toEqual(['2 工人01 100']);
  });

  test('carries the numbers of wage lines', async () => {
    const sheet = await wages([
      ['工资明细编号', '姓名', '金额'],
      ['w-1', '工人01', 1],
      [20, '工人02', 1],
    ]);
    expect(sheet.rows.map(({ lineId }) => lineId)).toEqual(['w-1', '20']);
  });

  test('has a head of two rows, where headings are merged', async () => {
    const grouped = [
      ['姓名', '金额', null, '班组'],
      [null, '应发工资', '扣款', null],
      ['工人01', 5, 1, '木工班'],
    ];
    const sheet = await wages(grouped, { merges: ['A1:A2', 'B1:C1', 'D1:D2'] });
    expect(brief(sheet)).toEqual(['3 工人01 500']);
    expect(sheet.rows[0]?.team).toBe('木工班');
    const named = [
      ['姓名', '工资', null],
      [null, '扣款', '应发工资'],
      ['工人01', 1, 5],
    ];
    expect(brief(await wages(named, { merges: ['A1:A2', 'B1:C1'] }))).toEqual(['3 工人01 500']);
  });

  test('passes over its head of two rows, where a later page says it again', async () => {
    const head = [
      ['姓名', '工资', null],
      [null, '扣款', '应发工资'],
    ];
    const rows = [...head, ['工人01', 1, 5], ...head, ['工人02', 1, 6]];
    expect(brief(await wages(rows, { merges: ['A1:A2', 'B1:C1', 'A4:A5', 'B4:C4'] }))).toEqual([
      ...['3 工人01 500', '6 工人02 600'],
    ]);
  });

  test('passes over subtotals, page totals, notes and totals in words', async () => {
    const rows = [
      HEAD,
      worker(1, 10),
      ['钢筋班小计', null, null, null, 10],
      ['小 计', null, null, null, 77],
      ['本页合计', null, null, null, 10],
      worker(2, 5),
      ['总计', null, null, null, '15.00'],
      ['合计（大写）', '壹拾伍元整'],
      ['备注：', '以上属实'],
      ['注：按实际考勤'],
      [null, '注册工人'],
      ['制表人：', null, null, null, '审核人：'],
      worker(3, 1),
    ];
    const sheet = await wages(rows);
    expect(brief(sheet)).toEqual([
      ...['2 工人01 1000', '6 工人02 500', '11 注册工人 null', '13 工人03 100'],
      'E11 amount-missing',
    ]);
    expect(sheet.totalFen).toBe(1600);
  });

  test.each<[string, Value]>([
    ['another sum', 14.99],
    ['no sum', null],
    ['an error', failed],
    ['words', '壹拾伍元整'],
  ])('says so, where its total is %s', async (_what, total) => {
    const sheet = await wages([HEAD, worker(1, 10), worker(2, 5), ['合计', null, null, null, total]]);
    expect(sheet.problems).toEqual([{ cell: 'E4', code: 'total-differs' }]);
    expect(sheet.rows).toHaveLength(2);
  });

  test('compares its total with the amounts that could be read', async () => {
    const rows = [HEAD, worker(1, 10), worker(2, '待定'), ['合计', null, null, null, 10]];
    expect(brief(await wages(rows))).toEqual(['2 工人01 1000', '3 工人02 null', 'E3 amount-unreadable']);
  });

  test.each<[string, Value, string]>([
    ['a formula', formula('1+1', 2), 'formula'],
    ['a formula of text', formula('A1', '2'), 'formula'],
    ['an error', failed, 'cell-error'],
    ['nothing', null, 'amount-missing'],
    ['blanks', '　 ', 'amount-missing'],
    ['a day', dated(44_720), 'amount-unreadable'],
    ['yes', true, 'amount-unreadable'],
    ['a debt the other way', -5, 'amount-not-positive'],
    ['half a fen', 1234.565, 'amount-more-than-fen'],
  ])('tells where an amount is %s', async (_what, amount, code) => {
    const sheet = await wages([HEAD, worker(1, 10), worker(2, amount)]);
    expect(brief(sheet)).toEqual(['2 工人01 1000', '3 工人02 null', `E3 ${code}`]);
    expect(sheet.totalFen).toBe(1000);
  });

  test('tells of a formula in every column that is read, and of none in the others', async () => {
    const rows = [HEAD, [formula('ROW()', 1), formula('B9', '工人01'), null, formula('D9', '钢筋班'), 5]];
    expect(brief(await wages(rows))).toEqual(['2 null 500', 'B2 formula', 'D2 formula']);
  });

  test('tells of a formula that was never reckoned, and sees none in one that shows nothing', async () => {
    const bare = (sheet: WorkSheet): void => {
      sheet['E2'] = { t: 'n', f: 'C2*D2', v: '' };
      sheet['E3'] = { t: 's', f: 'IF(B3="","",1)', v: '' };
    };
    const sheet = await wages([HEAD, worker(1, 1), [null, null, null, null, 1]], { change: bare });
    expect(brief(sheet)).toEqual(['2 工人01 null', 'E2 formula']);
  });

  test('tells all that is wrong in a row at once, without the words of any cell', async () => {
    const rows = [HEAD, [1, 12, 110101199001011234, '班'.repeat(51), '约5000']];
    const [row] = (await wages(rows)).rows;
    expect(row?.problems).toEqual([
      { cell: 'B2', code: 'name-unreadable' },
      { cell: 'D2', code: 'team-unreadable' },
      { cell: 'C2', code: 'id-as-number' },
      { cell: 'E2', code: 'amount-unreadable' },
    ]);
  });

  test('reads hidden and filtered rows as well', async () => {
    const hide = (sheet: WorkSheet): void => {
      sheet['!rows'] = [{}, { hidden: true }];
      sheet['!autofilter'] = { ref: 'A1:E3' };
    };
    expect(brief(await wages([HEAD, worker(1, 1), worker(2, 2)], { change: hide }))).toEqual([
      '2 工人01 100',
      '3 工人02 200',
    ]);
  });
});

describe('merged cells', () => {
  test('over several people are told at their first cell and in each row', async () => {
    const rows = [HEAD, worker(1, 1), [2, '工人02', null, null, 2], worker(3, 3)];
    expect(brief(await wages(rows, { merges: ['D2:D3'] }))).toEqual([
      ...['2 工人01 100', '3 工人02 200', '4 工人03 300'],
      ...['D2 merged-cell', 'D3 merged-cell'],
    ]);
  });

  test('over an amount leave it unread', async () => {
    const rows = [HEAD, worker(1, 1), [2, '工人02', null, null, null]];
    expect(brief(await wages(rows, { merges: ['E2:E3'] }))).toEqual([
      ...['2 工人01 null', '3 工人02 null'],
      ...['E2 merged-cell', 'E3 merged-cell'],
    ]);
  });

  test('sideways count where they go over a column that is read', async () => {
    const head = ['姓名', '金额', '备注', '其他'];
    const rows = [head, ['工人01', 1], ['工人02', 2, '是']];
    expect(brief(await wages(rows, { merges: ['B2:C2', 'C3:D3'] }))).toEqual([
      ...['2 工人01 null', '3 工人02 200'],
      'B2 merged-cell',
    ]);
  });

  test('down are harmless where they go over no column that is read', async () => {
    const head = ['序号', '姓名', '金额', '备注'];
    const rows = [head, [1, '工人01', 1, '已核'], [2, '工人02', 2], [3, '工人03', 3, '其他']];
    expect(brief(await wages(rows, { merges: ['D2:D3', 'A3:A4'] }))).toEqual([
      ...['2 工人01 100', '3 工人02 200', '4 工人03 300'],
    ]);
    expect(brief(await wages(rows, { merges: ['C2:D3'] }))).toEqual([
      ...['2 工人01 null', '3 工人02 null', '4 工人03 300'],
      ...['C2 merged-cell', 'C3 merged-cell'],
    ]);
  });

  test('that begin outside of the people are told there, too', async () => {
    const rows = [HEAD, ['小计', null, null, '钢筋班', 0], worker(1, 1)];
    expect(brief(await wages(rows, { merges: ['D2:D3'] }))).toEqual([
      ...['3 工人01 100', 'D2 merged-cell', 'D3 merged-cell'],
    ]);
  });
});

describe('a list of bank slips', () => {
  test('carries slip and day', async () => {
    const sheet = await slips([SLIP_HEAD, ['工人01', 100.5, '潞州银行', 'LZ001', '2022年6月8日 10:30']]);
    expect(sheet.rows).toEqual([
      {
        ...{ row: 2, name: '工人01', team: null, idNumber: null, lineId: null, fen: 10_050 },
        ...{ slip: { bank: '潞州银行', serial: 'LZ001' }, paidOn: '2022-06-08', problems: [] },
      },
    ]);
  });

  test('may name no bank', async () => {
    const head = ['对方户名', '交易金额', '交易流水号', '交易时间'];
    const sheet = await slips([head, ['工人01', 1, 123_456_789_012, '20220608103000']]);
    expect(sheet.rows[0]).toMatchObject({ slip: { bank: '', serial: '123456789012' }, paidOn: '2022-06-08' });
  });

  test.each<[string, Value, string | null]>([
    ['a day of the sheet', dated(44_720), '2022-06-08'],
    ['its last second', dated(44_720 + 86_399 / 86_400, 'yyyy/m/d h:mm:ss'), '2022-06-08'],
    ['a day in Chinese', dated(44_720, 'yyyy"年"m"月"d"日"'), '2022-06-08'],
    ['digits', 20_220_608, '2022-06-08'],
    ['a bare number', 44_720, null],
    ['29 February 1900, which never was', dated(60), null],
  ])('reads %s', async (_what, day, paidOn) => {
    const [row] = (await slips([SLIP_HEAD, slip(1, 1, day)])).rows;
    expect(row?.paidOn).toBe(paidOn);
    expect(row?.problems).toEqual(paidOn === null ? [{ cell: 'E2', code: 'day-unreadable' }] : []);
  });

  test('counts days from 1904, where the workbook does', async () => {
    const book = utils.book_new(utils.aoa_to_sheet([SLIP_HEAD, slip(1, 1, dated(44_720 - 1462))]));
    book.Workbook = { WBProps: { date1904: true } };
    const bytes = new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    expect((await readImport('bank-slips', bytes)).rows[0]?.paidOn).toBe('2022-06-08');
  });

  test('tells what is wrong with slip and day', async () => {
    const rows = [
      SLIP_HEAD,
      ['工人01', 1, null, 6222020000000000000, '2022-02-30'],
      ['工人02', 1, 5, null, null],
      ['工人03', 1, failed, 'x'.repeat(101), formula('TODAY()', 44_720)],
    ];
    const sheet = await slips(rows);
    expect(sheet.rows.map(({ slip: found, paidOn }) => [found, paidOn])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
    expect(brief(sheet).slice(3)).toEqual([
      ...['D2 serial-as-number', 'E2 day-unreadable', 'D3 serial-missing', 'E3 day-missing'],
      ...['C4 cell-error', 'D4 serial-unreadable', 'E4 formula'],
    ]);
  });
});

describe('the sheet that is read', () => {
  const plain = [HEAD, worker(1, 1)];

  test('is the first visible one with a head', async () => {
    const cover = [['说明'], ['请填写下表'], ...Array.from({ length: 30 }, () => ['文字'])];
    const bytes = workbook([plain, { hidden: true }], [cover, {}], [[HEAD, worker(2, 2)], {}], [plain, {}]);
    expect(brief(await readImport('wage-sheet', bytes))).toEqual(['2 工人02 200']);
  });

  test('has its head within twenty rows', async () => {
    const below = (rows: number): Value[][] => [...Array.from({ length: rows }, () => ['标题']), ...plain];
    expect(brief(await wages(below(19)))).toEqual(['21 工人01 100']);
    expect(await refusal('wage-sheet', workbook([below(20), {}]))).toEqual([
      'columns-missing',
      { missing: '姓名、金额' },
    ]);
  });

  test.each<[string, ImportKind, Value[][], string, object]>([
    [
      'no sum',
      'wage-sheet',
      [
        ['姓名', '班组'],
        ['工人01', '一'],
      ],
      'columns-missing',
      { missing: '金额' },
    ],
    ['no slip', 'bank-slips', [['姓名', '金额']], 'columns-missing', { missing: '流水号、支付日期' }],
    ['another unit', 'wage-sheet', [['姓名', '金额（万元）']], 'amount-unit', { cell: 'B1' }],
    ['fen', 'bank-slips', [['姓名', '金额(单位：分)', '流水号', '日期']], 'amount-unit', { cell: 'B1' }],
    ['another unit above', 'wage-sheet', [['单位：万元'], ['姓名', '金额']], 'amount-unit', { cell: 'A1' }],
    ['nobody', 'wage-sheet', [HEAD, ['合计', null, null, null, 0]], 'file-empty', {}],
    ['nothing', 'wage-sheet', [], 'file-empty', {}],
  ])('is refused with %s', async (_what, kind, rows, code, details) => {
    expect(await refusal(kind, workbook([rows, {}]))).toEqual([code, details]);
  });

  test('holds five thousand people and not one more', async () => {
    const rows = [['姓名', '金额'], ...Array.from({ length: 5000 }, (_, index) => [`工人${index}`, 0.01])];
    expect((await wages(rows)).totalFen).toBe(5000);
    expect(await refusal('wage-sheet', workbook([[...rows, ['工人x', 1]], {}]))).toEqual([
      'rows-too-many',
      { most: 5000 },
    ]);
  });
});
