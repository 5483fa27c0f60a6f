import { describe, expect, test } from '@jest/globals';
import { FileRefused, type ImportedSheet } from './import-types.ts';
import { readImport } from './read-import.ts';
import { type Part, zip } from '../testing/zip.ts';

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`;

const xml = (name: string, content: string): Part => ({ name, content: Buffer.from(content) });

function book(sheet: string | Part, strings = '<sst/>'): Part[] {
  const part = typeof sheet === 'string' ? xml('xl/worksheets/sheet1.xml', sheet) : sheet;
  const related = relation('r1', 'worksheet', '/xl/worksheets/sheet1.xml') + relation('r2', 'sharedStrings', 's.xml');
  return [
    xml('_rels/.rels', `<Relationships>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`),
    xml('xl/workbook.xml', '<workbook><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>'),
    xml('xl/_rels/workbook.xml.rels', `<Relationships>${related}</Relationships>`),
    xml('xl/s.xml', strings),
    part,
  ];
}

const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const HEAD = `<row>${text('姓名')}${text('金额')}</row>`;
const ROW = `<row>${text('工人01')}<c><v>1.5</v></c></row>`;
const attributes = (count: number): string => Array.from({ length: count }, (_, index) => ` a${index}=""`).join('');
const sheetOf = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const PLAIN = book(sheetOf(HEAD + ROW));

async function read(parts: readonly Part[]): Promise<ImportedSheet> {
  return readImport('wage-sheet', zip(parts));
}

async function outcome(bytes: Uint8Array): Promise<string> {
  return readImport('wage-sheet', bytes).then(
    ({ rows }) => rows.map(({ row, name, fen }) => `${row} ${name} ${fen}`).join(),
    (error: unknown) =>
      error instanceof FileRefused ? [error.code, ...Object.entries(error.details).flat()].join(' ') : String(error),
  );
}

describe('a workbook of any writer', () => {
  test.each([
    ['plain', zip(PLAIN)],
    ['in the 64-bit form', zip(PLAIN, true)],
    ['stored', zip(PLAIN.map((part) => ({ ...part, stored: true })))],
    ['with backslashes', zip(PLAIN.map((part) => ({ ...part, name: part.name.replaceAll('/', '\\') })))],
    ['in another case', zip(PLAIN.map((part) => ({ ...part, name: part.name.toUpperCase() })))],
    ['with prefixes', zip(book(sheetOf(HEAD + ROW).replace(/<(\/?)(?=\w)/g, '<$1x:')))],
  ])('is read %s', async (_how, bytes) => {
    expect(await outcome(bytes)).toBe('2 工人01 150');
  });

  test('keeps runs of a text together and leaves out how it is pronounced', async () => {
    const strings = `<sst><si><r><t>工</t></r><r><rPr/><t>人01</t></r><rPh sb="0" eb="1"><t>gong</t></rPh></si><si/></sst>`;
    const shared = `<row><c t="s"><v>0</v></c><c><v>2</v></c><c t="s"><v>1</v></c></row>`;
    expect(await outcome(zip(book(sheetOf(HEAD + shared), strings)))).toBe('2 工人01 200');
  });

  test('knows references, escapes and CDATA', async () => {
    const names = ['A&#66;&amp;C', 'A&#x42;', 'A_x000D_B', 'A<![CDATA[>]]>B'].map(
      (name) => `<row>${text(name)}<c><v>1</v></c></row>`,
    );
    const { rows } = await read(book(sheetOf(HEAD + names.join(''))));
    expect(rows.map(({ name }) => name)).toEqual(['AB&C', 'AB', 'A B', 'A>B']);
  });

  test.each([
    ['its sheet, as XML within XML', '<!ENTITY b "<c/>">'],
    ['its sheet, from another file', '<!ENTITY b SYSTEM "file:///etc/hostname">'],
    ['its sheet, ten times over', '<!ENTITY a "b"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'],
    ['its sheet, in place of one that all know', '<!ENTITY amp "b">'],
  ])('has no entity followed that %s declares', async (_how, entity) => {
    const declared = (name: string): string =>
      `<!DOCTYPE worksheet [${entity}]>${sheetOf(`${HEAD}<row>${text(name)}<c><v>1</v></c></row>`)}`;
    expect(await outcome(zip(book(declared('A&amp;'))))).toBe('2 A& 100');
    expect(await outcome(zip(book(declared('A&b;'))))).toBe('file-broken');
  });
});

describe('an archive that is no workbook', () => {
  const bytes = zip(PLAIN.map((part) => ({ ...part, stored: true })));
  const damaged = Uint8Array.from(bytes);
  damaged[Buffer.from(bytes).indexOf('<v>1.5') + 3] = 0x39;
  test.each([
    ['without parts', zip([])],
    ['of other files', zip([xml('word/document.xml', '<document/>')])],
    ['cut off', zip(PLAIN).subarray(0, -30)],
    ['cut off early', zip(PLAIN).subarray(0, 10)],
    ['with a number changed', damaged],
    ['encrypted', zip(PLAIN.map((part) => ({ ...part, flags: 1 })))],
    ['without its sheet', zip(PLAIN.slice(0, -1))],
    ['with a sheet that is no XML', zip(book('<worksheet><sheetData <<'))],
    ['with a sheet that ends early', zip(book(sheetOf(HEAD + ROW).slice(0, -12)))],
    ['with elements out of order', zip(book(sheetOf(`${HEAD}${ROW}<row><c></row></c>`)))],
    ['with a sheet longer than stated', zip(PLAIN.map((part) => ({ ...part, size: part.content.length - 1 })))],
    ['with a sheet shorter than stated', zip(PLAIN.map((part) => ({ ...part, size: part.content.length + 1 })))],
    ['with elements in elements without end', zip(book(sheetOf(HEAD + '<c>'.repeat(101) + '</c>'.repeat(101))))],
    ['with attributes without end', zip(book(sheetOf(`${HEAD}<row${attributes(201)}></row>`)))],
    ['with a comment left open', zip(book(sheetOf(`<!-- ${HEAD}${ROW}`)))],
    ['with rows out of order', zip(book(sheetOf(`${HEAD}<row r="1"></row>`)))],
    ['of two bytes', new Uint8Array([0x50, 0x4b, 3, 4])],
  ])('is broken: %s', async (_how, broken) => {
    expect(await outcome(broken)).toBe('file-broken');
  });
});

describe('a small file that would be large', () => {
  const blanks = Buffer.alloc(100 * 2 ** 20, ' ');
  const many = (row: string, count: number): string => sheetOf(HEAD + row.repeat(count));

  test.each([
    ['a sheet', 'unpackedMegabytes 16', zip(book({ name: 'xl/worksheets/sheet1.xml', content: blanks }))],
    [
      'its texts',
      'unpackedMegabytes 16',
      zip([{ name: 'xl/s.xml', content: blanks }, ...PLAIN.filter(({ name }) => name !== 'xl/s.xml')]),
    ],
    ['a sheet of wide rows', 'unpackedMegabytes 64', zip(book(many(`<row>${' '.repeat(2 ** 10)}</row>`, 70_000)))],
    ['a sheet of rows without cells', 'elements 2000000', zip(book(many('<row></row>', 2_000_001)))],
    ['a sheet of merges', 'merges 20000', zip(book(sheetOf(HEAD + ROW + '<mergeCell ref="A2:B900"/>'.repeat(20_001))))],
    [
      'a text in pieces',
      'unpackedMegabytes 16',
      zip(book(sheetOf(`${HEAD}<row><c><v>${`<![CDATA[${'1'.repeat(1000)}]]>`.repeat(20_000)}</v></c></row>`))),
    ],
    [
      'a directory of parts',
      'parts 10000',
      zip(Array.from({ length: 10_001 }, (_, index) => ({ name: `${index}`, content: Buffer.alloc(0), stored: true }))),
    ],
    ['a sheet of cells', 'cells 400000', zip(book(many(`<row>${'<c><v>1</v></c>'.repeat(100)}</row>`, 4100)))],
  ])('is refused: %s', async (_how, bound, bytes) => {
    expect(bytes.length).toBeLessThan(5 * 2 ** 20);
    expect(await outcome(bytes)).toBe(`file-too-large ${bound}`);
  });

  test('is refused at its ten thousandth row', async () => {
    expect(await outcome(zip(book(many(ROW, 200_000))))).toBe('rows-too-many most 5000');
  });

  test('is read where only its corner lies far away', async () => {
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const sheet = `<worksheet><dimension ref="A1:XFD1048576"/>${sheetOf(HEAD + ROW + far)}</worksheet>`;
    expect(await outcome(zip(book(sheet)))).toBe('2 工人01 150');
  });

  test('is unpacked no further than a sheet without a head is looked at', async () => {
    const other = Buffer.from(sheetOf(`<row>${text('说明')}</row>`.repeat(30)));
    const part = { name: 'xl/worksheets/sheet1.xml', content: Buffer.concat([other, blanks]) };
    expect(await outcome(zip(book(part)))).toBe('columns-missing missing 姓名、金额');
  });
});
