import {
  appendCall,
  AppendStatements,
  duplicateOf,
  type AppendRequest,
  type AppendResult,
  type AppendRow,
} from './append.ts';
import { chainEvents } from './chain.ts';
import { AlreadyClaimed, SubjectErased, SubjectKeyTaken } from './errors.ts';
import { type ChainedEvent, eventOf, type EventRow } from './event.ts';
import { type InlineRows, writtenRows } from './inline-rows.ts';
import {
  LOAD,
  loadedStream,
  type LoadedEvent,
  type LoadedStream,
  loadParameters,
  type LoadRequest,
  type LoadRow,
} from './load.ts';
import {
  DEADLOCK_DETECTED,
  SERIALIZATION_FAILURE,
  type SqlError,
  sqlError,
  type SqlExecutor,
  SUBJECT_DESTROYED,
  UNIQUE_VIOLATION,
} from './sql.ts';
import { Upcasters } from './upcasters.ts';

const COMMAND = `SELECT false AS appended, stream_id, first_version, last_version, fingerprint = $2::bytea AS same_request,
  actor = $3::text AS same_actor FROM es.command WHERE command_id = $1::uuid`;

const STREAM = `SELECT version, event_id, command_id, type, schema_version, actor, occurred_at, data, meta, hash_alg, hash
  FROM es.event WHERE stream_id = $1::uuid AND version > $2::int ORDER BY version LIMIT $3::int`;

const SAVE_STATE = `INSERT INTO es.stream_state AS t (stream_id, reducer_version, version, state)
  VALUES ($1::uuid, $2::int, $3::int, $4::text)
  ON CONFLICT (stream_id) DO UPDATE SET reducer_version = EXCLUDED.reducer_version, version = EXCLUDED.version, state = EXCLUDED.state
  WHERE EXCLUDED.reducer_version > t.reducer_version
     OR (EXCLUDED.reducer_version = t.reducer_version AND EXCLUDED.version > t.version)`;

const CLAIMED = `SELECT kind FROM es.claimed_key
  WHERE (kind, key) IN (SELECT * FROM unnest($1::text[], $2::text[])) LIMIT 1`;

const HOLDERS = `SELECT kind, key, stream_id AS "streamId" FROM es.claimed_key
  WHERE (kind, key) IN (SELECT * FROM unnest($1::text[], $2::text[]))`;

const STREAMS = `SELECT stream_id AS id, name FROM es.stream WHERE category = $1::text AND name > $2::text
  ORDER BY name LIMIT $3::int`;

const EVENTS = `SELECT stream_id, version, event_id, command_id, type, schema_version, actor, occurred_at, data, meta
  FROM es.event WHERE stream_id = ANY($1::uuid[]) ORDER BY stream_id, version`;

const NUMBERED_EVENTS = `SELECT e.stream_id, e.version, event_id, command_id, type, schema_version, actor, occurred_at, data, meta,
    f.position
  FROM es.event e LEFT JOIN es.feed f ON f.stream_id = e.stream_id AND f.version = e.version
  WHERE e.stream_id = ANY($1::uuid[]) ORDER BY e.stream_id, e.version`;

/** A natural key as a keyed hash. */
export interface Claim {
  readonly kind: string;
  readonly key: string;
}

/** Which stream a natural key belongs to. */
export interface HeldClaim extends Claim {
  readonly streamId: string;
}

export interface StreamName {
  readonly id: string;
  readonly name: string;
}

/** `position` is null until the event is numbered. */
export interface NumberedEvent extends LoadedEvent {
  readonly position: number | null;
}

export interface StateToSave {
  readonly streamId: string;
  readonly reducerVersion: number;
  readonly version: number;
  readonly state: object;
}

/** Reads and appends streams. One statement and one round trip each; knows no read model and no kind of stream. */
export class EventStore {
  readonly #sql: SqlExecutor;
  readonly #upcasters: Upcasters;
  readonly #statements = new AppendStatements();

  constructor(sql: SqlExecutor, upcasters: Upcasters = new Upcasters()) {
    this.#sql = sql;
    this.#upcasters = upcasters;
  }

  /** Head, newer events, the command if it was processed, referenced versions and the business clock, of one snapshot. */
  async load(request: LoadRequest): Promise<LoadedStream> {
    const [row] = await this.#sql<LoadRow>(LOAD, loadParameters(request));
    if (row === undefined) throw new Error('the load statement answered no row');
    return loadedStream(row, this.#upcasters);
  }

  /**
   * Appends the events and writes the rows, or nothing at all.
   * @throws AlreadyClaimed a row of `es.claimed_key` exists; SubjectKeyTaken a subject's first key exists; SubjectErased a
   *   subject was erased since its field was sealed
   */
  async append(request: AppendRequest): Promise<AppendResult> {
    if (request.events.length === 0) throw new Error('an append without events');
    const batch = chainEvents({ ...request, streamId: request.stream.id });
    const rows = writtenRows(request.rows);
    const { statement, params } = appendCall(this.#statements, request, batch, rows);
    const [row] = await this.#sql<AppendRow>(statement, params).catch((error: unknown) =>
      this.#refused(error, request),
    );
    const last = batch.events.at(-1);
    const hash = batch.hashes.at(-1);
    if (row?.appended === true && last !== undefined && hash !== undefined) {
      return { kind: 'appended', version: last.version, hash, events: batch.events };
    }
    return (row && duplicateOf(row)) ?? this.#processedMeanwhile(request);
  }

  /** @throws AlreadyClaimed when another record holds one of the keys now */
  async refuseClaimed(claims: readonly Claim[]): Promise<void> {
    if (claims.length === 0) return;
    const params = [claims.map(({ kind }) => kind), claims.map(({ key }) => key)];
    const [taken] = await this.#sql<{ kind: string }>({ name: 'claimed', text: CLAIMED }, params);
    if (taken !== undefined) throw new AlreadyClaimed(taken.kind);
  }

  /** Those of the natural keys that exist. */
  async holdersOf(claims: readonly Claim[]): Promise<readonly HeldClaim[]> {
    if (claims.length === 0) return [];
    const params = [claims.map(({ kind }) => kind), claims.map(({ key }) => key)];
    return this.#sql<HeldClaim>({ name: 'claim_holders', text: HOLDERS }, params);
  }

  /** Events as stored, with their hashes, for verification and export; pages of `limit`. */
  async readChained(streamId: string, afterVersion = 0, limit = 1000): Promise<ChainedEvent[]> {
    const rows = await this.#sql<EventRow & { readonly hash_alg: number; readonly hash: Buffer }>(
      { name: 'read_chained', text: STREAM },
      [streamId, afterVersion, limit],
    );
    return rows.map((row) => ({ ...eventOf(row), hashAlgorithm: row.hash_alg, hash: row.hash }));
  }

  /** Streams of a category by name, a page at a time. */
  streamNames(category: string, after: string, limit: number): Promise<readonly StreamName[]> {
    return this.#sql<StreamName>({ name: 'stream_names', text: STREAMS }, [category, after, limit]);
  }

  /** All events of these streams, upcast, by stream id. */
  async eventsOf(streamIds: readonly string[]): Promise<ReadonlyMap<string, readonly LoadedEvent[]>> {
    const rows = await this.#sql<EventRow & OfStream>({ name: 'events_of', text: EVENTS }, [streamIds]);
    return byStream(rows, (row) => this.#upcasters.upcast(eventOf(row)));
  }

  /** The same with the place of each in the feed. */
  async numberedEventsOf(streamIds: readonly string[]): Promise<ReadonlyMap<string, readonly NumberedEvent[]>> {
    const rows = await this.#sql<EventRow & OfStream & { readonly position: string | null }>(
      { name: 'numbered_events_of', text: NUMBERED_EVENTS },
      [streamIds],
    );
    return byStream(rows, (row) => ({
      ...this.#upcasters.upcast(eventOf(row)),
      position: row.position === null ? null : Number(row.position),
    }));
  }

  /** Keeps a folded state in a table that may be lost at any time; an older one never replaces a newer one. */
  async saveState(saved: StateToSave): Promise<void> {
    const params = [saved.streamId, saved.reducerVersion, saved.version, JSON.stringify(saved.state)];
    await this.#sql({ name: 'save_state', text: SAVE_STATE }, params);
  }

  /** Nothing was appended and the command was not visible: it may have been committed since the statement began. */
  async #processedMeanwhile(request: AppendRequest): Promise<AppendResult> {
    const [row] = await this.#command(request);
    return (row && duplicateOf(row)) ?? { kind: 'conflict' };
  }

  /** Answers the first sending, or no row where the append has to be looked at again; throws everything else. */
  async #refused(error: unknown, request: AppendRequest): Promise<AppendRow[]> {
    const failure = sqlError(error);
    if (failure === null) throw error;
    if (failure.code === DEADLOCK_DETECTED || failure.code === SERIALIZATION_FAILURE) return [];
    if (failure.code === SUBJECT_DESTROYED) throw new SubjectErased();
    if (failure.code !== UNIQUE_VIOLATION) throw error;
    // Parts of the statement run in no fixed order: a second sending may meet any row of the first before its command id.
    const processed = await this.#command(request);
    if (processed.length > 0 || failure.table === 'command') return processed;
    if (failure.table === 'subject_key') throw new SubjectKeyTaken();
    if (failure.table === 'claimed_key') throw new AlreadyClaimed(claimedKind(failure, request.rows));
    throw error;
  }

  #command(request: AppendRequest): Promise<AppendRow[]> {
    const params = [request.commandId, request.fingerprint, request.sender];
    return this.#sql<AppendRow>({ name: 'processed_command', text: COMMAND }, params);
  }
}

interface OfStream {
  readonly stream_id: string;
}

function byStream<R extends OfStream, E>(rows: readonly R[], of: (row: R) => E): ReadonlyMap<string, readonly E[]> {
  const events = new Map<string, E[]>();
  for (const row of rows) {
    const known = events.get(row.stream_id);
    if (known === undefined) events.set(row.stream_id, [of(row)]);
    else known.push(of(row));
  }
  return events;
}

/** The server's detail is translated text around `(kind, key)`; only that pair is looked for. */
function claimedKind(failure: SqlError, rows: readonly InlineRows[]): string {
  const claims = rows
    .filter((entry) => entry.table === 'es.claimed_key' && entry.mode === 'insert')
    .flatMap((entry) => entry.rows)
    .map((row) => ({ kind: String(Reflect.get(row, 'kind')), key: String(Reflect.get(row, 'key')) }));
  const named = claims.find(({ kind, key }) => failure.detail?.includes(`(${kind}, ${key})`) === true);
  return (named ?? claims[0])?.kind ?? 'unknown';
}
