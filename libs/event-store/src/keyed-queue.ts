/** Runs work on one key in the order of arrival and one at a time; different keys do not wait for each other. */
export class KeyedQueue {
  readonly #tails = new Map<string, Promise<unknown>>();
  #size = 0;

  /** Work running or waiting, over all keys. */
  get size(): number {
    return this.#size;
  }

  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.#tails.set(key, mine);
    this.#size += 1;
    try {
      return await mine;
    } finally {
      this.#size -= 1;
      if (this.#tails.get(key) === mine) this.#tails.delete(key);
    }
  }
}
