import { parseCellRef } from 'hucre/xlsx';
import { FileRefused } from './import-types.ts';
import {
  MOST_COLUMNS,
  type MergedRange,
  type RowCollector,
  type SheetCell,
  type SheetCellKind,
  type SheetTable,
} from './table.ts';
import type { Workbook } from './workbook.ts';
import { type Attributes, tellXml, unescaped, type XmlListener } from './xml-part.ts';

const MOST_MERGES = 20_000;
const MS_PER_DAY = 86_400_000;
const SECONDS_PER_DAY = 86_400;
/** Excel counts a 29 February 1900 that never was; what lies before it is off by one and no day of a payment. */
const FIRST_TRUE_DAY_1900 = 61;

/**
 * One sheet of a workbook, row by row, until the collector wants no more. Of its cells it keeps texts, numbers as they
 * are stored, days, errors, and whether a formula made them; hidden and filtered rows are rows like any other.
 * @throws Error where it is no XML, FileRefused
 */
export async function readWorksheet(
  pieces: AsyncIterable<Uint8Array>,
  book: Workbook,
  collector: RowCollector,
): Promise<SheetTable> {
  const merges: MergedRange[] = [];
  let wanted = true;
  const rows = rowListener(book, (number, cells) => {
    if (wanted) wanted = collector.add({ number, cells });
  });
  const listener: XmlListener = {
    ...rows,
    open(name, attributes) {
      if (name === 'mergeCell') merges.push(mergedRange(attributes['ref'] ?? ''));
      if (merges.length > MOST_MERGES) throw new FileRefused('file-too-large', { merges: MOST_MERGES });
      rows.open(name, attributes);
    },
  };
  await tellXml(pieces, listener, () => wanted);
  return { rows: collector.rows, merges };
}

function mergedRange(ref: string): MergedRange {
  const [from = '', to = from] = ref.split(':');
  const [start, end] = [parseCellRef(from), parseCellRef(to)];
  return { top: start.row + 1, left: start.col, bottom: end.row + 1, right: end.col };
}

/** A cell as its tags tell it; a cell without a reference follows the one before. */
interface OpenCell {
  readonly attributes: Attributes;
  value: string;
  formula: boolean;
}

function rowListener(book: Workbook, take: (row: number, cells: Map<number, SheetCell>) => void) {
  let [row, column] = [0, -1];
  let cells = new Map<number, SheetCell>();
  let cell: OpenCell | null = null;
  let [inValue, aside] = [false, false];
  return {
    open(name: string, attributes: Attributes): void {
      if (name === 'row') {
        row = nextRow(row, attributes['r']);
        cells = new Map();
        column = -1;
      } else if (name === 'c') {
        cell = { attributes, value: '', formula: false };
        column = attributes['r'] === undefined ? column + 1 : parseCellRef(attributes['r']).col;
      }
      if (name === 'f' && cell !== null) cell.formula = true;
      if (name === 'rPh') aside = true;
      inValue = name === 'v' || (name === 't' && !aside);
    },
    text(more: string): void {
      if (inValue && cell !== null) cell.value += more;
    },
    close(name: string): void {
      inValue = false;
      if (name === 'rPh') aside = false;
      if (name === 'row') take(row, cells);
      if (name !== 'c' || cell === null) return;
      const read = column >= 0 && column < MOST_COLUMNS ? cellOf(cell, book) : null;
      if (read !== null) cells.set(column, read);
      cell = null;
    },
  };
}

function nextRow(last: number, stated: string | undefined): number {
  const row = stated === undefined ? last + 1 : Number(stated);
  if (!Number.isInteger(row) || row <= last) throw new Error('rows out of order');
  return row;
}

/** Null for a cell that shows nothing; a formula that was never reckoned shows nothing we know of, and is kept. */
function cellOf({ attributes, value, formula }: OpenCell, book: Workbook): SheetCell | null {
  const read = valueOf(attributes, value, book);
  const reckoned = value !== '' || attributes['t'] === 'str';
  if (read.text.trim() === '' && read.kind === 'text' && !(formula && !reckoned)) return null;
  return { ...read, formula };
}

function valueOf(attributes: Attributes, value: string, book: Workbook): { kind: SheetCellKind; text: string } {
  switch (attributes['t']) {
    case 's':
      return { kind: 'text', text: book.strings[Number(value)] ?? '' };
    case 'str':
    case 'inlineStr':
      return { kind: 'text', text: unescaped(value) };
    case 'd':
      return { kind: 'text', text: value };
    case 'b':
      return { kind: 'boolean', text: '' };
    case 'e':
      return { kind: 'error', text: '' };
    default:
      return numberOf(Number(attributes['s'] ?? '-1'), value, book);
  }
}

function numberOf(
  style: number,
  value: string,
  { dateStyles, from1904 }: Workbook,
): { kind: SheetCellKind; text: string } {
  if (value === '' || !Number.isFinite(Number(value))) return { kind: 'text', text: value };
  if (dateStyles[style] !== true) return { kind: 'number', text: value };
  return { kind: 'date', text: dayOf(Number(value), from1904) };
}

/** Days from an epoch, and what is left of one as its time: a day of the sheet lies in no zone. */
function dayOf(serial: number, from1904: boolean): string {
  if (serial < (from1904 ? 0 : FIRST_TRUE_DAY_1900)) return '';
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const whole = Math.floor(serial);
  const seconds = Math.min(Math.round((serial - whole) * SECONDS_PER_DAY), SECONDS_PER_DAY - 1);
  const date = new Date(epoch + whole * MS_PER_DAY + seconds * 1000);
  if (Number.isNaN(date.getTime())) return '';
  const [day = '', time = ''] = date.toISOString().split('T');
  return seconds === 0 ? day : `${day} ${time.slice(0, 8)}`;
}
