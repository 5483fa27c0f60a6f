import { setTimeout as pause } from 'node:timers/promises';
import type { Figures } from '../measure/rounds.ts';
import { percentile } from '../measure/statistics.ts';
import type { StoreAppend } from './store-append.ts';

/** Some forty appends a second, more than a district makes. Above a hundred, other processes are told in bundles of 10 ms. */
const SHORTEST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 40;
const EVENTS = 2;
const PATIENCE_MS = 5000;

const keyOf = (streamId: string, version: number): string => `${streamId}/${version}`;
const milliseconds = (nanoseconds: bigint): number => Number(nanoseconds) / 1e6;

/** Appends at irregular moments and notes how long each took, and how much later a reader had its last event. */
export class LagSampling {
  readonly #appends: StoreAppend;
  readonly #committedAt = new Map<string, bigint>();
  readonly #lags: number[] = [];
  readonly #durations: number[] = [];

  constructor(appends: StoreAppend) {
    this.#appends = appends;
  }

  /** To be called by the reader, or for it. */
  received(key: string, at: bigint): void {
    const committed = this.#committedAt.get(key);
    if (committed === undefined) return;
    this.#committedAt.delete(key);
    // A reader in another process may have the event before this one has heard of its own commit.
    this.#lags.push(Math.max(0, milliseconds(at - committed)));
  }

  /** @param committed is called right after each commit */
  async run(name: string, windowMs: number, committed: () => void): Promise<Figures> {
    await this.#append(committed);
    await this.#allReceived();
    this.#lags.length = 0;
    this.#durations.length = 0;
    const until = performance.now() + windowMs;
    while (performance.now() < until) {
      await this.#append(committed);
      await pause(SHORTEST_PAUSE_MS + Math.random() * (LONGEST_PAUSE_MS - SHORTEST_PAUSE_MS));
    }
    await this.#allReceived();
    return {
      [`${name} append p50`]: percentile(this.#durations, 0.5),
      [`${name} lag p50`]: percentile(this.#lags, 0.5),
      [`${name} lag p99`]: percentile(this.#lags, 0.99),
    };
  }

  async #append(committed: () => void): Promise<void> {
    const before = process.hrtime.bigint();
    const { streamId, version } = await this.#appends.append(EVENTS);
    const after = process.hrtime.bigint();
    this.#committedAt.set(keyOf(streamId, version), after);
    this.#durations.push(milliseconds(after - before));
    committed();
  }

  async #allReceived(): Promise<void> {
    const until = performance.now() + PATIENCE_MS;
    while (this.#committedAt.size > 0) {
      if (performance.now() > until) throw new Error(`${this.#committedAt.size} events did not reach the reader`);
      await pause(1);
    }
  }
}
