import { cellRef } from 'hucre/xlsx';
import { readAmount, totalOf } from './amount.ts';
import type { Head } from './columns.ts';
import { readDay } from './day.ts';
import {
  type CellProblem,
  type ImportedRow,
  type ImportedSheet,
  type ImportKind,
  type SheetColumns,
} from './import-types.ts';
import { lineOf } from './line-kind.ts';
import type { MergesOverRows } from './merges.ts';
import { readDays, readDeduction, readDue, readSigned } from './sheet-fields.ts';
import { readBank, readIdNumber, readLineId, readName, readSerial, readTeam } from './person-fields.ts';
import { type FieldReader, readableRows, rowReader } from './row-reader.ts';
import { FORMS } from './sheet-forms.ts';
import type { SheetRow, SheetTable } from './table.ts';

/**
 * The people below a head. Totals are compared with what stands above them; subtotals, notes and the head said again are
 * passed over.
 * @throws FileRefused `rows-too-many`, `file-empty` where nobody is in the list
 */
export function readPeople(kind: ImportKind, table: SheetTable, head: Head): ImportedSheet {
  const form = FORMS[kind];
  const below = table.rows.filter(({ number }) => number > head.bottom);
  const merges = readableRows(table, head, (row) => lineOf(form, row, head) === 'person').merges;
  const rows: ImportedRow[] = [];
  const problems: CellProblem[] = [...merges.outside];
  let totalFen = 0;
  for (const row of below) {
    const line = lineOf(form, row, head);
    if (line === 'total') problems.push(...totalProblems(row, head, totalFen));
    if (line !== 'person') continue;
    const person = personRow(kind, row, head, merges);
    totalFen += person.fen ?? 0;
    rows.push(person);
  }
  return { rows, totalFen, problems };
}

function totalProblems(row: SheetRow, { columns: { amount = 0 } }: Head, sum: number): readonly CellProblem[] {
  if (totalOf(row.cells.get(amount)) === sum) return [];
  return [{ cell: cellRef(row.number - 1, amount), code: 'total-differs' }];
}

function personRow(kind: ImportKind, row: SheetRow, head: Head, merges: MergesOverRows): ImportedRow {
  const { read, problems } = rowReader(row, head, merges);
  const fields = {
    name: read('name', readName),
    team: read('team', readTeam),
    idNumber: read('idNumber', readIdNumber),
    lineId: read('lineId', readLineId),
    fen: read('amount', readAmount),
    ...(kind === 'bank-slips' ? slipOf(read) : { slip: null, paidOn: null }),
    ...(kind === 'month-sheet' ? { sheet: sheetOf(read) } : {}),
  };
  return { row: row.number, ...fields, problems };
}

function sheetOf(read: FieldReader): SheetColumns {
  return {
    hundredthDays: read('days', readDays),
    dueFen: read('due', readDue),
    deductedFen: read('deducted', readDeduction),
    signed: read('signed', readSigned) ?? false,
  };
}

function slipOf(read: FieldReader): Pick<ImportedRow, 'slip' | 'paidOn'> {
  const bank = read('bank', readBank);
  const serial = read('serial', readSerial);
  return { slip: serial === null ? null : { bank: bank ?? '', serial }, paidOn: read('day', readDay) };
}
