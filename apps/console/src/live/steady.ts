/** A list as it stands on the screen. */
export interface SteadyList<Row> {
  readonly rows: readonly Row[];
  /** Rows that are there no more; they stay, greyed, until the list is brought up to date. */
  readonly gone: ReadonlySet<string>;
  /** How many rows came, went or would stand elsewhere. */
  readonly pending: number;
}

/**
 * What to show of a newer answer without a row moving under anybody's hand: every row stays where it is with its newest values;
 * what came, went or would move is counted, and taken over when asked for.
 */
export function steadied<Row>(
  shown: readonly Row[],
  newest: readonly Row[],
  keyOf: (row: Row) => string,
): SteadyList<Row> {
  const fresh = new Map(newest.map((row) => [keyOf(row), row]));
  const keys = shown.map(keyOf);
  const held = new Set(keys);
  const gone = new Set(keys.filter((key) => !fresh.has(key)));
  const came = newest.filter((row) => !held.has(keyOf(row))).length;
  const before = keys.filter((key) => fresh.has(key));
  const after = newest.map(keyOf).filter((key) => held.has(key));
  const moved = before.filter((key, index) => after[index] !== key).length;
  return { rows: shown.map((row) => fresh.get(keyOf(row)) ?? row), gone, pending: came + gone.size + moved };
}
