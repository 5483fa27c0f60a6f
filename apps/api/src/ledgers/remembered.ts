/** In wall time: a right that was taken away meanwhile is felt after it. */
const KEPT_MS = 60_000;
const MOST = 6;

interface Kept<T> {
  readonly key: string;
  readonly until: number;
  readonly read: Promise<T>;
}

/** The last readings of a past moment, each for whoever asked for it. What failed is not kept. */
export class Remembered<T> {
  #kept: readonly Kept<T>[] = [];
  readonly #now: () => number;

  constructor(now: () => number = () => Date.now()) {
    this.#now = now;
  }

  /** @param asked whose and what: reader, moment and whatever else makes it another reading */
  of(asked: readonly unknown[], read: () => Promise<T>): Promise<T> {
    const key = JSON.stringify(asked);
    this.#kept = this.#kept.filter(({ until }) => until > this.#now());
    const known = this.#kept.find((one) => one.key === key);
    if (known !== undefined) return known.read;
    const fresh: Kept<T> = { key, until: this.#now() + KEPT_MS, read: read() };
    this.#kept = [...this.#kept, fresh].slice(-MOST);
    fresh.read.catch(() => (this.#kept = this.#kept.filter((one) => one !== fresh)));
    return fresh.read;
  }
}
