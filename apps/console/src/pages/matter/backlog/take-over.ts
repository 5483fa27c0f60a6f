import type { AnswerOf } from '../../../api/client.ts';

type Report = AnswerOf<'GET /api/v1/batches/{id}/take-over'>;
type UnitLine = Report['units'][number];
export type Lapse = Report['lapses'][number];
export type Verdict = 'counts' | 'does-not-count';

/** So many go in one request: soon answered, so that it can be seen how far it has got. */
const TOGETHER = 50;

export const keyOfLapse = ({ matterKind, id, clockId }: Pick<Lapse, 'matterKind' | 'id' | 'clockId'>): string =>
  `${matterKind} ${id} ${clockId}`;

/** Sums over the units. */
export function totalsOf(units: readonly UnitLine[]): UnitLine {
  const sum = (of: (line: UnitLine) => number): number => units.reduce((total, line) => total + of(line), 0);
  return {
    ...{ unit: null, unitName: 'total', rows: sum(({ rows }) => rows), broughtIn: sum(({ broughtIn }) => broughtIn) },
    ...{ open: sum(({ open }) => open), dropped: sum(({ dropped }) => dropped) },
    running: {
      ...{ later: sum(({ running }) => running.later), near: sum(({ running }) => running.near) },
      ...{ overdue: sum(({ running }) => running.overdue), paused: sum(({ running }) => running.paused) },
    },
    historical: sum(({ historical }) => historical),
  };
}

/** In the order given, so many together. */
export function inPortions<Item>(items: readonly Item[], size = TOGETHER): readonly (readonly Item[])[] {
  const portions: Item[][] = [];
  for (let from = 0; from < items.length; from += size) portions.push(items.slice(from, from + size));
  return portions;
}
