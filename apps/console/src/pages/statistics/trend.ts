import type { AnswerOf } from '../../api/client.ts';
import { t } from '../../messages/index.ts';

export type TrendRead = AnswerOf<'GET /api/v1/assessment/trend'>;
export type TrendCell = TrendRead['total']['received'];
export type Series = keyof typeof t.statistics.series;

/** One line of a trend: what it is of, and its numbers. */
export interface TrendLine {
  readonly key: string;
  readonly label: string;
  readonly cells: Partial<Readonly<Record<Series, TrendCell>>>;
}

/** The ledger in which a number is seen row by row, as of the same moment. */
export function pathOf({ ledger, on, from, to, is }: TrendCell, asOf: string): string {
  const asked = new URLSearchParams({ asOf, on, from, to, ...(is === null ? {} : { is }) });
  return `/ledgers/${ledger}?${asked.toString()}`;
}

export function linesOf(read: TrendRead): Readonly<Record<'months' | 'units' | 'sectors', readonly TrendLine[]>> {
  return {
    months: read.months.map(({ month, ...cells }) => ({ key: month, label: month, cells })),
    units: read.units.map(({ unit, unitName, ...cells }) => ({ key: unit, label: unitName, cells })),
    sectors: read.sectors.map(({ sector, ...cells }) => ({ key: sector, label: sector, cells })),
  };
}

/** Series that the lines have, in their order. */
export function seriesOf(lines: readonly TrendLine[]): readonly Series[] {
  const all = Object.keys(t.statistics.series) as readonly Series[];
  return all.filter((series) => lines.some(({ cells }) => cells[series] !== undefined));
}
