import { cellRef } from 'hucre/xlsx';
import { FileRefused } from './import-types.ts';
import { FIELD_LABELS, type ImportField, type SheetForm } from './sheet-forms.ts';
import { HEAD_ROWS, type MergedRange, type SheetRow, type SheetTable } from './table.ts';
import { inBrackets, plainHeading, plainText } from './text.ts';

export interface Head {
  /** Last row of the head; people come below. */
  readonly bottom: number;
  readonly columns: Readonly<Partial<Record<ImportField, number>>>;
}

/** A head of more rows than this is none. */
const DEEPEST_HEAD = 3;

const OTHER_UNIT = /^(?:单位)?:?(?:人民币)?(?:[十百千万亿]+元?|[角分])$/;
const OTHER_UNIT_ABOVE = /单位:?(?:人民币)?(?:[十百千万亿]+元|[角分])(?!\p{Script=Han})/u;

/** Whether the first rows may hold a head, so that the rest of the table is worth its time. */
export function mayHaveHead({ keys, headings }: SheetForm, rows: readonly SheetRow[]): boolean {
  const texts = new Set(rows.flatMap(({ cells }) => [...cells.values()].map(({ text }) => plainHeading(text))));
  return keys.every((field) => headings[field]?.some((heading) => texts.has(heading)));
}

/**
 * The first row that holds both key headings of the form, or null. A heading merged over several rows stands in each of them; what
 * the rows under it say in their columns counts before a heading over several columns.
 * @throws FileRefused `columns-missing`, `column-twice`, `amount-unit`
 */
export function findHead(form: SheetForm, table: SheetTable): Head | null {
  const sheet = headRows(table);
  const top = sheet.numbers.find((row) => form.keys.every((field) => hasField(form, sheet.texts(row, row), field)));
  if (top === undefined) return null;
  const bottom = sheet.bottomOf(top, Object.values(form.headings).flat());
  const texts = sheet.texts(top, bottom);
  const columns = columnsOf(form, texts);
  const missing = form.needed.filter((field) => columns[field] === undefined);
  if (missing.length > 0) throw missingColumns(missing);
  if (columns.amount !== undefined) checkUnit(table, top, bottom, columns.amount, texts);
  return { bottom, columns };
}

/** What to say of a file in which no row is a head: the needed headings that are nowhere, or all of them. */
export function headMissing({ needed, headings }: SheetForm, tables: readonly SheetTable[]): FileRefused {
  const texts = tables.flatMap(({ rows }) =>
    rows
      .filter(({ number }) => number <= HEAD_ROWS)
      .flatMap(({ cells }) => [...cells.values()].map(({ text }) => plainHeading(text))),
  );
  const missing = needed.filter((field) => !headings[field]?.some((heading) => texts.includes(heading)));
  return missingColumns(missing.length > 0 ? missing : needed);
}

function missingColumns(fields: readonly ImportField[]): FileRefused {
  return new FileRefused('columns-missing', { missing: fields.map((field) => FIELD_LABELS[field]).join('、') });
}

type ColumnTexts = ReadonlyMap<number, string>;

function hasField(form: SheetForm, texts: ColumnTexts, field: ImportField): boolean {
  const headings = form.headings[field] ?? [];
  return [...texts.values()].some((text) => headings.includes(plainHeading(text)));
}

function headRows({ rows, merges }: SheetTable) {
  const byNumber = new Map(rows.filter(({ number }) => number <= HEAD_ROWS).map((row) => [row.number, row]));
  const down = merges.filter(({ top, bottom }) => bottom > top && byNumber.has(top));
  const textAt = (row: number, column: number): string => byNumber.get(row)?.cells.get(column)?.text ?? '';
  const own = (row: number): [number, string][] =>
    [...(byNumber.get(row)?.cells ?? [])].map(([column, { text }]) => [column, text]);
  const mergedInto = (row: number): [number, string][] =>
    covering(down, row).map(({ top, left }) => [left, textAt(top, left)]);
  return {
    numbers: [...byNumber.keys()],
    texts: (top: number, bottom: number): ColumnTexts =>
      new Map(between(top, bottom).flatMap((row) => [...mergedInto(row), ...own(row)])),
    bottomOf: (row: number, headings: readonly string[]): number =>
      covering(down, row)
        .filter(
          ({ top, left, bottom }) => headings.includes(plainHeading(textAt(top, left))) && bottom < top + DEEPEST_HEAD,
        )
        .reduce((last, { bottom }) => Math.max(last, bottom), row),
  };
}

function covering(merges: readonly MergedRange[], row: number): readonly MergedRange[] {
  return merges.filter(({ top, bottom }) => top <= row && row <= bottom);
}

function between(top: number, bottom: number): readonly number[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
}

function columnsOf({ headings: known }: SheetForm, texts: ColumnTexts): Head['columns'] {
  const found = Object.entries(known).flatMap(([field, headings]) => {
    const places = [...texts]
      .map(([column, text]) => ({ column, rank: headings.indexOf(plainHeading(text)) }))
      .filter(({ rank }) => rank >= 0)
      .sort((one, other) => one.rank - other.rank);
    const [first, second] = places;
    if (first === undefined) return [];
    if (second?.rank === first.rank)
      throw new FileRefused('column-twice', { column: FIELD_LABELS[field as ImportField] });
    return [[field, first.column] as const];
  });
  return Object.fromEntries(found);
}

/**
 * Whether a row says the head again, as at the top of a printed page; of a head of several rows each says a part.
 * @throws FileRefused `amount-unit`
 */
export function repeatsHead(form: SheetForm, { number, cells }: SheetRow, { columns }: Head): boolean {
  const named = form.keys.map((field) => {
    const heading = plainHeading(cells.get(columns[field] ?? 0)?.text ?? '');
    return heading === '' ? null : (form.headings[field]?.includes(heading) ?? false);
  });
  if (named.includes(false) || !named.includes(true)) return false;
  const { amount } = columns;
  if (amount !== undefined) checkHeadingUnit(cells.get(amount)?.text ?? '', number, amount);
  return true;
}

/** Sums are in yuan: another unit in the heading's brackets, or named in a line above the head, is refused. */
function checkUnit({ rows }: SheetTable, top: number, bottom: number, amount: number, texts: ColumnTexts): void {
  checkHeadingUnit(texts.get(amount) ?? '', bottom, amount);
  for (const { number, cells } of rows.filter((row) => row.number < top)) {
    for (const [column, { text }] of cells) {
      const plain = plainText(text).replace(/\s/g, '');
      if (OTHER_UNIT_ABOVE.test(plain)) throw new FileRefused('amount-unit', { cell: cellRef(number - 1, column) });
    }
  }
}

function checkHeadingUnit(heading: string, row: number, amount: number): void {
  const other = inBrackets(heading).some((text) => OTHER_UNIT.test(text));
  if (other) throw new FileRefused('amount-unit', { cell: cellRef(row - 1, amount) });
}
