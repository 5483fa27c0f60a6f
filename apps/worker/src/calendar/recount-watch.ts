import { type RecountParts, waitingRecounts, workOnRecount } from '@qingxin/application';
import { LeasedLoop, type LeasedLoopParts } from './leased-loop.ts';

export interface RecountWatchParts extends RecountParts, Omit<LeasedLoopParts, 'sql'> {
  /** Told which batches it has brought on. */
  readonly onDone: (stream: string) => void;
}

/** Counts dry runs and moves what two persons ordered. */
export class RecountWatch {
  readonly #parts: RecountWatchParts;
  readonly #loop: LeasedLoop;

  constructor(parts: RecountWatchParts) {
    this.#parts = parts;
    this.#loop = new LeasedLoop(parts, 'rule-batch', () => this.look());
  }

  start(): void {
    this.#loop.start();
  }

  stop(): Promise<void> {
    return this.#loop.stop();
  }

  /** One look; answers how many batches it has brought on. */
  async look(): Promise<number> {
    const waiting = await waitingRecounts(this.#parts.sql);
    return waiting.length === 0 ? 0 : this.#loop.alone(() => this.#workOn(waiting));
  }

  async #workOn(waiting: readonly string[]): Promise<number> {
    let worked = 0;
    for (const stream of waiting) {
      if (!this.#loop.goesOn()) break;
      if (!(await workOnRecount(this.#parts, stream, this.#loop.goesOn))) continue;
      worked += 1;
      this.#parts.onDone(stream);
    }
    return worked;
  }
}
