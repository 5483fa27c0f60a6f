/**
 * The smallest of the values that at least so many of a hundred of them do not exceed (nearest rank): always one of the
 * values, so that it names a matter. Null of none. @param share of a hundred, above 0 and up to 100
 */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil((sorted.length * share) / 100) - 1)] ?? null;
}
