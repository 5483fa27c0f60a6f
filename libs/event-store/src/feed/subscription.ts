import type { Database, SqlExecutor } from '../sql.ts';
import { Upcasters } from '../upcasters.ts';
import { FEED_BATCH, type FeedEvent, readFeed } from './feed-reader.ts';
import type { FeedSignal } from './feed-signal.ts';
import { DEFAULT_PACE, Loop, type LoopPace } from './loop.ts';

export type FeedHandler = (batch: readonly FeedEvent[], sql: SqlExecutor) => Promise<void>;

export interface SubscriptionOptions {
  readonly name: string;
  readonly database: Database;
  readonly handler: FeedHandler;
  /**
   * `with-position` (default): the handler's rows and the position commit together, so each event takes effect once.
   * `before-position`: for effects outside the database; the handler gets no transaction, and a crash before the position
   * is written has it see the same events again. Run it under a lease.
   */
  readonly delivery?: 'with-position' | 'before-position';
  readonly signal?: FeedSignal;
  /** Told of what a running reader could not do; the batch is tried again. */
  readonly onError: (error: unknown) => void;
  readonly upcasters?: Upcasters;
  readonly batchSize?: number;
  readonly pace?: LoopPace;
}

const OPEN = {
  name: 'open_subscription',
  text: `INSERT INTO es.subscription (name, position, updated_at) VALUES ($1::text, 0, clock_timestamp())
    ON CONFLICT (name) DO NOTHING`,
};
const POSITION = 'SELECT position FROM es.subscription WHERE name = $1::text';
const READ_POSITION = { name: 'subscription_position', text: POSITION };
const LOCK_POSITION = { name: 'lock_subscription', text: `${POSITION} FOR UPDATE SKIP LOCKED` };
const ADVANCE = {
  name: 'advance_subscription',
  text: `UPDATE es.subscription SET position = $3::bigint, updated_at = clock_timestamp()
    WHERE name = $1::text AND position = $2::bigint RETURNING position`,
};

/** A named reader of the feed that remembers how far it came. */
export class Subscription {
  readonly name: string;
  readonly #options: SubscriptionOptions;
  readonly #upcasters: Upcasters;
  readonly #loop: Loop;
  #opened = false;
  #unlisten: (() => void) | null = null;

  constructor(options: SubscriptionOptions) {
    this.name = options.name;
    this.#options = options;
    this.#upcasters = options.upcasters ?? new Upcasters();
    this.#loop = new Loop(() => this.runOnce(), options.onError, options.pace ?? DEFAULT_PACE);
  }

  start(): void {
    this.#unlisten ??= this.#options.signal?.listen(() => this.#loop.wake()) ?? null;
    this.#loop.start();
  }

  /** Resolves when the batch in hand is done. */
  async stop(): Promise<void> {
    this.#unlisten?.();
    this.#unlisten = null;
    await this.#loop.stop();
  }

  /** Handles one batch and answers its size; 0 at the head, or while another process holds this subscription. */
  async runOnce(): Promise<number> {
    const { database, delivery = 'with-position' } = this.#options;
    if (!this.#opened) {
      await database.sql(OPEN, [this.name]);
      this.#opened = true;
    }
    switch (delivery) {
      case 'with-position':
        return database.transaction((sql) => this.#handleBatch(sql, LOCK_POSITION));
      case 'before-position':
        return this.#handleBatch(database.sql, READ_POSITION);
    }
  }

  /** Runs until the head of the feed is reached; answers how many events were handled. */
  async drain(): Promise<number> {
    let total = 0;
    for (let handled = await this.runOnce(); handled > 0; handled = await this.runOnce()) total += handled;
    return total;
  }

  async #handleBatch(sql: SqlExecutor, statement: { readonly name: string; readonly text: string }): Promise<number> {
    const [row] = await sql<{ position: string }>(statement, [this.name]);
    if (row === undefined) return 0;
    const batch = await readFeed(sql, this.#upcasters, Number(row.position), this.#options.batchSize ?? FEED_BATCH);
    const last = batch.at(-1);
    if (last === undefined) return 0;
    await this.#options.handler(batch, sql);
    const moved = await sql(ADVANCE, [this.name, row.position, last.position]);
    if (moved.length === 0) throw new Error(`subscription ${this.name} was moved by another reader`);
    return batch.length;
  }
}
