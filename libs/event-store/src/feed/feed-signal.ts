/** Carries "the feed has grown" to other processes. Losing one is harmless: polling is the guarantee. */
export interface NotifyChannel {
  notify(): Promise<void>;
  onNotify(listener: () => void): void;
  close(): Promise<void>;
}

const NOTIFY_EVERY_MS = 10;

/** Tells readers of this process at once and other processes at most every 10 ms that the feed has grown. */
export class FeedSignal {
  readonly #listeners = new Set<() => void>();
  readonly #channel: NotifyChannel | null;
  #timer: NodeJS.Timeout | null = null;
  #notifiedAt = Number.NEGATIVE_INFINITY;

  constructor(channel: NotifyChannel | null = null) {
    this.#channel = channel;
    channel?.onNotify(() => this.#tell());
  }

  raise(): void {
    this.#tell();
    if (this.#channel === null || this.#timer !== null) return;
    const wait = this.#notifiedAt + NOTIFY_EVERY_MS - performance.now();
    if (wait <= 0) return this.#notify(this.#channel);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (this.#channel !== null) this.#notify(this.#channel);
    }, wait);
  }

  /** Answers how to stop listening. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#listeners.clear();
    await this.#channel?.close();
  }

  #notify(channel: NotifyChannel): void {
    this.#notifiedAt = performance.now();
    channel.notify().catch(() => undefined);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
