import { CHECKING, type Checked, InvariantLog } from '@qingxin/application';
import { atHour, type Instant, localDayOf } from '@qingxin/domain';
import { Loop, type LoopPace, ProjectionLease, type SqlExecutor } from '@qingxin/event-store';

export interface InvariantWatchParts {
  readonly sql: SqlExecutor;
  /** One look at everything; calls back between pages. */
  readonly check: (onPage: () => Promise<void>) => Promise<readonly Checked[]>;
  /** The machine's clock: the check is about the machine, not about business time. */
  readonly now: () => Instant;
  readonly onChecked: (results: readonly Checked[]) => void;
  readonly onError: (error: unknown) => void;
  readonly pace?: LoopPace;
  /** Milliseconds on the process's own clock, which nobody sets. */
  readonly elapsed?: () => number;
}

/** After the daily seal, before anybody works. */
const HOUR = 2;
/** Whoever asks for a check sees it begin. */
const PACE: LoopPace = { busyMs: 15_000, idleMs: 15_000 };
/** Longer than the slowest page, so that two workers never check at the same time. */
const LEASE_MS = 10 * 60_000;
/** After the start of a worker whose database was never checked. */
const SETTLING_MS = 4 * 60_000;
/** Others use the database too. */
const REST_MS = 20;

/** Checks once a night (Beijing time), and whenever somebody asks for it, that what must hold does, and writes down what it found. Needs no Temporal. */
export class InvariantWatch {
  readonly #parts: InvariantWatchParts;
  readonly #log: InvariantLog;
  readonly #lease: ProjectionLease;
  readonly #loop: Loop;
  readonly #elapsed: () => number;
  #stopping = false;
  /** On the process's own clock. */
  #startedAt: number | null = null;

  constructor(parts: InvariantWatchParts) {
    this.#parts = parts;
    this.#elapsed = parts.elapsed ?? (() => performance.now());
    this.#log = new InvariantLog(parts.sql);
    this.#lease = new ProjectionLease(parts.sql, CHECKING, LEASE_MS);
    this.#loop = new Loop(() => this.look(), parts.onError, parts.pace ?? PACE);
  }

  start(): void {
    this.#stopping = false;
    this.#startedAt = this.#elapsed();
    this.#loop.start();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#loop.stop();
    await this.#lease.release().catch(() => undefined);
  }

  /** Answers how many invariants were checked. */
  async look(): Promise<number> {
    const { check, now, onChecked } = this.#parts;
    const last = await this.#log.lastAt();
    const isAsked = (await this.#log.asked()) !== null;
    // A database that is only being filled says nothing yet.
    if (!isAsked && (this.#isSettling(last) || !isDue(last, now()))) return 0;
    if (!(await this.#lease.acquire())) return 0;
    const results = await check(() => this.#between()).catch((error: unknown) => {
      if (error instanceof Stopped) return null;
      throw error;
    });
    if (results === null) return 0;
    await this.#log.record(results);
    onChecked(results);
    return results.length;
  }

  #isSettling(last: Instant | null): boolean {
    return last === null && this.#startedAt !== null && this.#elapsed() - this.#startedAt < SETTLING_MS;
  }

  async #between(): Promise<void> {
    if (this.#stopping) throw new Stopped();
    await this.#lease.acquire();
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
  }
}

class Stopped extends Error {}

/** Where nothing was ever checked, now; else after the hour of each day. */
function isDue(last: Instant | null, now: Instant): boolean {
  if (last === null) return true;
  const hour = atHour(localDayOf(now), HOUR);
  return now >= hour && last < hour;
}
