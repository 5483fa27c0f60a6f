export interface AllowanceSize {
  readonly requests: number;
  readonly seconds: number;
}

interface Window {
  readonly endsAt: number;
  used: number;
}

const SWEEP_ABOVE = 10_000;

/** Counts requests per key in fixed windows, in this process. */
export class RateLimiter {
  readonly #size: AllowanceSize;
  readonly #now: () => number;
  readonly #windows = new Map<string, Window>();

  constructor(size: AllowanceSize, now: () => number = () => performance.now()) {
    this.#size = size;
    this.#now = now;
  }

  /** Seconds to wait, or null when the request may pass. */
  take(key: string): number | null {
    const now = this.#now();
    const window = this.#windowOf(key, now);
    if (window.used >= this.#size.requests) return Math.ceil((window.endsAt - now) / 1000);
    window.used += 1;
    return null;
  }

  #windowOf(key: string, now: number): Window {
    const known = this.#windows.get(key);
    if (known !== undefined && known.endsAt > now) return known;
    if (this.#windows.size > SWEEP_ABOVE) this.#sweep(now);
    const opened = { endsAt: now + this.#size.seconds * 1000, used: 0 };
    this.#windows.set(key, opened);
    return opened;
  }

  #sweep(now: number): void {
    for (const [key, window] of this.#windows) if (window.endsAt <= now) this.#windows.delete(key);
  }
}
