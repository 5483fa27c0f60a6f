import { DISTRICT_UPCASTERS, NUDGES } from '@qingxin/application';
import { nudgedBy, workflowIdOf, type WorkflowRef } from '@qingxin/domain';
import {
  type Database,
  type FeedEvent,
  type FeedSignal,
  Loop,
  ProjectionLease,
  Subscription,
} from '@qingxin/event-store';

const LEASE_MS = 10_000;

export interface NudgingReaderParts {
  readonly database: Database;
  readonly nudge: (refs: readonly WorkflowRef[]) => Promise<void>;
  readonly signal?: FeedSignal;
  readonly onError: (error: unknown) => void;
}

/**
 * Reads the feed and asks the workflows that an event concerns to look again, each at most once per batch. Its position
 * moves on only after Temporal has taken the signals: during an outage nothing is lost, afterwards it catches up.
 */
export class NudgingReader {
  readonly #subscription: Subscription;
  readonly #lease: ProjectionLease;
  readonly #loop: Loop;
  readonly #signal: FeedSignal | undefined;
  #unlisten: (() => void) | undefined;

  constructor({ database, nudge, signal, onError }: NudgingReaderParts) {
    this.#signal = signal;
    this.#lease = new ProjectionLease(database.sql, NUDGES, LEASE_MS);
    this.#subscription = new Subscription({
      name: NUDGES,
      database,
      delivery: 'before-position',
      handler: (batch) => nudge(concerned(batch)),
      onError,
      upcasters: DISTRICT_UPCASTERS,
    });
    this.#loop = new Loop(() => this.#round(), onError);
  }

  start(): void {
    this.#unlisten ??= this.#signal?.listen(() => this.#loop.wake());
    this.#loop.start();
  }

  async stop(): Promise<void> {
    this.#unlisten?.();
    this.#unlisten = undefined;
    await this.#loop.stop();
    await this.#lease.release().catch(() => undefined);
  }

  /** Handles everything up to the head of the feed; answers how many events that were. */
  drain(): Promise<number> {
    return this.#subscription.drain();
  }

  async #round(): Promise<number> {
    return (await this.#lease.acquire()) ? this.#subscription.runOnce() : 0;
  }
}

function concerned(batch: readonly FeedEvent[]): readonly WorkflowRef[] {
  const refs = batch.flatMap((event) => nudgedBy(event.category, event.streamName, event));
  return [...new Map(refs.map((ref) => [workflowIdOf(ref), ref])).values()];
}
