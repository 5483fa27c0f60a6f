import { type CalendarBatchParts, calendarStanding, recomputeCalendar } from '@qingxin/application';
import { type FeedSignal, Loop, type LoopPace, ProjectionLease } from '@qingxin/event-store';

export interface CalendarWatchParts extends CalendarBatchParts {
  readonly signal?: FeedSignal;
  /** Told what a finished look has done. */
  readonly onCounted: (result: Awaited<ReturnType<typeof recomputeCalendar>>) => void;
  readonly onError: (error: unknown) => void;
  readonly pace?: LoopPace;
}

const LEASE = 'calendar-batch';
/** Longer than one stream ever takes; a batch renews it as it goes. */
const LEASE_MS = 60_000;
const RENEW_MS = 15_000;
const PACE: LoopPace = { busyMs: 1_000, idleMs: 5_000 };
/** What failed is tried again after this time, the rest at once. */
const RETRY_MS = 60_000;

/** Counts every open clock anew when the calendar has changed. Needs no Temporal; takes up what a dead worker left. */
export class CalendarWatch {
  readonly #parts: CalendarWatchParts;
  readonly #lease: ProjectionLease;
  readonly #loop: Loop;
  #unlisten: (() => void) | undefined;
  #stopping = false;
  #retryAt = 0;

  constructor(parts: CalendarWatchParts) {
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

  /** One look; answers how many streams were counted anew. */
  async look(): Promise<number> {
    const standing = await calendarStanding(this.#parts.sql);
    if (standing === null || standing.done || performance.now() < this.#retryAt) return 0;
    if (!(await this.#lease.acquire())) return 0;
    const renewal = setInterval(() => {
      this.#lease.acquire().catch(this.#parts.onError);
    }, RENEW_MS);
    try {
      const result = await recomputeCalendar(this.#parts, standing.calendarVersion, () => !this.#stopping);
      if (result.failed.length > 0) this.#retryAt = performance.now() + RETRY_MS;
      if (result.streams > 0 || result.failed.length > 0) this.#parts.onCounted(result);
      return result.failed.length > 0 ? 0 : result.streams;
    } finally {
      clearInterval(renewal);
      await this.#lease.release();
    }
  }
}
