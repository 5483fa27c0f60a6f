import { FileRefused } from './import-types.ts';

/** `date` is a number that the sheet shows as a day; its text is YYYY-MM-DD, with ` HH:mm:ss` where it has a time, or empty where no such day exists. */
export type SheetCellKind = 'text' | 'number' | 'date' | 'boolean' | 'error';

export interface SheetCell {
  readonly kind: SheetCellKind;
  /** As stored: a number keeps the digits of the file. */
  readonly text: string;
  readonly formula: boolean;
}

export interface SheetRow {
  /** From 1, as the sheet counts. */
  readonly number: number;
  /** By column from 0; empty cells are not in it. */
  readonly cells: ReadonlyMap<number, SheetCell>;
}

/** Rows from 1, columns from 0, both ends included. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What an xlsx sheet and a csv file have in common. Rows that are wholly empty are not in it. */
export interface SheetTable {
  readonly rows: readonly SheetRow[];
  readonly merges: readonly MergedRange[];
}

export const MOST_ROWS = 5000;
/** The head of a table lies within these rows. */
export const HEAD_ROWS = 20;
/** What lies further right belongs to no list of people. */
export const MOST_COLUMNS = 100;

/** Subtotals, notes and heads come on top of the people. */
const MOST_LINES = 2 * MOST_ROWS;
const MOST_CELLS = 400_000;

export interface RowCollector {
  readonly rows: readonly SheetRow[];
  /** False once nothing more is wanted of this table. */
  add(row: SheetRow): boolean;
}

/**
 * Takes rows one by one and holds the memory of one table: it stops after the head of a table that is not
 * `worthReading`.
 * @throws FileRefused `rows-too-many`, `file-too-large`
 */
export function collectRows(worthReading: (head: readonly SheetRow[]) => boolean): RowCollector {
  const rows: SheetRow[] = [];
  let cells = 0;
  let headPassed = false;
  return {
    rows,
    add(row) {
      if (!headPassed && row.number > HEAD_ROWS) {
        if (!worthReading(rows)) return false;
        headPassed = true;
      }
      if (row.cells.size === 0) return true;
      cells += row.cells.size;
      if (rows.length >= MOST_LINES) throw new FileRefused('rows-too-many', { most: MOST_ROWS });
      if (cells > MOST_CELLS) throw new FileRefused('file-too-large', { cells: MOST_CELLS });
      rows.push(row);
      return true;
    },
  };
}
