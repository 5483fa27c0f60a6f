import { setTimeout as rest } from 'node:timers/promises';

export interface LoopPace {
  /** Wait after work was found or asked for lately. */
  readonly busyMs: number;
  /** Wait when nothing has happened for a second. */
  readonly idleMs: number;
  /** Shortest time from one run to the next: what comes in between is found together, and costs the writers less. */
  readonly restMs?: number;
}

export const DEFAULT_PACE: LoopPace = { busyMs: 50, idleMs: 1000 };
const LATELY_MS = 1000;

/**
 * Repeats `work` until stopped: at once while it finds something, at the pace otherwise, and at once when woken. An error
 * is reported and the work tried again after the idle wait, because the database may only be restarting.
 */
export class Loop {
  readonly #work: () => Promise<number>;
  readonly #onError: (error: unknown) => void;
  readonly #pace: LoopPace;
  #running: Promise<void> | null = null;
  #stopping = false;
  #woken = false;
  #wake: (() => void) | null = null;

  constructor(work: () => Promise<number>, onError: (error: unknown) => void, pace: LoopPace = DEFAULT_PACE) {
    this.#work = work;
    this.#onError = onError;
    this.#pace = pace;
  }

  start(): void {
    this.#stopping = false;
    this.#running ??= this.#run();
  }

  wake(): void {
    this.#woken = true;
    this.#wake?.();
  }

  /** Resolves when the work in hand is done. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#wake?.();
    await this.#running;
    this.#running = null;
  }

  async #run(): Promise<void> {
    let activeAt = performance.now();
    while (!this.#stopping) {
      if (this.#woken) activeAt = performance.now();
      this.#woken = false;
      const startedAt = performance.now();
      const found = await this.#work().catch((error: unknown) => {
        this.#onError(error);
        return null;
      });
      if (found !== null && found > 0) {
        activeAt = performance.now();
        await this.#rest(startedAt);
        continue;
      }
      const busy = found !== null && performance.now() - activeAt < LATELY_MS;
      await this.#pause(busy ? this.#pace.busyMs : this.#pace.idleMs);
    }
  }

  async #rest(startedAt: number): Promise<void> {
    const left = startedAt + (this.#pace.restMs ?? 0) - performance.now();
    if (left > 0) await rest(left);
  }

  #pause(milliseconds: number): Promise<void> {
    if (this.#woken || this.#stopping) return Promise.resolve();
    return new Promise((settle) => {
      const timer = setTimeout(() => this.#wake?.(), milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        this.#wake = null;
        settle();
      };
    });
  }
}
