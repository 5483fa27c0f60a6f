import type { Cell as LedgerCell, CellKind, Instant, LedgerColumn, LedgerRow, LocalDay } from '@qingxin/domain';
import { type Cell, type CellValue, type ColumnDef, writeXlsx, writeXlsxStream } from 'hucre/xlsx';
import {
  ACROSS_A4,
  headCell,
  demoAtFoot,
  DEMO,
  demoTitle,
  inShanghai,
  noteCell,
  RULED,
  streamOf,
  titleCell,
  wrappedHeight,
} from './paper.ts';

/** One ledger of one moment, with the names of its units and officials. */
export interface LedgerSheet {
  readonly title: string;
  readonly source: string;
  readonly keptBy: string;
  readonly columns: readonly LedgerColumn[];
  readonly rows: readonly LedgerRow[];
  readonly units: Readonly<Record<string, string>>;
  readonly persons?: Readonly<Record<string, string>>;
  readonly asOf: Instant;
  /** By 发生日期 up to this day; null: by what had been entered. */
  readonly effectiveOn: LocalDay | null;
  readonly hash: string;
  /** Of the demo district: said in its title, its particulars and at the foot of each page. */
  readonly demo: boolean;
}

/** In characters of the sheet. */
const WIDTHS: Readonly<Record<CellKind, number>> = {
  number: 24,
  text: 18,
  unit: 16,
  person: 12,
  day: 13,
  fen: 16,
  count: 10,
  'yes-no': 8,
};

const FORMATS: Readonly<Partial<Record<CellKind, string>>> = { fen: '#,##0.00', count: '0', day: 'yyyy-mm-dd' };

/** Excel refuses longer sheet names, and some characters in them. */
const LONGEST_SHEET_NAME = 31;
const NOT_IN_SHEET_NAME = /[\\/?*[\]:]/g;

/** Of title and particulars, in points. */
const HEAD_HEIGHTS = [28, 32];
/** Title, particulars, column heads. */
const HEAD_ROWS = 3;
/** A longer ledger is written as a stream: it holds its memory, and its head is as plain as its rows. */
const MOST_ON_PAPER = 5000;
/** After so many rows it says how far it is. */
const ROWS_TOLD = 500;

/**
 * A ledger as a workbook of one sheet, made for A4 across: title, what moment it is of and its hash, column heads that stay
 * in sight and come again on every page, rows. Sums are in yuan, days are dates, so that they can be added up and sorted
 * there. Texts are texts: none is ever read as a formula. `told`: how many rows are written.
 */
export async function ledgerWorkbook(
  sheet: LedgerSheet,
  told?: (rows: number) => void,
): Promise<ReadableStream<Uint8Array>> {
  const name = sheet.title.replace(NOT_IN_SHEET_NAME, ' ').slice(0, LONGEST_SHEET_NAME);
  const columns = sheet.columns.map(columnOf);
  const freezePane = { rows: HEAD_ROWS };
  if (sheet.rows.length > MOST_ON_PAPER) return writeXlsxStream(lines(sheet, told), { name, columns, freezePane });
  const rows = [...lines(sheet, told)];
  const last = Math.max(0, columns.length - 1);
  const bytes = await writeXlsx({
    sheets: [
      {
        ...{ name, columns, rows, freezePane },
        cells: headCells(sheet),
        merges: [0, 1].map((row) => ({ startRow: row, startCol: 0, endRow: row, endCol: last })),
        rowDefs: new Map(rows.map((cells, row) => [row, { height: heightAt(row, cells, sheet) }])),
        pageSetup: { ...ACROSS_A4, printTitlesRow: `$1:$${HEAD_ROWS}` },
        headerFooter: { oddFooter: `&L${demoAtFoot(sheet.demo)}摘要 ${sheet.hash.slice(0, 16)}&R第 &P 页，共 &N 页` },
      },
    ],
  });
  return streamOf(bytes);
}

function heightAt(row: number, cells: readonly CellValue[], { columns }: LedgerSheet): number {
  if (row < HEAD_HEIGHTS.length) return HEAD_HEIGHTS[row] ?? 0;
  // Only texts wrap; what else does not fit its column is as short as it can be written.
  const texts = cells.map((cell, column) => (row < HEAD_ROWS || columns[column]?.kind === 'text' ? cell : null));
  return wrappedHeight(
    texts,
    columns.map(({ kind }) => WIDTHS[kind]),
  );
}

function columnOf({ kind }: LedgerColumn): ColumnDef {
  const numFmt = FORMATS[kind];
  const alignment = kind === 'text' ? { wrapText: true, vertical: 'top' as const } : { vertical: 'top' as const };
  return { width: WIDTHS[kind], style: { border: RULED, alignment, ...(numFmt === undefined ? {} : { numFmt }) } };
}

function* lines(
  { columns, rows, units, persons = {}, ...sheet }: LedgerSheet,
  told?: (rows: number) => void,
): Generator<CellValue[]> {
  yield [demoTitle(sheet.title, sheet.demo)];
  yield [particulars({ columns, rows, units, ...sheet })];
  yield columns.map(head);
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_TOLD === 0) told?.(index);
    yield columns.map(({ id, kind }) => cellOf(kind, row[id] ?? null, kind === 'person' ? persons : units));
  }
}

function headCells(sheet: LedgerSheet): Map<string, Partial<Cell>> {
  const heads = sheet.columns.map((_, index): [string, Partial<Cell>] => [`${HEAD_ROWS - 1},${index}`, headCell]);
  return new Map([['0,0', titleCell], ['1,0', noteCell], ...heads]);
}

function head({ title, kind }: LedgerColumn): string {
  return kind === 'fen' ? `${title}（元）` : title;
}

function particulars({ asOf, effectiveOn, source, keptBy, rows, hash, demo }: LedgerSheet): string {
  const moment = inShanghai(asOf);
  const used =
    effectiveOn === null ? `按录入，截至 ${moment}` : `按发生日期，截至 ${effectiveOn}（录入截至 ${moment}）`;
  return `${demo ? DEMO : ''}${used}　共 ${rows.length} 行　建立单位：${keptBy}　依据：${source}　摘要（SHA-256）：${hash}`;
}

/** @param names of units or officials, by their ids */
function cellOf(kind: CellKind, value: LedgerCell, names: LedgerSheet['units']): CellValue {
  if (value === null) return null;
  switch (kind) {
    case 'fen':
      return Number(value) / 100;
    case 'count':
      return Number(value);
    case 'day':
      return dateOf(String(value));
    case 'yes-no':
      return value === true ? '是' : null;
    case 'unit':
    case 'person':
      return names[String(value)] ?? String(value);
    case 'number':
    case 'text':
      return String(value);
    default:
      return kind satisfies never;
  }
}

/** A day has no hour: the sheet's dates count days from an epoch, in no zone. */
function dateOf(day: LocalDay): Date {
  return new Date(`${day}T00:00:00.000Z`);
}
