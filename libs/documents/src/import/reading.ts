import type { CellProblemCode } from './import-types.ts';
import type { SheetCell } from './table.ts';

/** What one cell says, or why it cannot be read; both are null where an optional cell is empty. */
export interface Reading<T> {
  readonly value: T | null;
  readonly problem: CellProblemCode | null;
}

export type CellReader<T> = (cell: SheetCell | undefined) => Reading<T>;

export function says<T>(value: T): Reading<T> {
  return { value, problem: null };
}

export function unreadable(problem: CellProblemCode): Reading<never> {
  return { value: null, problem };
}

export const NOTHING: Reading<never> = { value: null, problem: null };
