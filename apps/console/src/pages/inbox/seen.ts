/** Which work somebody has looked at: what was there at the beginning counts as seen. */
export interface Seen {
  /** Business time from which on work is new. */
  readonly since: string;
  /** Keys of work opened since, oldest first. */
  readonly keys: readonly string[];
}

const MOST_KEPT = 2_000;

export interface Dated {
  readonly openedAt: string;
}

export function isUnseen(seen: Seen, key: string, { openedAt }: Dated): boolean {
  return openedAt > seen.since && !seen.keys.includes(key);
}

export function withSeen(seen: Seen, keys: readonly string[]): Seen {
  const fresh = keys.filter((key) => !seen.keys.includes(key));
  return fresh.length === 0 ? seen : { ...seen, keys: [...seen.keys, ...fresh].slice(-MOST_KEPT) };
}

/** A change makes work new again. */
export function withoutSeen(seen: Seen, isChanged: (key: string) => boolean): Seen {
  return { ...seen, keys: seen.keys.filter((key) => !isChanged(key)) };
}
