import { describe, expect, test } from '@jest/globals';
import { FileRefused, type ImportedSheet } from './import-types.ts';
import { readImport } from './read-import.ts';

const LINES = [
  '工资拖欠情况',
  '姓名,身份证号,欠薪金额（元）',
  '工人01,11010119900101123X,"1,234.50"',
  '',
  '工人02,,20',
  '合计,,1254.50',
];
const TEXT = LINES.join('\r\n');

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  [0xfeff, ...[...text].map((character) => character.charCodeAt(0))].forEach((unit, index) =>
    view.setUint16(2 * index, unit, little),
  );
  return bytes;
};

/** 姓名,欠薪金额 / 工人01,12.30, as a Chinese Excel saves it. */
const GBK = [
  ...[0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xc7, 0xb7, 0xd0, 0xbd, 0xbd, 0xf0, 0xb6, 0xee, 0x0d, 0x0a],
  ...[0xb9, 0xa4, 0xc8, 0xcb, 0x30, 0x31, 0x2c, 0x31, 0x32, 0x2e, 0x33, 0x30, 0x0d, 0x0a],
];

async function read(text: string): Promise<ImportedSheet> {
  return readImport('wage-sheet', utf8(text));
}

async function refusal(bytes: Uint8Array): Promise<string> {
  return readImport('wage-sheet', bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof FileRefused ? error.code : String(error)),
  );
}

describe('a csv file', () => {
  test.each([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with a mark', utf8(`\uFEFF${TEXT}`)],
    ['UTF-16', utf16(TEXT, true)],
    ['UTF-16, the high byte first', utf16(TEXT, false)],
    ['with semicolons', utf8(TEXT.replaceAll('1,2', '1_2').replaceAll(',', ';').replaceAll('_', ','))],
    ['with tabs', utf8(TEXT.replaceAll('1,2', '1_2').replaceAll(',', '\t').replaceAll('_', ','))],
    ['with single line feeds', utf8(TEXT.replaceAll('\r\n', '\n'))],
  ])('is read as %s', async (_how, bytes) => {
    const { rows, totalFen, problems } = await readImport('wage-sheet', bytes);
    expect(rows.map(({ row, name, idNumber, fen }) => [row, name, idNumber, fen])).toEqual([
      [3, '工人01', '11010119900101123X', 123_450],
      [5, '工人02', null, 2000],
    ]);
    expect([totalFen, problems]).toEqual([125_450, []]);
  });

  test('is read as GB18030', async () => {
    const { rows } = await readImport('wage-sheet', new Uint8Array(GBK));
    expect(rows).toMatchObject([{ row: 2, name: '工人01', fen: 1230, problems: [] }]);
  });

  test('counts a row of several lines once', async () => {
    const { rows } = await read('"拖欠\n情况"\n姓名,金额\n工人01,1\n');
    expect(rows.map(({ row }) => row)).toEqual([3]);
  });

  test.each([
    ['="110101199001011234"', '110101199001011234', []],
    ['"=""110101199001011234"""', '110101199001011234', []],
    ["'110101199001011234", '110101199001011234', []],
    ['\t110101199001011234\t', '110101199001011234', []],
    ['1.10101E+17', null, ['B2 id-as-number']],
    ['=A1', null, ['B2 formula']],
    ['#N/A', null, ['B2 cell-error']],
  ])('reads %j as its writer meant it', async (cell, idNumber, problems) => {
    const [row] = (await read(`姓名,身份证号,金额\n工人01,${cell},1\n`)).rows;
    expect(row?.idNumber).toBe(idNumber);
    expect(row?.problems.map((problem) => `${problem.cell} ${problem.code}`)).toEqual(problems);
  });

  test('tells of a number in the place of a name', async () => {
    expect((await read('姓名,金额\n12,1\n')).rows[0]?.problems).toEqual([{ cell: 'A2', code: 'name-unreadable' }]);
  });

  test.each([
    ['no bytes', new Uint8Array(), 'file-empty'],
    ['only blanks', utf8(' \r\n\r\n'), 'file-empty'],
    ['only a mark', utf8('\uFEFF'), 'file-empty'],
    ['noughts', utf8('姓名,金额\0\n'), 'file-type-unknown'],
    ['bytes of no text', new Uint8Array([0xff, 0xff, 0xff, 0x20]), 'file-type-unknown'],
    ['a web page', utf8('<html><table><tr><td>姓名'), 'file-type-unknown'],
    ['a PDF', utf8('%PDF-1.7 姓名'), 'file-type-unknown'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'file-old-format'],
    ['other text', utf8('你好'), 'columns-missing'],
    ['too many rows', utf8(`姓名,金额\n${'工人01,1\n'.repeat(5001)}`), 'rows-too-many'],
    ['too many cells', utf8(`姓名,金额\n${`${'1,'.repeat(99)}1\n`.repeat(4100)}`), 'file-too-large'],
    ['too many bytes', new Uint8Array(5 * 2 ** 20 + 1).fill(0x20), 'file-too-large'],
  ])('is refused with %s', async (_what, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });
});
