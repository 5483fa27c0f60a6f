import { type CalendarBatchParts, calendarStanding, recomputeCalendar } from '@qingxin/application';
import { LeasedLoop, type LeasedLoopParts } from './leased-loop.ts';

export interface CalendarWatchParts extends CalendarBatchParts, Omit<LeasedLoopParts, 'sql'> {
  /** Told what a finished look has done. */
  readonly onCounted: (result: Awaited<ReturnType<typeof recomputeCalendar>>) => void;
}

/** What failed is tried again after this time, the rest at once. */
const RETRY_MS = 60_000;

/** Counts every open clock anew when the calendar has changed. */
export class CalendarWatch {
  readonly #parts: CalendarWatchParts;
  readonly #loop: LeasedLoop;
  #retryAt = 0;

  constructor(parts: CalendarWatchParts) {
    this.#parts = parts;
    this.#loop = new LeasedLoop(parts, 'calendar-batch', () => this.look());
  }

  start(): void {
    this.#loop.start();
  }

  stop(): Promise<void> {
    return this.#loop.stop();
  }

  /** One look; answers how many streams were counted anew. */
  async look(): Promise<number> {
    const standing = await calendarStanding(this.#parts.sql);
    if (standing === null || standing.done || performance.now() < this.#retryAt) return 0;
    return this.#loop.alone(() => this.#count(standing.calendarVersion));
  }

  async #count(version: number): Promise<number> {
    const result = await recomputeCalendar(this.#parts, version, this.#loop.goesOn);
    if (result.failed.length > 0) this.#retryAt = performance.now() + RETRY_MS;
    if (result.streams > 0 || result.failed.length > 0) this.#parts.onCounted(result);
    return result.failed.length > 0 ? 0 : result.streams;
  }
}
