import { cellRef } from 'hucre/xlsx';
import type { CellProblem } from './import-types.ts';
import type { MergedRange, SheetRow } from './table.ts';

/** Merged ranges over the rows of people, where one cell would speak for several. */
export interface MergesOverRows {
  /** Top-left cells that lie outside of the people's rows. */
  readonly outside: readonly CellProblem[];
  problemsOf(row: number): readonly CellProblem[];
  covers(row: number, column: number): boolean;
}

/** Ranges count that go over a column that is read. */
export function mergesOverRows(
  merges: readonly MergedRange[],
  people: readonly SheetRow[],
  columns: readonly number[],
): MergesOverRows {
  const numbers = people.map(({ number }) => number);
  const isPerson = new Set(numbers);
  const counting = merges.filter(({ left, right }) => columns.some((column) => left <= column && column <= right));
  const touching = counting.filter(({ top, bottom }) => touches(numbers, top, bottom));
  const byRow = new Map(numbers.map((row) => [row, [] as MergedRange[]]));
  for (const merge of touching) {
    for (let row = merge.top; row <= Math.min(merge.bottom, numbers.at(-1) ?? 0); row += 1) byRow.get(row)?.push(merge);
  }
  const outside = touching.filter(({ top }) => !isPerson.has(top)).map(({ top, left }) => problemAt(top, left));
  return {
    outside,
    problemsOf: (row) =>
      [...new Set((byRow.get(row) ?? []).map(({ left }) => left))].map((left) => problemAt(row, left)),
    covers: (row, column) => (byRow.get(row) ?? []).some(({ left, right }) => left <= column && column <= right),
  };
}

/** Row numbers ascend, so the first at or below the top decides. */
function touches(rows: readonly number[], top: number, bottom: number): boolean {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < top) low = middle + 1;
    else high = middle;
  }
  return (rows[low] ?? Number.POSITIVE_INFINITY) <= bottom;
}

function problemAt(row: number, column: number): CellProblem {
  return { cell: cellRef(row - 1, column), code: 'merged-cell' };
}
