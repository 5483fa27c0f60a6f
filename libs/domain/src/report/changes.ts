import { type CellEntry, cellValue, entriesOfCell, type ReportRow } from './count.ts';
import type { SameAs } from '../briefing/once.ts';
import type { ReportEntry } from './entries.ts';
import { type ReportFigure, reportFigure } from './figures.ts';
import type { ReportShape } from './template.ts';

/** What a period comes to, as it was known at some moment. */
export interface CountedPeriod {
  readonly rows: readonly ReportRow[];
  readonly totals: readonly number[];
  readonly entries: readonly ReportEntry[];
  readonly sameAs: SameAs;
}

/** A matter that one of the two has, or has otherwise. */
export interface ChangedMatter {
  readonly stream: string;
  readonly number: string | null;
  readonly kind: 'complaint' | 'case';
  /** What it brought to the cell; null: it was not in it, or is no more. */
  readonly then: number | null;
  readonly now: number | null;
}

export interface ChangedCell {
  /** Null in both: the total. */
  readonly row: { readonly key: string | null; readonly label: string } | null;
  readonly column: string;
  readonly then: number;
  readonly now: number;
  readonly matters: readonly ChangedMatter[];
}

/**
 * Cells that come out otherwise now than in the report that was handed in, totals first. Numbers of then are those of the
 * report itself; which matters made it is read from the log as it stood then.
 */
export function changedCells(then: CountedPeriod, now: CountedPeriod, shape: ReportShape): readonly ChangedCell[] {
  const columns = shape.columns.flatMap((id) => reportFigure(id) ?? []);
  const rows =
    shape.rows === 'district' ? [] : [...new Map([...now.rows, ...then.rows].map((row) => [row.key, row])).values()];
  const cell = (counted: CountedPeriod, key: string | null, index: number): number =>
    counted.rows.find((row) => row.key === key)?.cells[index] ?? 0;
  return columns.flatMap((column, index) => [
    ...changedCell({ then, now, shape, column }, null, [then.totals[index] ?? 0, now.totals[index] ?? 0]),
    ...rows.flatMap((row) =>
      changedCell({ then, now, shape, column }, row, [cell(then, row.key, index), cell(now, row.key, index)]),
    ),
  ]);
}

interface Compared {
  readonly then: CountedPeriod;
  readonly now: CountedPeriod;
  readonly shape: ReportShape;
  readonly column: ReportFigure;
}

/** One matter for another leaves the number as it was, and is a change all the same. */
function changedCell(
  { then, now, shape, column }: Compared,
  row: ReportRow | null,
  [was, is]: readonly [number, number],
): readonly ChangedCell[] {
  const asked = { column, ...(row === null ? {} : { row: row.key }) };
  const matters = changedMatters(
    entriesOfCell(then.entries, shape, { ...asked, sameAs: then.sameAs }),
    entriesOfCell(now.entries, shape, { ...asked, sameAs: now.sameAs }),
    column,
  );
  if (was === is && matters.length === 0) return [];
  const at = row === null ? null : { key: row.key, label: row.label };
  return [{ row: at, column: column.id, then: was, now: is, matters }];
}

function changedMatters(
  then: readonly CellEntry[],
  now: readonly CellEntry[],
  { measure }: ReportFigure,
): readonly ChangedMatter[] {
  const valueIn = (entries: readonly CellEntry[], stream: string): number | null => {
    const own = entries.filter((entry) => entry.stream === stream);
    return own.length === 0 ? null : cellValue(own, measure);
  };
  const all = new Map([...then, ...now].map((entry) => [entry.stream, entry]));
  return [...all.values()].flatMap(({ stream, number, kind }) => {
    const was = valueIn(then, stream);
    const is = valueIn(now, stream);
    return was === is ? [] : [{ stream, number, kind, then: was, now: is }];
  });
}
