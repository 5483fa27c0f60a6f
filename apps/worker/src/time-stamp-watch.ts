import type { OutsideSystems } from '@qingxin/application';
import { type AnchorFile, type TimeStampFile, unstamped } from '@qingxin/event-store';
import { TimeStampRefused } from '@qingxin/platform';
import { sealText, type TimeStamp } from '@qingxin/verifier';
import { LeasedLoop, type LeasedLoopParts } from './calendar/leased-loop.ts';

export interface TimeStampWatchParts extends LeasedLoopParts {
  readonly anchors: Pick<AnchorFile, 'blocks'>;
  readonly file: TimeStampFile;
  /** @throws TimeStampRefused */
  readonly ask: (text: Buffer) => Promise<Pick<TimeStamp, 'nonce' | 'token'>>;
  readonly outside: Pick<OutsideSystems, 'failed' | 'answered'>;
  readonly onStamped: (blockNo: number) => void;
}

const PACE = { busyMs: 1_000, idleMs: 60_000 };

/**
 * Has each seal stamped by the authority that is configured. A seal never waits for it; while the authority is away its seals are
 * stamped later, oldest first, and everybody is told. Needs no Temporal.
 */
export class TimeStampWatch {
  readonly #parts: TimeStampWatchParts;
  readonly #loop: LeasedLoop;

  constructor(parts: TimeStampWatchParts) {
    this.#parts = parts;
    this.#loop = new LeasedLoop({ pace: PACE, ...parts }, 'time-stamps', () => this.look());
  }

  start(): void {
    this.#loop.start();
  }

  stop(): Promise<void> {
    return this.#loop.stop();
  }

  /** Answers how many seals were stamped. */
  async look(): Promise<number> {
    return this.#pending().length === 0 ? 0 : this.#loop.alone(() => this.#stamp());
  }

  #pending() {
    const { anchors, file } = this.#parts;
    return unstamped(anchors.blocks(), file.stamps());
  }

  async #stamp(): Promise<number> {
    const { file, ask, outside, onStamped, onError } = this.#parts;
    let stamped = 0;
    for (const block of this.#pending()) {
      if (!this.#loop.goesOn()) break;
      try {
        const { nonce, token } = await ask(sealText(block));
        file.add({ blockNo: block.blockNo, nonce, token });
        await outside.answered('time-stamp');
      } catch (error) {
        if (!(error instanceof TimeStampRefused)) throw error;
        await outside.failed('time-stamp', error.code);
        onError(error);
        break;
      }
      stamped += 1;
      onStamped(block.blockNo);
    }
    return stamped;
  }
}
