import { type Instant, refuse } from '@qingxin/domain';
import { type SqlExecutor, sqlError } from '@qingxin/event-store';
import { CatchUp } from './catch-up.ts';

export interface DemoClockParts {
  readonly sql: SqlExecutor;
  /** Business time under an offset. */
  readonly now: (offsetMs: number) => Instant;
  /** Wakes the worker after a move; without it the worker notices by itself within a moment. */
  readonly wake?: () => void;
  /** How long one stop may take before the move ends there. */
  readonly patienceMs?: number;
}

export interface ClockReading {
  readonly now: Instant;
  readonly epoch: number;
  /** When anything falls due next; null where nothing does. */
  readonly nextDue: Instant | null;
}

export interface ClockMove {
  readonly from: Instant;
  readonly now: Instant;
  /** Dates in between at which something fell due. */
  readonly stops: readonly Instant[];
  readonly arrived: boolean;
  /** Who had not caught up when the move ended early. */
  readonly behind: readonly string[];
}

interface Offset {
  readonly epoch: number;
  readonly offsetMs: number;
}

const NEWEST = {
  name: 'demo_clock',
  text: 'SELECT epoch, offset_ms FROM es.clock_epoch ORDER BY epoch DESC LIMIT 1',
};
const MOVE = {
  name: 'demo_clock_move',
  text: 'INSERT INTO es.clock_epoch (epoch, offset_ms, moved_by) VALUES ($1::int, $2::bigint, $3::text)',
};
const ANY_EVENT = { name: 'any_event', text: 'SELECT EXISTS (SELECT FROM es.event) AS any' };
const NEXT_STOP = {
  name: 'next_stop',
  text: 'SELECT min(next_due) AS at FROM rm.next_due WHERE next_due > $1::timestamptz AND next_due < $2::timestamptz',
};

const NEXT_DUE = {
  name: 'demo_clock_next_due',
  // Dates of reports against officials are stops, but are shown to nobody.
  text: `SELECT min(next_due) AS at FROM rm.next_due WHERE next_due > $1::timestamptz AND workflow_id NOT LIKE 'conduct-%'`,
};

const PATIENCE_MS = 30_000;
const UNIQUE_VIOLATION = '23505';

/**
 * The demo's business clock. It goes forward only, and stops at every date in between until all that fell due there has
 * been seen: a leap over a year leaves the log as a year of waiting would (architecture, "Business clock").
 */
export class DemoClock {
  readonly #parts: DemoClockParts;
  readonly #catchUp: CatchUp;

  constructor(parts: DemoClockParts) {
    this.#parts = parts;
    this.#catchUp = new CatchUp(parts.sql);
  }

  async read(): Promise<ClockReading> {
    const { epoch, offsetMs } = await this.#newest();
    const now = this.#parts.now(offsetMs);
    const [next] = await this.#parts.sql<{ at: Date | null }>(NEXT_DUE, [now]);
    return { now, epoch, nextDue: next?.at?.toISOString() ?? null };
  }

  /** Any date, once, before the first event. Refuses `clock-already-set`. */
  async setStart(to: Instant, by: string): Promise<ClockReading> {
    const { epoch } = await this.#newest();
    const [log] = await this.#parts.sql<{ any: boolean }>(ANY_EVENT);
    if (epoch > 0 || log?.any !== false) refuse('clock-already-set');
    await this.#moveTo(to, epoch, by);
    return this.read();
  }

  /** Refuses `clock-backward`, and `clock-moved-meanwhile` when somebody else moves it too. */
  async move(to: Instant, by: string): Promise<ClockMove> {
    const { now: from } = await this.read();
    if (to < from) refuse('clock-backward', { details: { now: from } });
    const stops: Instant[] = [];
    for (;;) {
      const behind = await this.#catchUp.within(this.#parts.patienceMs ?? PATIENCE_MS, () => this.read());
      const { now, epoch } = await this.read();
      if (behind.length > 0 || now >= to) return { from, now, stops, arrived: behind.length === 0, behind };
      const stop = await this.#nextStop(now, to);
      if (stop !== null) stops.push(stop);
      await this.#moveTo(stop ?? to, epoch, by);
    }
  }

  async #nextStop(now: Instant, to: Instant): Promise<Instant | null> {
    const [row] = await this.#parts.sql<{ at: Date | null }>(NEXT_STOP, [now, to]);
    return row?.at?.toISOString() ?? null;
  }

  async #moveTo(to: Instant, epoch: number, by: string): Promise<void> {
    const offsetMs = Date.parse(to) - Date.parse(this.#parts.now(0));
    try {
      await this.#parts.sql(MOVE, [epoch + 1, offsetMs, by]);
    } catch (error) {
      if (sqlError(error)?.code === UNIQUE_VIOLATION) refuse('clock-moved-meanwhile');
      throw error;
    }
    this.#parts.wake?.();
  }

  async #newest(): Promise<Offset> {
    const [row] = await this.#parts.sql<{ epoch: number; offset_ms: string }>(NEWEST);
    return { epoch: row?.epoch ?? 0, offsetMs: Number(row?.offset_ms ?? 0) };
  }
}
