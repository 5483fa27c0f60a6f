import { describe, expect, test } from '@jest/globals';
import { read, utils, type WorkBook } from '@e965/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import { FileRefused, type ImportKind } from '../import/import-types.ts';
import { EXAMPLE_MARK } from '../import/line-kind.ts';
import { readBacklog, readImport, readTickets } from '../import/read-import.ts';
import { importTemplate } from './import-template.ts';
import { type TemplateKind, TEMPLATES } from './template-columns.ts';

const READERS: readonly (readonly [TemplateKind, ImportKind])[] = [
  ['worker-list', 'wage-sheet'],
  ['wage-sheet', 'wage-sheet'],
  ['bank-slips', 'bank-slips'],
  ['month-sheet', 'month-sheet'],
  ['agency-slips', 'bank-slips'],
];

const EVERY: readonly (readonly [TemplateKind, (bytes: Uint8Array) => Promise<object>])[] = [
  ...READERS.map(([kind, reader]) => [kind, (bytes: Uint8Array) => readImport(reader, bytes)] as const),
  ['channel-tickets', (bytes) => readTickets('union', bytes)],
  ['backlog', readBacklog],
];

async function bytesOf(kind: TemplateKind): Promise<Uint8Array> {
  return new Uint8Array(await new Response(await importTemplate(kind)).arrayBuffer());
}

async function bookOf(kind: TemplateKind): Promise<WorkBook> {
  return read(await bytesOf(kind), { cellStyles: true, cellNF: true });
}

const first = ({ Sheets, SheetNames }: WorkBook, index = 0) => Sheets[SheetNames[index] ?? ''] ?? {};

/** The template as somebody fills it who leaves the example in. */
async function filled(kind: TemplateKind, change: (value: string | number) => string | number): Promise<Uint8Array> {
  const { columns } = TEMPLATES[kind];
  const heads = ['序号', ...columns.map(({ heading }) => heading)];
  const example = columns.map((column) => column.example);
  const rows = [heads, [EXAMPLE_MARK, ...example], [1, ...example.map(change)]];
  return writeXlsx({ sheets: [{ name: '表1', rows }] });
}

describe.each(EVERY)('the template for %s', (kind, readAny) => {
  test('has the headings that the reader knows, one example, and an explanation of each column', async () => {
    const book = await bookOf(kind);
    const [head, example, ...rest] = utils.sheet_to_json<readonly (string | number)[]>(first(book), { header: 1 });
    const { columns } = TEMPLATES[kind];
    expect(head).toEqual(['序号', ...columns.map(({ heading }) => heading)]);
    expect(example).toEqual([EXAMPLE_MARK, ...columns.map((column) => column.example)]);
    expect(rest.filter((row) => row.length > 0)).toEqual([]);
    expect(book.SheetNames[1]).toBe('填写说明');
    const explained = utils.sheet_to_json<readonly string[]>(first(book, 1), { header: 1 }).slice(3);
    expect(explained.map(([heading]) => heading)).toEqual(columns.map(({ heading }) => heading));
    expect(explained.every((row) => row[2] !== undefined && row[2] !== '')).toBe(true);
  });

  test('shows every example to its last digit', async () => {
    const widths = (first(await bookOf(kind))['!cols'] ?? []).map(({ wch = 0 }) => wch);
    const examples = [EXAMPLE_MARK, ...TEMPLATES[kind].columns.map(({ example }) => String(example))];
    expect(examples.filter((example, column) => (widths[column] ?? 0) < example.length + 1)).toEqual([]);
  });

  test('is nobody’s list as it comes: the example is not read', async () => {
    await expect(readAny(await bytesOf(kind))).rejects.toMatchObject({ code: 'file-empty' });
    await expect(readAny(await bytesOf(kind))).rejects.toBeInstanceOf(FileRefused);
  });

  test('keeps long numbers and days as texts, in the rows that are to be filled', async () => {
    const sheet = first(await bookOf(kind));
    TEMPLATES[kind].columns.forEach(({ format }, index) => {
      const cell = sheet[utils.encode_cell({ r: 1, c: index + 1 })] as { readonly z?: string; readonly t?: string };
      expect(cell.z).toBe({ text: '@', yuan: '0.00', days: '0.##' }[format]);
      expect(cell.t).toBe(format === 'text' ? 's' : 'n');
    });
  });
});

describe.each(READERS)('the template for %s', (kind, reader) => {
  test('is read in each of its columns when it is filled, without the example', async () => {
    const change = (value: string | number) => (value === '工人01' ? '工人02' : value);
    const { rows, problems } = await readImport(reader, await filled(kind, change));
    expect({ problems, of: rows.map((row) => row.problems) }).toEqual({ problems: [], of: [[]] });
    const [row] = rows;
    expect(row?.name).toBe('工人02');
    const { columns } = TEMPLATES[kind];
    const has = (heading: string) => columns.some((column) => column.heading === heading);
    expect([row?.team !== null, row?.idNumber !== null, row?.lineId !== null]).toEqual(
      ['班组', '身份证号', '工资明细编号'].map(has),
    );
    expect([row?.slip !== null, row?.paidOn !== null]).toEqual([has('流水号'), has('支付日期')]);
  });
});

test('cells below the example are texts before anybody has typed', async () => {
  const book = read(await bytesOf('month-sheet'), { cellStyles: true, sheetStubs: true, cellNF: true });
  const identity = first(book)['D150'] as { readonly z?: string; readonly t?: string } | undefined;
  expect(identity).toMatchObject({ t: 'z', z: '@' });
});

test('a month’s sheet says who has signed, what was deducted and how many days', async () => {
  const { rows } = await readImport('month-sheet', await filled('month-sheet', (value) => value));
  expect(rows).toMatchObject([
    { fen: 800_000, sheet: { hundredthDays: 2650, dueFen: 820_000, deductedFen: 20_000, signed: true } },
  ]);
});

test.each(['hotline-12345', 'petition', 'national-platform', 'union'] as const)(
  'the tickets of %s are read from the template in each of its columns',
  async (channel) => {
    const { rows, problems } = await readTickets(channel, await filled('channel-tickets', (value) => value));
    expect(problems).toEqual([]);
    const [{ concealed, urgent, problems: cells, ...told } = { concealed: true, urgent: true, problems: [] }] = rows;
    expect({ concealed, urgent, cells, missing: Object.entries(told).filter(([, value]) => value === null) }).toEqual({
      ...{ concealed: false, urgent: false, cells: [], missing: [] },
    });
    expect(rows).toMatchObject([
      { externalNumber: '20220510-0001', receivedAt: '2022-05-10T09:30:00+08:00', people: 3 },
    ]);
  },
);
