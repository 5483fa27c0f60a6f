import { type RecountParts, waitingRecounts, workOnRecount } from '@qingxin/application';
import { type FeedSignal, Loop, type LoopPace, ProjectionLease } from '@qingxin/event-store';

export interface RecountWatchParts extends RecountParts {
  readonly signal?: FeedSignal;
  /** Told which batches it has brought on. */
  readonly onDone: (stream: string) => void;
  readonly onError: (error: unknown) => void;
  readonly pace?: LoopPace;
}

const LEASE = 'rule-batch';
/** Longer than one stream ever takes; a batch renews it as it goes. */
const LEASE_MS = 60_000;
const RENEW_MS = 15_000;
const PACE: LoopPace = { busyMs: 1_000, idleMs: 5_000 };

/** Counts dry runs and moves what two persons ordered. Needs no Temporal; takes up what a dead worker left. */
export class RecountWatch {
  readonly #parts: RecountWatchParts;
  readonly #lease: ProjectionLease;
  readonly #loop: Loop;
  #unlisten: (() => void) | undefined;
  #stopping = false;

  constructor(parts: RecountWatchParts) {
    this.#parts = parts;
    this.#lease = new ProjectionLease(parts.sql, LEASE, LEASE_MS);
    this.#loop = new Loop(() => this.look(), parts.onError, parts.pace ?? PACE);
  }

  start(): void {
    this.#stopping = false;
    this.#unlisten ??= this.#parts.signal?.listen(() => this.#loop.wake());
    this.#loop.start();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.#unlisten?.();
    this.#unlisten = undefined;
    await this.#loop.stop();
  }

  /** One look; answers how many batches it has brought on. */
  async look(): Promise<number> {
    const waiting = await waitingRecounts(this.#parts.sql);
    if (waiting.length === 0 || !(await this.#lease.acquire())) return 0;
    const renewal = setInterval(() => {
      this.#lease.acquire().catch(this.#parts.onError);
    }, RENEW_MS);
    try {
      let worked = 0;
      for (const stream of waiting) {
        if (this.#stopping) break;
        if (!(await workOnRecount(this.#parts, stream, () => !this.#stopping))) continue;
        worked += 1;
        this.#parts.onDone(stream);
      }
      return worked;
    } finally {
      clearInterval(renewal);
      await this.#lease.release();
    }
  }
}
