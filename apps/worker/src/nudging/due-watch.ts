import { type Instant, workflowRefOf, type WorkflowRef } from '@qingxin/domain';
import { type FeedSignal, Loop, type LoopPace, type SqlExecutor } from '@qingxin/event-store';

export interface DueWatchParts {
  readonly sql: SqlExecutor;
  /** Business time under this offset of the demo clock. */
  readonly now: (offsetMs: number) => Instant;
  /** Over how many milliseconds the timers of one instant are spread. */
  readonly spreadMs: number;
  readonly nudge: (refs: readonly WorkflowRef[]) => Promise<void>;
  readonly signal?: FeedSignal;
  readonly onError: (error: unknown) => void;
  readonly pace?: LoopPace;
}

const CLOCK = {
  name: 'business_clock',
  text: 'SELECT epoch, offset_ms FROM es.clock_epoch ORDER BY epoch DESC LIMIT 1',
};

/**
 * Workflows whose date has come under an epoch they have not seen, and those that have let it pass for so long ($3) that
 * their timer cannot be coming any more.
 */
const DUE = {
  name: 'due_or_overdue',
  text: `SELECT n.workflow_id, coalesce(s.epoch, -1) >= $2::int AS seen
    FROM rm.next_due n LEFT JOIN es.workflow_seen s USING (workflow_id)
    WHERE n.next_due <= $1::timestamptz AND (coalesce(s.epoch, -1) < $2::int OR n.next_due <= $3::timestamptz)
      AND NOT n.workflow_id = ANY ($4::text[])
    ORDER BY n.next_due, n.workflow_id LIMIT 500`,
};

interface DueRow {
  readonly workflow_id: string;
  /** Under this epoch: the date was missed all the same. */
  readonly seen: boolean;
}

const PACE: LoopPace = { busyMs: 20, idleMs: 500 };

/** A nudge that Temporal took need not be repeated at once; one that went with Temporal's data must be. */
const REPEAT_MS = 5_000;

/** A workflow that keeps missing its date has an incident, or is lost: the one must not be asked all the time. */
const OVERDUE_REPEAT_MS = 10 * 60_000;
const OVERDUE_AFTER_MS = 60_000;

/**
 * Tells workflows that the business clock was moved past their date: their own timers run on real time and would wake too
 * late. It also wakes those that have missed their date for whatever reason, so that none is lost for good.
 */
export class DueWatch {
  readonly #parts: DueWatchParts;
  readonly #loop: Loop;
  /** Until when each is left alone, on the process's own clock. */
  readonly #nudged = new Map<string, number>();
  #epoch = -1;
  #unlisten: (() => void) | undefined;

  constructor(parts: DueWatchParts) {
    this.#parts = parts;
    this.#loop = new Loop(() => this.look(), parts.onError, parts.pace ?? PACE);
  }

  start(): void {
    this.#unlisten ??= this.#parts.signal?.listen(() => this.#loop.wake());
    this.#loop.start();
  }

  async stop(): Promise<void> {
    this.#unlisten?.();
    this.#unlisten = undefined;
    await this.#loop.stop();
  }

  /** One look; answers how many workflows were nudged. */
  async look(): Promise<number> {
    const { sql, now, spreadMs, nudge } = this.#parts;
    const [clock] = await sql<{ epoch: number; offset_ms: string }>(CLOCK);
    if (clock === undefined) return 0;
    this.#forget(clock.epoch);
    const instant = now(Number(clock.offset_ms));
    const missed = new Date(Date.parse(instant) - spreadMs - OVERDUE_AFTER_MS).toISOString();
    const rows = await sql<DueRow>(DUE, [instant, clock.epoch, missed, [...this.#nudged.keys()]]);
    const refs = rows.flatMap(({ workflow_id: id }) => workflowRefOf(id) ?? []);
    if (refs.length === 0) return 0;
    await nudge(refs);
    for (const { workflow_id: id, seen } of rows) {
      this.#nudged.set(id, performance.now() + (seen ? OVERDUE_REPEAT_MS : REPEAT_MS));
    }
    return refs.length;
  }

  #forget(epoch: number): void {
    if (epoch !== this.#epoch) this.#nudged.clear();
    this.#epoch = epoch;
    for (const [id, until] of this.#nudged) if (until < performance.now()) this.#nudged.delete(id);
  }
}
