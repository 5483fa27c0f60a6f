import { refuse } from '../kernel/refusal.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { Cell, LedgerColumn, LedgerRow } from './ledger.ts';

/** Which rows and columns of a ledger are looked at; what is absent selects nothing. */
export interface LedgerSelection {
  /** Some unit of the row. */
  readonly unit?: string;
  /** Some text or number of the row contains it. */
  readonly contains?: string;
  /** Column of days by which `from` and `to` count; the first one of the ledger where it is absent. */
  readonly on?: string;
  readonly from?: LocalDay;
  readonly to?: LocalDay;
  /** `<column>:<text as it is shown>`; without a text: the column is empty. */
  readonly is?: string;
  /** Ids, between commas; all where it is absent. */
  readonly columns?: string;
}

export interface Selected {
  readonly columns: readonly LedgerColumn[];
  /** Places of the rows in the ledger, in its order. */
  readonly places: readonly number[];
}

export function isSelection(asked: LedgerSelection): boolean {
  return Object.values(asked).some((value) => value !== undefined);
}

/** Columns keep the order of the ledger. Refuses `ledger-column-unknown` and `ledger-days-invalid`. */
export function selected(
  columns: readonly LedgerColumn[],
  rows: readonly LedgerRow[],
  asked: LedgerSelection,
): Selected {
  const fits = [
    unitFits(columns, asked),
    containsFits(columns, asked),
    dayFits(columns, asked),
    isFits(columns, asked),
  ];
  const places = rows.flatMap((row, place) => (fits.every((fit) => fit(row)) ? [place] : []));
  return { columns: chosen(columns, asked.columns), places };
}

type Fits = (row: LedgerRow) => boolean;
const ALL: Fits = () => true;

function unitFits(columns: readonly LedgerColumn[], { unit }: LedgerSelection): Fits {
  if (unit === undefined) return ALL;
  const units = columns.filter(({ kind }) => kind === 'unit');
  return (row) => units.some(({ id }) => row[id] === unit);
}

function containsFits(columns: readonly LedgerColumn[], { contains }: LedgerSelection): Fits {
  if (contains === undefined) return ALL;
  const texts = columns.filter(({ kind }) => kind === 'text' || kind === 'number');
  return (row) => texts.some(({ id }) => String(row[id] ?? '').includes(contains));
}

function dayFits(columns: readonly LedgerColumn[], { on, from, to }: LedgerSelection): Fits {
  if (from === undefined && to === undefined) {
    if (on !== undefined) columnOf(columns, on, 'day');
    return ALL;
  }
  if (from !== undefined && to !== undefined && from > to) refuse('ledger-days-invalid');
  const first = on ?? columns.find(({ kind }) => kind === 'day')?.id ?? refuse('ledger-column-unknown');
  const { id } = columnOf(columns, first, 'day');
  return (row) => {
    const day = row[id];
    return typeof day === 'string' && (from === undefined || from <= day) && (to === undefined || day <= to);
  };
}

function isFits(columns: readonly LedgerColumn[], { is }: LedgerSelection): Fits {
  if (is === undefined) return ALL;
  const cut = is.indexOf(':');
  if (cut === -1) return refuse('ledger-column-unknown');
  const { id } = columnOf(columns, is.slice(0, cut));
  const sought = is.slice(cut + 1);
  return (row) => textOf(row[id]) === sought;
}

/** As it is compared: what is not there is empty, yes is 是. */
function textOf(cell: Cell | undefined): string {
  if (cell === undefined || cell === null || cell === false) return '';
  return cell === true ? '是' : String(cell);
}

function chosen(columns: readonly LedgerColumn[], asked: string | undefined): readonly LedgerColumn[] {
  if (asked === undefined) return columns;
  const ids = new Set(asked.split(',').map((id) => columnOf(columns, id).id));
  return columns.filter(({ id }) => ids.has(id));
}

function columnOf(columns: readonly LedgerColumn[], id: string, kind?: LedgerColumn['kind']): LedgerColumn {
  const found = columns.find((column) => column.id === id && (kind === undefined || column.kind === kind));
  return found ?? refuse('ledger-column-unknown');
}
