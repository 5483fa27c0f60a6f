import { type Instant, workflowRefOf, type WorkflowRef } from '@qingxin/domain';
import { type FeedSignal, Loop, type LoopPace, type SqlExecutor } from '@qingxin/event-store';

export interface DueWatchParts {
  readonly sql: SqlExecutor;
  /** Business time under this offset of the demo clock. */
  readonly now: (offsetMs: number) => Instant;
  readonly nudge: (refs: readonly WorkflowRef[]) => Promise<void>;
  readonly signal?: FeedSignal;
  readonly onError: (error: unknown) => void;
  readonly pace?: LoopPace;
}

const CLOCK = {
  name: 'business_clock',
  text: 'SELECT epoch, offset_ms FROM es.clock_epoch ORDER BY epoch DESC LIMIT 1',
};

/** Workflows whose date has come under an epoch they have not seen. */
const UNSEEN = {
  name: 'due_unseen',
  text: `SELECT n.workflow_id FROM rm.next_due n LEFT JOIN es.workflow_seen s USING (workflow_id)
    WHERE n.next_due <= $1::timestamptz AND (s.epoch IS NULL OR s.epoch < $2::int)
    ORDER BY n.next_due, n.workflow_id LIMIT 500`,
};

const PACE: LoopPace = { busyMs: 20, idleMs: 500 };

/** A nudge that Temporal took need not be repeated at once; one that went with Temporal's data must be. */
const REPEAT_MS = 5_000;

/**
 * Tells workflows that the business clock was moved past their date: their own timers run on real time and would wake too
 * late (design §4, Business clock).
 */
export class DueWatch {
  readonly #parts: DueWatchParts;
  readonly #loop: Loop;
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
    const { sql, now, nudge } = this.#parts;
    const [clock] = await sql<{ epoch: number; offset_ms: string }>(CLOCK);
    if (clock === undefined) return 0;
    this.#forget(clock.epoch);
    const rows = await sql<{ workflow_id: string }>(UNSEEN, [now(Number(clock.offset_ms)), clock.epoch]);
    const refs = rows.flatMap(({ workflow_id: id }) => (this.#nudged.has(id) ? [] : (workflowRefOf(id) ?? [])));
    if (refs.length === 0) return 0;
    await nudge(refs);
    for (const { workflow_id: id } of rows) this.#nudged.set(id, performance.now());
    return refs.length;
  }

  #forget(epoch: number): void {
    if (epoch !== this.#epoch) this.#nudged.clear();
    this.#epoch = epoch;
    const before = performance.now() - REPEAT_MS;
    for (const [id, at] of this.#nudged) if (at < before) this.#nudged.delete(id);
  }
}
