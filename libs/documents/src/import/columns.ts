import { cellRef } from 'hucre/xlsx';
import { FileRefused, type ImportKind } from './import-types.ts';
import { HEAD_ROWS, type MergedRange, type SheetRow, type SheetTable } from './table.ts';
import { inBrackets, plainHeading, plainText } from './text.ts';

export type ImportField = 'name' | 'team' | 'idNumber' | 'lineId' | 'amount' | 'bank' | 'serial' | 'day' | SheetField;

/** Of month sheets. */
type SheetField = 'days' | 'due' | 'deducted' | 'signed';

export interface Head {
  /** Last row of the head; people come below. */
  readonly bottom: number;
  readonly columns: Readonly<Partial<Record<ImportField, number>>>;
}

/** As a refusal names them. */
const LABELS: Readonly<Record<ImportField, string>> = {
  name: '姓名',
  team: '班组',
  idNumber: '身份证号',
  lineId: '工资明细编号',
  amount: '金额',
  bank: '付款银行',
  serial: '流水号',
  day: '支付日期',
  days: '出勤天数',
  due: '应发工资',
  deducted: '扣款',
  signed: '本人签字',
};

type Headings = Readonly<Partial<Record<ImportField, readonly string[]>>>;

const PEOPLE: Headings = {
  // In a statement of one account 户名 is its holder, who pays.
  name: ['姓名', '工人姓名', '农民工姓名', '收款人姓名', '收款人', '收款户名', '对方户名', '户名'],
  team: ['班组', '所属班组', '班组长'],
  idNumber: ['身份证号', '身份证号码', '证件号码', '公民身份号码'],
  lineId: ['工资明细编号', '明细编号'],
};

/** Of several headings of one field in one sheet the first in this order counts. */
const HEADINGS: Readonly<Record<ImportKind, Headings>> = {
  'wage-sheet': {
    ...PEOPLE,
    amount: ['欠薪金额', '欠薪数额', '拖欠工资', '应发工资', '应发金额', '实欠金额', '金额'],
  },
  'bank-slips': {
    ...PEOPLE,
    amount: ['金额', '交易金额', '支付金额', '代发金额', '实发金额'],
    bank: ['付款银行', '银行', '开户行'],
    serial: ['流水号', '交易流水号', '银行流水号', '回单编号', '凭证号'],
    day: ['支付日期', '交易日期', '付款日期', '日期', '交易时间'],
  },
  'month-sheet': {
    ...PEOPLE,
    amount: ['实发工资', '实发金额', '实发', '实发合计', '应付工资', '金额'],
    days: ['出勤天数', '出勤', '出勤工日', '工日', '考勤天数', '出勤日数'],
    due: ['应发工资', '应发金额', '应发', '应发合计', '工资总额'],
    deducted: ['扣款', '扣除', '扣款合计', '应扣', '扣发', '借支'],
    signed: ['本人签字', '签字', '签名', '农民工签字', '工人签字', '本人签字确认', '领款人签字', '签字确认'],
  },
};

const NEEDED: Readonly<Record<ImportKind, readonly ImportField[]>> = {
  'wage-sheet': ['name', 'amount'],
  'bank-slips': ['name', 'amount', 'serial', 'day'],
  'month-sheet': ['name', 'amount', 'signed'],
};

/** A head of more rows than this is none. */
const DEEPEST_HEAD = 3;

const OTHER_UNIT = /^(?:单位)?:?(?:人民币)?(?:[十百千万亿]+元?|[角分])$/;
const OTHER_UNIT_ABOVE = /单位:?(?:人民币)?(?:[十百千万亿]+元|[角分])(?!\p{Script=Han})/u;

/** Whether the first rows may hold a head, so that the rest of the table is worth its time. */
export function mayHaveHead(kind: ImportKind, rows: readonly SheetRow[]): boolean {
  const texts = new Set(rows.flatMap(({ cells }) => [...cells.values()].map(({ text }) => plainHeading(text))));
  return (['name', 'amount'] as const).every((field) => HEADINGS[kind][field]?.some((heading) => texts.has(heading)));
}

/**
 * The first row that holds a name and an amount, or null. A heading merged over several rows stands in each of them; what
 * the rows under it say in their columns counts before a heading over several columns.
 * @throws FileRefused `columns-missing`, `column-twice`, `amount-unit`
 */
export function findHead(kind: ImportKind, table: SheetTable): Head | null {
  const sheet = headRows(table);
  const top = sheet.numbers.find((row) =>
    ['name', 'amount'].every((field) => hasField(kind, sheet.texts(row, row), field)),
  );
  if (top === undefined) return null;
  const bottom = sheet.bottomOf(top, Object.values(HEADINGS[kind]).flat());
  const texts = sheet.texts(top, bottom);
  const columns = columnsOf(kind, texts);
  const missing = NEEDED[kind].filter((field) => columns[field] === undefined);
  if (missing.length > 0) throw missingColumns(missing);
  checkUnit(table, top, bottom, columns.amount ?? 0, texts);
  return { bottom, columns };
}

/** What to say of a file in which no row is a head: the needed headings that are nowhere, or all of them. */
export function headMissing(kind: ImportKind, tables: readonly SheetTable[]): FileRefused {
  const texts = tables.flatMap(({ rows }) =>
    rows
      .filter(({ number }) => number <= HEAD_ROWS)
      .flatMap(({ cells }) => [...cells.values()].map(({ text }) => plainHeading(text))),
  );
  const missing = NEEDED[kind].filter((field) => !HEADINGS[kind][field]?.some((heading) => texts.includes(heading)));
  return missingColumns(missing.length > 0 ? missing : NEEDED[kind]);
}

function missingColumns(fields: readonly ImportField[]): FileRefused {
  return new FileRefused('columns-missing', { missing: fields.map((field) => LABELS[field]).join('、') });
}

type ColumnTexts = ReadonlyMap<number, string>;

function hasField(kind: ImportKind, texts: ColumnTexts, field: string): boolean {
  const headings = HEADINGS[kind][field as ImportField] ?? [];
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

function columnsOf(kind: ImportKind, texts: ColumnTexts): Head['columns'] {
  const found = Object.entries(HEADINGS[kind]).flatMap(([field, headings]) => {
    const places = [...texts]
      .map(([column, text]) => ({ column, rank: headings.indexOf(plainHeading(text)) }))
      .filter(({ rank }) => rank >= 0)
      .sort((one, other) => one.rank - other.rank);
    const [first, second] = places;
    if (first === undefined) return [];
    if (second?.rank === first.rank) throw new FileRefused('column-twice', { column: LABELS[field as ImportField] });
    return [[field, first.column] as const];
  });
  return Object.fromEntries(found);
}

/**
 * Whether a row says the head again, as at the top of a printed page; of a head of several rows each says a part.
 * @throws FileRefused `amount-unit`
 */
export function repeatsHead(kind: ImportKind, { number, cells }: SheetRow, { columns }: Head): boolean {
  const { name = 0, amount = 0 } = columns;
  const texts: ColumnTexts = new Map([name, amount].map((column) => [column, cells.get(column)?.text ?? '']));
  const named = (
    [
      ['name', name],
      ['amount', amount],
    ] as const
  ).map(([field, column]) => {
    const heading = plainHeading(texts.get(column) ?? '');
    return heading === '' ? null : (HEADINGS[kind][field]?.includes(heading) ?? false);
  });
  if (named.includes(false) || !named.includes(true)) return false;
  checkHeadingUnit(texts.get(amount) ?? '', number, amount);
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
