import { eventOf, type EventRow, type StoredEvent } from '../event.ts';
import type { SqlExecutor } from '../sql.ts';
import type { Upcasters } from '../upcasters.ts';

export interface FeedEvent extends StoredEvent {
  /** Dense from 1 over all streams; inside a stream in the order of versions. */
  readonly position: number;
  readonly streamId: string;
  readonly streamName: string;
  readonly category: string;
}

interface FeedRow extends EventRow {
  readonly position: string;
  readonly stream_id: string;
  readonly stream_name: string;
  readonly category: string;
}

export const FEED_BATCH = 1000;

/**
 * The limit is part of the text, and events are looked up one by one: left to join them, the planner may read the whole
 * log for one batch, because it expects a parameter to match much of it and remembers how small the log was.
 */
const readStatement = (limit: number): { readonly name: string; readonly text: string } => ({
  name: `read_feed_${limit}`,
  text: `SELECT f.position, f.stream_id, s.name AS stream_name, s.category, e.*
    FROM (SELECT position, stream_id, version FROM es.feed WHERE position > $1::bigint ORDER BY position LIMIT ${limit}) f
    CROSS JOIN LATERAL (SELECT version, event_id, command_id, type, schema_version, actor, occurred_at, data, meta
      FROM es.event WHERE stream_id = f.stream_id AND version = f.version LIMIT 1) e
    CROSS JOIN LATERAL (SELECT name, category FROM es.stream WHERE stream_id = f.stream_id LIMIT 1) s
    ORDER BY f.position`,
});

/** The next events after a position, in order; at most `limit`, a whole number from 1 to 1000. */
export async function readFeed(
  sql: SqlExecutor,
  upcasters: Upcasters,
  after: number,
  limit = FEED_BATCH,
): Promise<readonly FeedEvent[]> {
  if (!Number.isInteger(limit) || limit < 1 || limit > FEED_BATCH) throw new Error('limit out of range');
  const rows = await sql<FeedRow>(readStatement(limit), [after]);
  return rows.map((row) => ({
    ...upcasters.upcast(eventOf(row)),
    position: Number(row.position),
    streamId: row.stream_id,
    streamName: row.stream_name,
    category: row.category,
  }));
}
