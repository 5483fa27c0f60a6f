import {
  foldedBy,
  type Instant,
  recordedBy,
  refuse,
  type Decided,
  type EventOf,
  type Recorded,
  type StreamState,
} from '@qingxin/domain';
import {
  type AppendResult,
  type Claim,
  type EventStore,
  type InlineRows,
  type LoadedStream,
  type NewEvent,
  type ProcessedCommand,
  type Seen,
  type StreamHead,
  streamIdOf,
  type Upcasters,
} from '@qingxin/event-store';
import { isDelicate } from '../policy/discretion.ts';
import type { InlineProjection, StreamChange } from './ports.ts';
import { type MetaSource, otherMeta, recordedOf, senderMeta } from './recorded.ts';
import type { Held, StateCache } from './state-cache.ts';
import type { RegisteredStream, StreamRegistry } from './stream-registry.ts';

/** Beyond this many events a folded state is kept, so that a restart need not read a long stream. */
const KEEP_STATE_EVERY = 50;
/** A long stream's state is large: it is kept again when the stream has grown by this share. */
const KEEP_STATE_GROWTH = 0.2;

/** Number of marks that a stream of this length has passed; at each its state is kept. */
function marksPassed(version: number): number {
  const steady = KEEP_STATE_EVERY / KEEP_STATE_GROWTH;
  if (version < steady) return Math.floor(version / KEEP_STATE_EVERY);
  return Math.floor(1 / KEEP_STATE_GROWTH + Math.log(version / steady) / Math.log(1 + KEEP_STATE_GROWTH));
}

/** Where nothing is written yet. */
const NO_COMMAND = '00000000-0000-0000-0000-000000000000';

const REFERENCE_STREAMS = ['organisation', 'rulebook', 'calendar'].map((name) => ({ streamId: streamIdOf(name) }));

export interface Opened {
  readonly stream: string;
  readonly streamId: string;
  readonly registered: RegisteredStream;
  readonly state: StreamState;
  /** Null: the stream does not exist yet. */
  readonly head: StreamHead | null;
  readonly lastOccurredAt: Instant | null;
  readonly duplicate: ProcessedCommand | null;
  readonly referenceHeads: ReadonlyMap<string, number>;
  readonly offsetMs: number;
  /** Of the business clock. */
  readonly epoch: number;
  /** Not read now but remembered: what is decided on it is appended only if nothing of this has moved. */
  readonly remembered?: Seen;
}

export interface Entry {
  readonly opened: Opened;
  readonly commandId: string;
  readonly fingerprint: Buffer;
  readonly decided: readonly Decided<EventOf>[];
  readonly source: MetaSource;
  /** Further rows of this command, e.g. keys of persons it names first. */
  readonly rows: readonly InlineRows[];
}

export interface Written {
  readonly result: AppendResult;
  readonly after: StreamState;
  readonly events: readonly Recorded<EventOf>[];
}

export interface JournalParts {
  readonly store: EventStore;
  readonly registry: StreamRegistry;
  readonly cache: StateCache;
  readonly upcasters: Upcasters;
  /** Rows of `es.claimed_key`. */
  readonly claims: InlineProjection;
  readonly projections: readonly InlineProjection[];
}

/** Streams as folded states: one round trip to open, one to append. */
export class StreamJournal {
  readonly #parts: JournalParts;
  #lastSeen: (Seen & { readonly offsetMs: number }) | null = null;

  constructor(parts: JournalParts) {
    this.#parts = parts;
  }

  /**
   * The stream as this process remembers it, without asking the database. An acceptance may rest on it, because the
   * append checks everything remembered; a refusal may not.
   */
  recall(stream: string): Opened | null {
    const registered = this.#parts.registry.of(stream);
    const held = this.#parts.cache.get(stream);
    const seen = this.#lastSeen;
    if (registered === null || held === null || seen?.references.size !== REFERENCE_STREAMS.length) return null;
    const { references: referenceHeads, offsetMs, epoch } = seen;
    const memory = { ...held, referenceHeads, offsetMs, epoch, remembered: seen };
    return { stream, streamId: streamIdOf(stream), registered, duplicate: null, ...memory };
  }

  /** The stream as it is now, with the command's row if it was processed. Refuses `not-found` for an unknown name. */
  async open(stream: string, commandId?: string): Promise<Opened> {
    const registered = this.#parts.registry.of(stream) ?? refuse('not-found');
    const streamId = streamIdOf(stream);
    const held = this.#parts.cache.get(stream);
    const loaded = await this.#load(streamId, held?.head.version ?? 0, registered, commandId);
    if (held !== null && !continues(held, loaded)) {
      this.#parts.cache.delete(stream);
      return this.open(stream, commandId);
    }
    this.#lastSeen = { references: loaded.referenceHeads, epoch: loaded.epoch, offsetMs: loaded.offsetMs };
    const now = folded(stream, registered, held, loaded);
    if (now !== null) this.#parts.cache.set(stream, now);
    return {
      stream,
      streamId,
      registered,
      state: now?.state ?? registered.type.initial(stream),
      head: now?.head ?? null,
      lastOccurredAt: now?.lastOccurredAt ?? null,
      duplicate: loaded.duplicate,
      referenceHeads: loaded.referenceHeads,
      offsetMs: loaded.offsetMs,
      epoch: loaded.epoch,
    };
  }

  /** Asked before a number is taken; the append itself is what holds. @throws AlreadyClaimed */
  async refuseClaimed(opened: Opened, decided: Entry['decided'], source: MetaSource): Promise<void> {
    const change = this.#changeOf({ opened, commandId: NO_COMMAND, decided, source });
    const claims = this.#parts.claims(change).filter(({ mode }) => mode === 'insert');
    await this.#parts.store.refuseClaimed(claims.flatMap(({ rows }) => rows as readonly Claim[]));
  }

  /** The state that would follow; nothing is written. */
  foreseen(opened: Opened, decided: Entry['decided'], source: MetaSource): StreamState {
    return this.#changeOf({ opened, commandId: NO_COMMAND, decided, source }).after;
  }

  /** Ids of the streams to which these natural keys belong, by key; what nobody has is not among them. */
  async holdersOf(kind: string, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const held = await this.#parts.store.holdersOf(keys.map((key) => ({ kind, key })));
    return new Map(held.map(({ key, streamId }) => [key, streamId]));
  }

  async append(entry: Entry): Promise<Written> {
    const { opened, commandId, fingerprint, source } = entry;
    const change = this.#changeOf(entry);
    const events = this.#newEvents(entry);
    const result = await this.#parts.store.append({
      commandId,
      sender: source.actor.id,
      fingerprint,
      stream: { id: opened.streamId, name: opened.stream, category: opened.registered.type.kind },
      expected: opened.head,
      occurredAt: source.context.at,
      events,
      ...(opened.remembered === undefined ? {} : { seen: opened.remembered }),
      rows: foldedRows([
        ...[this.#parts.claims, ...this.#parts.projections].flatMap((project) => project(change)),
        ...entry.rows,
      ]),
    });
    if (result.kind === 'appended') {
      const head = { version: result.version, hash: result.hash };
      this.#parts.cache.set(opened.stream, { head, state: change.after, lastOccurredAt: source.context.at });
    }
    return { result, after: change.after, events: change.events };
  }

  /** Events of a processed command, as its first answer told of them. */
  async eventsOf(
    command: Pick<ProcessedCommand, 'streamId' | 'firstVersion' | 'lastVersion'>,
  ): Promise<readonly Recorded<EventOf>[]> {
    const count = command.lastVersion - command.firstVersion + 1;
    const events = await this.#parts.store.readChained(command.streamId, command.firstVersion - 1, count);
    return events.map((event) => recordedOf(this.#parts.upcasters.upcast(event)));
  }

  /** The events of a stream of which something may be kept from somebody; none for any other. */
  async delicatePast({ streamId, state, head }: Opened): Promise<readonly Recorded<EventOf>[]> {
    if (head === null || !isDelicate(state)) return [];
    return this.eventsOf({ streamId, firstVersion: 1, lastVersion: head.version });
  }

  /** Keeps the state where the command crossed a mark; the caller need not wait for it. */
  async keepState(opened: Opened, version: number, after: StreamState, lastOccurredAt: Instant): Promise<void> {
    const before = opened.head?.version ?? 0;
    if (marksPassed(version) === marksPassed(before)) return;
    const { reducerVersion } = opened.registered.type;
    const state: KeptState = { kind: opened.registered.type.kind, state: after, lastOccurredAt };
    await this.#parts.store.saveState({ streamId: opened.streamId, reducerVersion, version, state });
  }

  #load(
    streamId: string,
    afterVersion: number,
    registered: RegisteredStream,
    commandId?: string,
  ): Promise<LoadedStream> {
    return this.#parts.store.load({
      streamId,
      afterVersion,
      references: REFERENCE_STREAMS,
      reducerVersion: registered.type.reducerVersion,
      ...(commandId === undefined ? {} : { commandId }),
    });
  }

  #changeOf({
    opened,
    commandId,
    decided,
    source,
  }: Pick<Entry, 'opened' | 'commandId' | 'decided' | 'source'>): StreamChange {
    const { registered, state: before } = opened;
    const start = opened.head?.version ?? 0;
    const events = decided.map(({ event, actor, actedOn }, index) =>
      recordedBy(event, start + index + 1, dated(source.context, actedOn), actor),
    );
    const after = foldedBy(decided) ?? events.reduce((so, event) => registered.type.evolve(so, event), before);
    if (after.version !== start + decided.length) throw new Error(`${opened.stream}: decided to ${after.version}`);
    return {
      stream: opened.stream,
      streamId: opened.streamId,
      kind: registered.type.kind,
      commandId,
      at: source.context.at,
      before,
      after: Object.freeze(after),
      events,
    };
  }

  #newEvents({ decided, source }: Entry): readonly NewEvent[] {
    const mine = senderMeta(source);
    const others = otherMeta(source);
    return decided.map(({ event, actor, actedOn }) => ({
      type: event.type,
      schemaVersion: this.#parts.upcasters.currentVersion(event.type),
      actor: actor ?? source.actor.id,
      data: event.data,
      meta: actor === undefined ? dated(mine, actedOn) : others,
    }));
  }
}

/** With the day of the act where one command tells of several. */
function dated<T extends { readonly actedOn?: string }>(of: T, actedOn: string | undefined): T {
  return actedOn === undefined ? of : { ...of, actedOn };
}

/** Each table once: one statement cannot write a table in two parts without risking the same row twice. */
function foldedRows(entries: readonly InlineRows[]): readonly InlineRows[] {
  const byTable = new Map<string, InlineRows>();
  for (const entry of entries) {
    const key = `${entry.mode} ${entry.table}`;
    const known = byTable.get(key);
    byTable.set(key, known === undefined ? entry : { ...known, rows: [...known.rows, ...entry.rows] });
  }
  return [...byTable.values()];
}

/** A restored database may lie behind what this process still holds, or have gone another way since. */
function continues(held: Held, { heldHash }: LoadedStream): boolean {
  return heldHash?.equals(held.head.hash) === true;
}

function folded(stream: string, registered: RegisteredStream, held: Held | null, loaded: LoadedStream): Held | null {
  if (loaded.head === null) return null;
  if (held !== null && loaded.events.length === 0) return held;
  const kept = held ?? keptState(registered, loaded);
  if (kept === null && !registered.opensWith.includes(loaded.events[0]?.type ?? '')) return refuse('not-found');
  const state = loaded.events.reduce(
    (so, event) => registered.type.evolve(so, recordedOf(event)),
    kept?.state ?? registered.type.initial(stream),
  );
  const lastOccurredAt = loaded.events.at(-1)?.occurredAt ?? kept?.lastOccurredAt;
  if (lastOccurredAt === undefined || state.version !== loaded.head.version) {
    throw new Error(`${stream}: folded to ${state.version}, the log ends at ${loaded.head.version}`);
  }
  return { head: loaded.head, state: Object.freeze(state), lastOccurredAt };
}

export interface KeptState {
  readonly kind: string;
  readonly state: StreamState;
  readonly lastOccurredAt: Instant;
}

function keptState(registered: RegisteredStream, loaded: LoadedStream): KeptState | null {
  if (loaded.snapshot === null) return null;
  const kept = loaded.snapshot.state as KeptState;
  return kept.kind === registered.type.kind ? kept : refuse('not-found');
}
