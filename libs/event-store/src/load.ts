import { eventOf, type EventRow, type StoredEvent, type StreamHead } from './event.ts';
import type { SqlStatement } from './sql.ts';
import type { Upcasters } from './upcasters.ts';

export interface LoadRequest {
  readonly streamId: string;
  /** Version of the state the caller holds already; 0 for none. */
  readonly afterVersion: number;
  readonly commandId?: string;
  /** Streams whose facts the command will be given: their versions are read in the same snapshot. */
  readonly references?: readonly { readonly streamId: string }[];
  /** With `afterVersion` 0: start from a stored state of this reducer, if there is one. */
  readonly reducerVersion?: number;
}

export interface ProcessedCommand {
  readonly streamId: string;
  readonly fingerprint: Buffer;
  /** Who sent it. */
  readonly actor: string;
  readonly firstVersion: number;
  readonly lastVersion: number;
}

export interface StoredState {
  readonly version: number;
  readonly state: unknown;
}

export interface LoadedStream {
  readonly head: StreamHead | null;
  /** Events after `afterVersion`, or after the snapshot's version when there is one. */
  readonly events: readonly StoredEvent[];
  readonly duplicate: ProcessedCommand | null;
  /** Versions by stream id; a stream that does not exist has no entry. */
  readonly referenceHeads: ReadonlyMap<string, number>;
  /** The newest row of the business clock. */
  readonly epoch: number;
  readonly offsetMs: number;
  /** Hash of the event at `afterVersion`: what the caller holds belongs to this log only if it ends with it. */
  readonly heldHash: Buffer | null;
  readonly snapshot: StoredState | null;
}

/** The first row carries everything but the events, as one value, so that it is not sent with each of them. */
export const LOAD: SqlStatement = {
  name: 'load_stream',
  text: `WITH snap AS MATERIALIZED (
  SELECT st.version, st.state FROM es.stream_state st JOIN es.stream h USING (stream_id)
  WHERE st.stream_id = $1::uuid AND st.reducer_version = $5::int AND $2::int = 0 AND st.version <= h.version)
SELECT 0 AS version, NULL::uuid AS event_id, NULL::uuid AS command_id, '' AS type, 0::smallint AS schema_version, '' AS actor,
  NULL::timestamptz AS occurred_at, jsonb_build_object(
    'head', (SELECT jsonb_build_object('version', version, 'hash', encode(last_hash, 'hex')) FROM es.stream WHERE stream_id = $1::uuid),
    'held', (SELECT encode(hash, 'hex') FROM es.event WHERE stream_id = $1::uuid AND version = $2::int),
    'duplicate', (SELECT jsonb_build_object('streamId', stream_id, 'fingerprint', encode(fingerprint, 'hex'), 'actor', actor,
       'firstVersion', first_version, 'lastVersion', last_version) FROM es.command WHERE command_id = $3::uuid),
    'references', (SELECT jsonb_object_agg(stream_id, version) FROM es.stream WHERE stream_id = ANY ($4::uuid[])),
    'clock', (SELECT jsonb_build_object('epoch', epoch, 'offsetMs', offset_ms) FROM es.clock_epoch ORDER BY epoch DESC LIMIT 1)) AS data,
  (SELECT jsonb_build_object('version', version, 'state', state) FROM snap) AS meta
UNION ALL
SELECT e.version, e.event_id, e.command_id, e.type, e.schema_version, e.actor, e.occurred_at, e.data, e.meta
FROM es.event e WHERE e.stream_id = $1::uuid AND e.version > COALESCE((SELECT version FROM snap), $2::int)
ORDER BY 1`,
};

export function loadParameters(request: LoadRequest): readonly unknown[] {
  return [
    request.streamId,
    request.afterVersion,
    request.commandId ?? null,
    (request.references ?? []).map((reference) => reference.streamId),
    request.reducerVersion ?? null,
  ];
}

interface LoadHeader {
  readonly held: string | null;
  readonly head: { readonly version: number; readonly hash: string } | null;
  readonly duplicate: (Omit<ProcessedCommand, 'fingerprint'> & { readonly fingerprint: string }) | null;
  readonly references: Readonly<Record<string, number>> | null;
  readonly clock: { readonly epoch: number; readonly offsetMs: number };
}

export interface LoadHeaderRow {
  readonly data: LoadHeader;
  /** The state as text, because jsonb would sort its keys. */
  readonly meta: { readonly version: number; readonly state: string } | null;
}

export function loadedStream(first: LoadHeaderRow, rows: readonly EventRow[], upcasters: Upcasters): LoadedStream {
  const { head, held, duplicate, references, clock } = first.data;
  const snapshot = first.meta;
  return {
    head: head && { version: head.version, hash: Buffer.from(head.hash, 'hex') },
    events: rows.map((row) => upcasters.upcast(eventOf(row))),
    duplicate: duplicate && { ...duplicate, fingerprint: Buffer.from(duplicate.fingerprint, 'hex') },
    referenceHeads: new Map(Object.entries(references ?? {})),
    epoch: clock.epoch,
    offsetMs: clock.offsetMs,
    heldHash: held === null ? null : Buffer.from(held, 'hex'),
    snapshot: snapshot && { version: snapshot.version, state: JSON.parse(snapshot.state) as unknown },
  };
}
