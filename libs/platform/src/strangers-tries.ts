interface Tries {
  readonly count: number;
  /** Milliseconds of the monotonic clock; null: open. */
  readonly closedUntil: number | null;
}

/** Names beyond which the oldest is forgotten. */
const MOST_NAMES = 10_000;

/** Names that no account has are closed as accounts are: a lock that only real ones had would tell which are real. */
export class StrangersTries {
  readonly #mostTries: number;
  readonly #closedMs: number;
  readonly #now: () => number;
  readonly #tries = new Map<string, Tries>();

  constructor(mostTries: number, closedSeconds: number, now: () => number = () => performance.now()) {
    this.#mostTries = mostTries;
    this.#closedMs = closedSeconds * 1000;
    this.#now = now;
  }

  /** Seconds for which the name is closed; null: this try is counted like any wrong one. */
  take(name: string): number | null {
    const now = this.#now();
    const before = this.#tries.get(name);
    const closedUntil = before?.closedUntil ?? null;
    if (closedUntil !== null && closedUntil > now) return Math.ceil((closedUntil - now) / 1000);
    const count = closedUntil === null ? (before?.count ?? 0) + 1 : 1;
    this.#tries.delete(name);
    this.#tries.set(name, { count, closedUntil: count >= this.#mostTries ? now + this.#closedMs : null });
    const [oldest] = this.#tries.keys();
    if (this.#tries.size > MOST_NAMES && oldest !== undefined) this.#tries.delete(oldest);
    return null;
  }
}
