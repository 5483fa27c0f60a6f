import type { EventPlace } from '@qingxin/verifier';
import type { SqlExecutor } from '../sql.ts';

interface PlaceRow {
  readonly position: string;
  readonly stream_id: string;
  readonly version: number;
  readonly hash: Buffer;
}

export const PLACES_AT_A_TIME = 5000;

/** Events are looked up one by one: left to join, the planner may read the whole log for one page. */
const PLACES = {
  name: 'feed_places',
  text: `SELECT f.position, f.stream_id, f.version, e.hash
    FROM (SELECT position, stream_id, version FROM es.feed WHERE position > $1::bigint AND position <= $2::bigint
      ORDER BY position LIMIT ${PLACES_AT_A_TIME}) f
    CROSS JOIN LATERAL (SELECT hash FROM es.event WHERE stream_id = f.stream_id AND version = f.version LIMIT 1) e
    ORDER BY f.position`,
};

/** Where the events after a position up to another lie, in order. Contents are not read. */
export async function* feedPlaces(sql: SqlExecutor, after: number, upTo: number): AsyncGenerator<EventPlace> {
  let from = after;
  while (from < upTo) {
    const rows = await sql<PlaceRow>(PLACES, [from, upTo]);
    if (rows.length === 0) return;
    for (const { position, stream_id, version, hash } of rows) {
      from = Number(position);
      yield { position: from, streamId: stream_id, version, hash };
    }
  }
}

/** Streams begin with version 1 and keep their order in the feed, so that their first positions are their order. */
const HEADS = {
  name: 'feed_heads',
  text: `SELECT f.position, f.stream_id, h.version, e.hash
    FROM (SELECT position, stream_id FROM es.feed WHERE version = 1 AND position > $1::bigint AND position <= $2::bigint
      ORDER BY position LIMIT ${PLACES_AT_A_TIME}) f
    CROSS JOIN LATERAL (SELECT version FROM es.feed WHERE stream_id = f.stream_id AND position <= $2::bigint
      ORDER BY version DESC LIMIT 1) h
    CROSS JOIN LATERAL (SELECT hash FROM es.event WHERE stream_id = f.stream_id AND version = h.version LIMIT 1) e
    ORDER BY f.position`,
};

/** Where every stream ended at a position, in the order in which the streams began; `position` is where each began. */
export async function* feedHeads(sql: SqlExecutor, upTo: number): AsyncGenerator<EventPlace> {
  let from = 0;
  for (;;) {
    const rows = await sql<PlaceRow>(HEADS, [from, upTo]);
    for (const { position, stream_id, version, hash } of rows) {
      from = Number(position);
      yield { position: from, streamId: stream_id, version, hash };
    }
    if (rows.length < PLACES_AT_A_TIME) return;
  }
}
