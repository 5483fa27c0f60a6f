import type { StoredEvent, StreamHead } from './event.ts';
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

/** What folding needs of an event; its id is not among that. */
export type LoadedEvent = Omit<StoredEvent, 'eventId'>;

export interface LoadedStream {
  readonly head: StreamHead | null;
  /** Events after `afterVersion`, or after the snapshot's version when there is one. */
  readonly events: readonly LoadedEvent[];
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

/** One row, the events as one value in it: a row and a column each cost the driver more than all their JSON together. */
export const LOAD: SqlStatement = {
  name: 'load_stream',
  text: `WITH snap AS MATERIALIZED (
  SELECT st.version, st.state FROM es.stream_state st JOIN es.stream h USING (stream_id)
  WHERE st.stream_id = $1::uuid AND st.reducer_version = $5::int AND $2::int = 0 AND st.version <= h.version)
SELECT json_build_object(
    'head', (SELECT json_build_object('version', version, 'hash', encode(last_hash, 'hex')) FROM es.stream WHERE stream_id = $1::uuid),
    'held', (SELECT encode(hash, 'hex') FROM es.event WHERE stream_id = $1::uuid AND version = $2::int),
    'duplicate', (SELECT json_build_object('streamId', stream_id, 'fingerprint', encode(fingerprint, 'hex'), 'actor', actor,
       'firstVersion', first_version, 'lastVersion', last_version) FROM es.command WHERE command_id = $3::uuid),
    'references', (SELECT json_object_agg(stream_id, version) FROM es.stream WHERE stream_id = ANY ($4::uuid[])),
    'clock', (SELECT json_build_object('epoch', epoch, 'offsetMs', offset_ms) FROM es.clock_epoch ORDER BY epoch DESC LIMIT 1)) AS header,
  (SELECT json_agg(json_build_array(e.version, e.command_id, e.type, e.schema_version, e.actor, e.occurred_at, e.data, e.meta)
     ORDER BY e.version) FROM es.event e
   WHERE e.stream_id = $1::uuid AND e.version > COALESCE((SELECT version FROM snap), $2::int)) AS events,
  (SELECT version FROM snap) AS state_version, (SELECT state FROM snap) AS state`,
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

type EventValues = readonly [
  version: number,
  commandId: string,
  type: string,
  schemaVersion: number,
  actor: string,
  occurredAt: string,
  data: LoadedEvent['data'],
  meta: LoadedEvent['meta'],
];

export interface LoadRow {
  readonly header: LoadHeader;
  readonly events: readonly EventValues[] | null;
  readonly state_version: number | null;
  /** As text, because jsonb would sort its keys. */
  readonly state: string | null;
}

export function loadedStream({ header, events, state_version, state }: LoadRow, upcasters: Upcasters): LoadedStream {
  const { head, held, duplicate, references, clock } = header;
  return {
    head: head && { version: head.version, hash: Buffer.from(head.hash, 'hex') },
    events: (events ?? []).map((values) => upcasters.upcast(loadedEvent(values))),
    duplicate: duplicate && { ...duplicate, fingerprint: Buffer.from(duplicate.fingerprint, 'hex') },
    referenceHeads: new Map(Object.entries(references ?? {})),
    epoch: clock.epoch,
    offsetMs: clock.offsetMs,
    heldHash: held === null ? null : Buffer.from(held, 'hex'),
    snapshot:
      state_version === null || state === null ? null : { version: state_version, state: JSON.parse(state) as unknown },
  };
}

function loadedEvent([version, commandId, type, schemaVersion, actor, at, data, meta]: EventValues): LoadedEvent {
  return { version, commandId, type, schemaVersion, actor, occurredAt: new Date(at).toISOString(), data, meta };
}
