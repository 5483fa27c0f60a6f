import { DISTRICT_UPCASTERS, type Door, isTold, standingOf, versionCount } from '@qingxin/application';
import type { Actor, Instant, StreamKind } from '@qingxin/domain';
import { type FeedEvent, type FeedSignal, Loop, readFeed, type SqlExecutor } from '@qingxin/event-store';
import { isOutage } from '@qingxin/platform';
import { HttpProblem } from '../problems/http-problem.ts';
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
/** Streams opened for one reader who comes back; beyond it loading the lists anew costs less than telling each. */
const MOST_MISSED = 50;
/** Open pages of one person at the same time. */
const MOST_PER_PERSON = 10;
const RETRY = { 'Retry-After': '30' };
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
    const own = [...this.#listeners].filter(({ actor }) => actor.id === listener.actor.id);
    if (own.length >= MOST_PER_PERSON) throw new HttpProblem('too-many-requests', { headers: RETRY });
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What an actor missed between two positions; null when it is too much to tell, or nothing this log has told. */
  async missed(actor: Actor, after: number, until: number): Promise<readonly Change[] | null> {
    if (after > until) return null;
    const events = await readFeed(this.#parts.sql, DISTRICT_UPCASTERS, after, BATCH);
    const last = events.at(-1);
    if (events.length === BATCH && last !== undefined && last.position < until) return null;
    const streams = byStream(events.filter(({ position }) => position <= until));
    if (streams.length > MOST_MISSED) return null;
    const changes: Change[] = [];
    for (const moved of streams) {
      const changeFor = await this.#looked(moved).catch((error: unknown) => this.#passOver(error));
      const change = changeFor?.(actor) ?? null;
      if (change !== null) changes.push(change);
    }
    return changes;
  }

  async #pump(): Promise<number> {
    this.#position ??= await this.head();
    const events = await readFeed(this.#parts.sql, DISTRICT_UPCASTERS, this.#position, BATCH);
    if (this.#listeners.size > 0) {
      for (const moved of byStream(events)) await this.#tellAll(moved).catch((error: unknown) => this.#passOver(error));
    }
    this.#position = events.at(-1)?.position ?? this.#position;
    return events.length;
  }

  /** One stream that cannot be read must not keep everybody from hearing of the others; an outage is tried again. */
  #passOver(error: unknown): null {
    if (isOutage(error)) throw error;
    this.#parts.onError(error);
    return null;
  }

  async #tellAll(moved: readonly FeedEvent[]): Promise<void> {
    const changeFor = await this.#looked(moved);
    for (const listener of this.#listeners) {
      const change = changeFor(listener.actor);
      if (change !== null) listener.tell(change);
    }
  }

  /** What each may know of one stream's events, by today's rights and today's state: the same question as for a single read. */
  async #looked(moved: readonly FeedEvent[]): Promise<(asking: Actor) => Change | null> {
    const last = moved.at(-1);
    if (last === undefined) return () => null;
    const { journal, references: book, clock, policy } = this.#parts.door;
    const { streamName, category, position, occurredAt: at } = last;
    const kind = category as StreamKind;
    const opened = await journal.open(streamName);
    const { organisation } = await book.asSeen(opened.referenceHeads, clock.now(opened.offsetMs));
    const past = await journal.delicatePast(opened);
    return (asking) => {
      const actor = standingOf(asking, organisation);
      if (!policy.mayActorSee(actor, kind, opened.state, organisation)) return null;
      const told = moved.filter((event) => isTold(actor, opened.state, event));
      const newest = told.at(-1);
      if (newest === undefined) return null;
      const version = versionCount(actor, opened.state, past).told(newest.version);
      return { position, kind, id: idOf(streamName), version, events: told.map(({ type }) => type), at };
    };
  }
}

/** Events of one batch, stream by stream, in the order of their last ones. */
function byStream(events: readonly FeedEvent[]): readonly (readonly FeedEvent[])[] {
  const streams = new Map<string, readonly FeedEvent[]>();
  for (const event of events) {
    const before = streams.get(event.streamName) ?? [];
    streams.delete(event.streamName);
    streams.set(event.streamName, [...before, event]);
  }
  return [...streams.values()];
}
