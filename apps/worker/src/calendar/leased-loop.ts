import { type FeedSignal, Loop, type LoopPace, ProjectionLease, type SqlExecutor } from '@qingxin/event-store';

export interface LeasedLoopParts {
  readonly sql: SqlExecutor;
  readonly signal?: FeedSignal;
  readonly onError: (error: unknown) => void;
  readonly pace?: LoopPace;
}

/** Longer than one stream ever takes; a batch renews it as it goes. */
const LEASE_MS = 60_000;
const RENEW_MS = 15_000;
const PACE: LoopPace = { busyMs: 1_000, idleMs: 5_000 };

/** Work over many streams that one worker does at a time. Needs no Temporal; the next takes up what a dead one left. */
export class LeasedLoop {
  readonly #parts: LeasedLoopParts;
  readonly #lease: ProjectionLease;
  readonly #loop: Loop;
  #unlisten: (() => void) | undefined;
  #stopping = false;

  /** `look` answers how much it has done. */
  constructor(parts: LeasedLoopParts, lease: string, look: () => Promise<number>) {
    this.#parts = parts;
    this.#lease = new ProjectionLease(parts.sql, lease, LEASE_MS);
    this.#loop = new Loop(look, parts.onError, parts.pace ?? PACE);
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

  /** To be asked between two streams. */
  readonly goesOn = (): boolean => !this.#stopping;

  /** 0 where another worker is at it. */
  async alone(work: () => Promise<number>): Promise<number> {
    if (!(await this.#lease.acquire())) return 0;
    const renewal = setInterval(() => {
      this.#lease.acquire().catch(this.#parts.onError);
    }, RENEW_MS);
    try {
      return await work();
    } finally {
      clearInterval(renewal);
      await this.#lease.release();
    }
  }
}
