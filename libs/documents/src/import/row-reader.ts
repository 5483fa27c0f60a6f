import { cellRef } from 'hucre/xlsx';
import type { Head } from './columns.ts';
import { type CellProblem, FileRefused } from './import-types.ts';
import { mergesOverRows, type MergesOverRows } from './merges.ts';
import type { CellReader } from './reading.ts';
import type { ImportField } from './sheet-forms.ts';
import { MOST_ROWS, type SheetRow, type SheetTable } from './table.ts';

/** What a field of one row says, or null; what is wrong with its cell is kept. */
export type FieldReader = <T>(field: ImportField, reader: CellReader<T>) => T | null;

/**
 * The rows below a head that hold what the list is of, and the merges over them.
 * @throws FileRefused `rows-too-many`, `file-empty` where there is none
 */
export function readableRows(
  table: SheetTable,
  head: Head,
  isOne: (row: SheetRow) => boolean,
): { readonly rows: readonly SheetRow[]; readonly merges: MergesOverRows } {
  const rows = table.rows.filter((row) => row.number > head.bottom && isOne(row));
  if (rows.length === 0) throw new FileRefused('file-empty');
  if (rows.length > MOST_ROWS) throw new FileRefused('rows-too-many', { most: MOST_ROWS });
  return { rows, merges: mergesOverRows(table.merges, rows, Object.values(head.columns)) };
}

export function rowReader(
  row: SheetRow,
  { columns }: Head,
  merges: MergesOverRows,
): { readonly read: FieldReader; readonly problems: readonly CellProblem[] } {
  const problems: CellProblem[] = [...merges.problemsOf(row.number)];
  const read: FieldReader = (field, reader) => {
    const column = columns[field];
    if (column === undefined || merges.covers(row.number, column)) return null;
    const cell = row.cells.get(column);
    const problem = cell?.kind === 'error' ? 'cell-error' : cell?.formula === true ? 'formula' : reader(cell).problem;
    if (problem === null) return reader(cell).value;
    problems.push({ cell: cellRef(row.number - 1, column), code: problem });
    return null;
  };
  return { read, problems };
}
