import { DISTRICT_UPCASTERS, type EventMeta, NUDGES } from '@qingxin/application';
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
  /** The nudges of a batch are made inside this. */
  readonly around?: (lines: readonly Nudged[], nudge: () => Promise<void>) => Promise<void>;
  /** Told after Temporal has taken the nudges, for the log. */
  readonly onNudged?: (nudged: Nudged) => void;
  readonly onError: (error: unknown) => void;
}

/** Which workflows look again because of one command. */
export interface Nudged {
  readonly commandId: string;
  /** Of the request that brought the command; absent: a workflow or a watch sent it. */
  readonly requestId?: string;
  readonly workflows: readonly string[];
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

  constructor({ database, nudge, signal, around = (_, act) => act(), onNudged, onError }: NudgingReaderParts) {
    this.#signal = signal;
    this.#lease = new ProjectionLease(database.sql, NUDGES, LEASE_MS);
    this.#subscription = new Subscription({
      name: NUDGES,
      database,
      delivery: 'before-position',
      handler: async (batch) => {
        const lines = nudgedBecause(batch);
        await around(lines, () => nudge(concerned(batch)));
        if (onNudged !== undefined) for (const line of lines) onNudged(line);
      },
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

/** That there is a report against officials is nobody's to learn from a log. */
const UNTOLD = 'conduct';

function nudgedBecause(batch: readonly FeedEvent[]): readonly Nudged[] {
  const byCommand = new Map<string, Nudged>();
  for (const event of batch) {
    if (event.category === UNTOLD) continue;
    const refs = nudgedBy(event.category, event.streamName, event);
    if (refs.length === 0) continue;
    const { commandId } = event;
    const { requestId } = event.meta as EventMeta;
    const workflows = new Set([...(byCommand.get(commandId)?.workflows ?? []), ...refs.map(workflowIdOf)]);
    byCommand.set(commandId, {
      ...{ commandId, workflows: [...workflows] },
      ...(requestId === undefined ? {} : { requestId }),
    });
  }
  return [...byCommand.values()];
}
