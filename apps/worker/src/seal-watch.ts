import { localDayOf } from '@qingxin/domain';
import { lastBlock, Loop, type LoopPace, type Sealer, SealRefused, type SqlExecutor } from '@qingxin/event-store';
import type { SealedBlock } from '@qingxin/verifier';

export interface SealWatchParts {
  readonly sql: SqlExecutor;
  readonly sealer: Pick<Sealer, 'seal'>;
  /** The machine's clock: a seal is about when events were recorded, not about business time. */
  readonly now: () => string;
  readonly onSealed: (block: SealedBlock) => void;
  /** The log is not the one that was sealed before; told at every look until a person has seen to it. */
  readonly onRefused: (refused: SealRefused) => void;
  readonly onError: (error: unknown) => void;
  readonly pace?: LoopPace;
}

const PACE: LoopPace = { busyMs: 5 * 60_000, idleMs: 5 * 60_000 };

/** Seals the log once a day (Beijing time), the first time at once. Needs no Temporal; several workers may do it. */
export class SealWatch {
  readonly #parts: SealWatchParts;
  readonly #loop: Loop;

  constructor(parts: SealWatchParts) {
    this.#parts = parts;
    this.#loop = new Loop(() => this.look(), parts.onError, parts.pace ?? PACE);
  }

  start(): void {
    this.#loop.start();
  }

  stop(): Promise<void> {
    return this.#loop.stop();
  }

  /** Answers how many blocks were sealed. */
  async look(): Promise<number> {
    const { sql, sealer, now, onSealed, onRefused } = this.#parts;
    const last = await lastBlock(sql);
    if (last !== null && localDayOf(last.sealedAt) >= localDayOf(now())) return 0;
    try {
      const block = await sealer.seal();
      if (block === null) return 0;
      onSealed(block);
      return 1;
    } catch (error) {
      if (!(error instanceof SealRefused)) throw error;
      onRefused(error);
      return 0;
    }
  }
}
