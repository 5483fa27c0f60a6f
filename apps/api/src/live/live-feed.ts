import type { Door } from '@qingxin/application';
import { DISTRICT_UPCASTERS, standingOf } from '@qingxin/application';
import type { Actor, Instant, StreamKind } from '@qingxin/domain';
import { type FeedEvent, type FeedSignal, Loop, readFeed, type SqlExecutor } from '@qingxin/event-store';
import { idOf } from '../stream-id.ts';

/** One stream moved. `position` is where the feed stood then: the id to resume from. */
export interface Change {
  readonly position: number;
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly events: readonly string[];
  readonly at: Instant;
}

export interface Listener {
  readonly actor: Actor;
  tell(change: Change): void;
  /** The service stops. */
  end(): void;
}

export interface LiveFeedParts {
  readonly sql: SqlExecutor;
  readonly signal: FeedSignal;
  readonly door: Door;
  readonly onError: (error: unknown) => void;
}

const BATCH = 500;
const PACE = { busyMs: 100, idleMs: 1_000 };
const HEAD = { name: 'feed_head', text: 'SELECT position FROM es.sequencer' };

/** Reads the feed once for all who listen, and tells each what it may see. */
export class LiveFeed {
  readonly #parts: LiveFeedParts;
  readonly #listeners = new Set<Listener>();
  readonly #loop: Loop;
  #position: number | null = null;
  #unlisten: (() => void) | null = null;

  constructor(parts: LiveFeedParts) {
    this.#parts = parts;
    this.#loop = new Loop(() => this.#pump(), parts.onError, PACE);
  }

  start(): void {
    this.#unlisten ??= this.#parts.signal.listen(() => this.#loop.wake());
    this.#loop.start();
  }

  async stop(): Promise<void> {
    this.#unlisten?.();
    this.#unlisten = null;
    for (const listener of this.#listeners) listener.end();
    this.#listeners.clear();
    await this.#loop.stop();
  }

  /** Position of the newest event. */
  async head(): Promise<number> {
    const [row] = await this.#parts.sql<{ position: string }>(HEAD);
    return Number(row?.position ?? 0);
  }

  /** Tells of every change after `position` that comes; answers how to stop. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What an actor missed between two positions; null when it is more than one batch. */
  async missed(actor: Actor, after: number, until: number): Promise<readonly Change[] | null> {
    const events = await readFeed(this.#parts.sql, DISTRICT_UPCASTERS, after, BATCH);
    const last = events.at(-1);
    if (events.length === BATCH && last !== undefined && last.position < until) return null;
    const changes = changesOf(events.filter(({ position }) => position <= until));
    const seen: Change[] = [];
    for (const change of changes) if (await this.#sees(actor, change)) seen.push(change);
    return seen;
  }

  async #pump(): Promise<number> {
    this.#position ??= await this.head();
    const events = await readFeed(this.#parts.sql, DISTRICT_UPCASTERS, this.#position, BATCH);
    if (this.#listeners.size > 0) {
      for (const change of changesOf(events)) await this.#tellAll(change);
    }
    this.#position = events.at(-1)?.position ?? this.#position;
    return events.length;
  }

  async #tellAll(change: Change): Promise<void> {
    for (const listener of this.#listeners) if (await this.#sees(listener.actor, change)) listener.tell(change);
  }

  /** By today's rights and today's state: the same question as for a single read. */
  async #sees(asking: Actor, { kind, id }: Change): Promise<boolean> {
    const { journal, references: book, clock, policy } = this.#parts.door;
    const streamKind = kind as StreamKind;
    const opened = await journal.open(id === kind ? kind : `${kind}-${id}`);
    const { organisation } = await book.asSeen(opened.referenceHeads, clock.now(opened.offsetMs));
    return policy.mayActorSee(standingOf(asking, organisation), streamKind, opened.state, organisation);
  }
}

/** Events of one batch by stream; each change carries the position of its last event. */
function changesOf(events: readonly FeedEvent[]): readonly Change[] {
  const byStream = new Map<string, Change>();
  for (const { streamName, category: kind, version, type, position, occurredAt: at } of events) {
    const before = byStream.get(streamName)?.events ?? [];
    byStream.set(streamName, { position, kind, id: idOf(streamName), version, events: [...before, type], at });
  }
  return [...byStream.values()].sort((one, other) => one.position - other.position);
}
