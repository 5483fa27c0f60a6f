import { type ErasureParts, waitingErasures, workOnErasure } from '@qingxin/application';
import { LeasedLoop, type LeasedLoopParts } from './calendar/leased-loop.ts';

export interface ErasureWatchParts extends ErasureParts, Omit<LeasedLoopParts, 'sql'> {
  /** Told which proposals it has carried out. */
  readonly onDone: (proposalId: string) => void;
}

/** Destroys the keys of what two persons decided to erase. Needs no Temporal. */
export class ErasureWatch {
  readonly #parts: ErasureWatchParts;
  readonly #loop: LeasedLoop;

  constructor(parts: ErasureWatchParts) {
    this.#parts = parts;
    this.#loop = new LeasedLoop(parts, 'erasure', () => this.look());
  }

  start(): void {
    this.#loop.start();
  }

  stop(): Promise<void> {
    return this.#loop.stop();
  }

  /** One look; answers how many proposals it has carried out. */
  async look(): Promise<number> {
    const waiting = await waitingErasures(this.#parts.sql);
    return waiting.length === 0 ? 0 : this.#loop.alone(() => this.#workOn(waiting));
  }

  async #workOn(waiting: readonly string[]): Promise<number> {
    let worked = 0;
    for (const proposalId of waiting) {
      if (!this.#loop.goesOn()) break;
      if (!(await workOnErasure(this.#parts, proposalId, this.#loop.goesOn))) continue;
      worked += 1;
      this.#parts.onDone(proposalId);
    }
    return worked;
  }
}
