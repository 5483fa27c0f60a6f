import type { Instant } from '@qingxin/domain';

export interface StoredEvent {
  /** Insertion order over all streams; set only where it was read. */
  readonly seq?: number;
  readonly version: number;
  readonly eventId: string;
  readonly commandId: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly actor: string;
  readonly occurredAt: Instant;
  readonly data: Readonly<Record<string, unknown>>;
  readonly meta: Readonly<Record<string, unknown>>;
}

/** Where a stream ends: its last version and that event's hash. */
export interface StreamHead {
  readonly version: number;
  readonly hash: Buffer;
}

export interface NewEvent {
  readonly type: string;
  readonly schemaVersion: number;
  /** The actor of this event, which for a settled lapse is not the sender. */
  readonly actor: string;
  readonly data: object;
  readonly meta: object;
}

/** An event as the chain sees it: never upcast. */
export interface ChainedEvent extends StoredEvent {
  readonly hashAlgorithm: number;
  readonly hash: Buffer;
}

/** Event columns in the order in which every reading statement names them. */
export interface EventRow {
  readonly version: number;
  readonly event_id: string;
  readonly command_id: string;
  readonly type: string;
  readonly schema_version: number;
  readonly actor: string;
  readonly occurred_at: Date;
  readonly data: Record<string, unknown>;
  readonly meta: Record<string, unknown>;
}

export function eventOf(row: EventRow): StoredEvent {
  return {
    version: row.version,
    eventId: row.event_id,
    commandId: row.command_id,
    type: row.type,
    schemaVersion: row.schema_version,
    actor: row.actor,
    occurredAt: row.occurred_at.toISOString(),
    data: row.data,
    meta: row.meta,
  };
}
