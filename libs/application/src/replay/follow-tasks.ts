import { type Database, EventStore, type FeedSignal, ProjectionLease, Subscription } from '@qingxin/event-store';
import { districtStreams } from '../door/district-streams.ts';
import type { InlineProjection } from '../door/ports.ts';
import { DISTRICT_UPCASTERS } from './upcasters.ts';
import { StreamReplay } from './stream-replay.ts';
import { TASK_HISTORY, TaskHistory } from './task-history.ts';

export interface FollowTasksParts {
  readonly database: Database;
  readonly projections: readonly InlineProjection[];
  readonly signal: FeedSignal;
  readonly onError: (error: unknown) => void;
}

const LEASE_MS = 15_000;
const RENEW_MS = 5_000;

/**
 * Keeps the inbox of past moments. API and worker both run it; the lease lets one of them work, and the other takes over
 * when it is gone. It needs neither the door nor Temporal.
 */
export class FollowTasks {
  readonly #lease: ProjectionLease;
  readonly #subscription: Subscription;
  readonly #onError: (error: unknown) => void;
  #timer: NodeJS.Timeout | null = null;
  #turn: Promise<void> = Promise.resolve();

  constructor({ database, projections, signal, onError }: FollowTasksParts) {
    const store = new EventStore(database.sql, DISTRICT_UPCASTERS);
    const history = new TaskHistory(new StreamReplay({ store, registry: districtStreams(), projections }));
    this.#lease = new ProjectionLease(database.sql, TASK_HISTORY, LEASE_MS);
    this.#subscription = new Subscription({
      name: TASK_HISTORY,
      database,
      handler: history.handle,
      signal,
      onError,
      upcasters: DISTRICT_UPCASTERS,
    });
    this.#onError = onError;
  }

  start(): void {
    this.#takeTurn();
    this.#timer = setInterval(() => this.#takeTurn(), RENEW_MS);
  }

  async stop(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    await this.#turn;
    await this.#subscription.stop();
    await this.#lease.release().catch(() => undefined);
  }

  #takeTurn(): void {
    this.#turn = this.#turn
      .then(() => this.#lease.acquire())
      .then((held) => (held ? this.#subscription.start() : this.#subscription.stop()))
      .catch(this.#onError);
  }
}
