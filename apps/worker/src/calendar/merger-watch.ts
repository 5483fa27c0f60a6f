import { carryOut, dueMergers, type MergerParts, type MergerResult } from '@qingxin/application';
import { LeasedLoop, type LeasedLoopParts } from './leased-loop.ts';

export interface MergerWatchParts extends MergerParts, Omit<LeasedLoopParts, 'sql'> {
  /** Told what came of a merger that was looked at. */
  readonly onDone: (mergerId: string, result: MergerResult) => void;
}

/** What could not be given over is tried again after this time. */
const RETRY_MS = 60_000;

/** Carries out mergers of units when their day has come. */
export class MergerWatch {
  readonly #parts: MergerWatchParts;
  readonly #loop: LeasedLoop;
  readonly #retryAt = new Map<string, number>();

  constructor(parts: MergerWatchParts) {
    this.#parts = parts;
    this.#loop = new LeasedLoop(parts, 'unit-merger', () => this.look());
  }

  start(): void {
    this.#loop.start();
  }

  stop(): Promise<void> {
    return this.#loop.stop();
  }

  /** One look; answers how many matters have gone over. */
  async look(): Promise<number> {
    const due = await dueMergers(this.#parts);
    const now = performance.now();
    const ready = due.filter(({ mergerId }) => now >= (this.#retryAt.get(mergerId) ?? 0));
    return ready.length === 0 ? 0 : this.#loop.alone(() => this.#workOn(ready));
  }

  async #workOn(ready: Awaited<ReturnType<typeof dueMergers>>): Promise<number> {
    let moved = 0;
    for (const merger of ready) {
      const result = await carryOut(this.#parts, merger, this.#loop.goesOn);
      if (!result.ended) this.#retryAt.set(merger.mergerId, performance.now() + RETRY_MS);
      this.#parts.onDone(merger.mergerId, result);
      moved += result.moved;
    }
    return moved;
  }
}
