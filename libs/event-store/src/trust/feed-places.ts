import type { EventPlace } from '@qingxin/verifier';
import type { SqlExecutor, SqlStatement } from '../sql.ts';

const PLACES_AT_A_TIME = 5000;

/** A page as one text, a line an event; the driver takes longer over as many rows than everything else together. */
function pageOf(version: string): string {
  return `string_agg(concat_ws(' ', f.position, f.stream_id, ${version}, encode(e.hash, 'hex')), E'\\n' ORDER BY f.position) AS page`;
}

/** Events are looked up one by one: left to join, the planner may read the whole log for one page. */
const PLACES = {
  name: 'feed_places',
  text: `SELECT ${pageOf('f.version')}
    FROM (SELECT position, stream_id, version FROM es.feed WHERE position > $1::bigint AND position <= $2::bigint
      ORDER BY position LIMIT ${PLACES_AT_A_TIME}) f
    CROSS JOIN LATERAL (SELECT hash FROM es.event WHERE stream_id = f.stream_id AND version = f.version LIMIT 1) e`,
};

/** Where the events after a position up to another lie, in order. Contents are not read. */
export function feedPlaces(sql: SqlExecutor, after: number, upTo: number): AsyncGenerator<EventPlace> {
  return placesOf((from) => page(sql, PLACES, [from, upTo]), after, upTo);
}

/** Streams begin with version 1 and keep their order in the feed, so that their first positions are their order. */
const HEADS = {
  name: 'feed_heads',
  text: `SELECT ${pageOf('h.version')}
    FROM (SELECT position, stream_id FROM es.feed WHERE version = 1 AND position > $1::bigint AND position <= $2::bigint
      ORDER BY position LIMIT ${PLACES_AT_A_TIME}) f
    CROSS JOIN LATERAL (SELECT version FROM es.feed WHERE stream_id = f.stream_id AND position <= $2::bigint
      ORDER BY version DESC LIMIT 1) h
    CROSS JOIN LATERAL (SELECT hash FROM es.event WHERE stream_id = f.stream_id AND version = h.version LIMIT 1) e`,
};

/** Where every stream ended at a position, in the order in which the streams began; `position` is where each began. */
export function feedHeads(sql: SqlExecutor, upTo: number): AsyncGenerator<EventPlace> {
  return placesOf((from) => page(sql, HEADS, [from, upTo]), 0, upTo);
}

/** Page after page; the next is asked for while one is read. */
async function* placesOf(
  pageAfter: (position: number) => Promise<readonly EventPlace[]>,
  after: number,
  upTo: number,
): AsyncGenerator<EventPlace> {
  let places = await pageAfter(after);
  for (let last = places.at(-1); last !== undefined; last = places.at(-1)) {
    const next = last.position >= upTo ? Promise.resolve([]) : pageAfter(last.position);
    // Heard below; a failure meanwhile must not end the process.
    next.catch(() => undefined);
    yield* places;
    places = await next;
  }
}

async function page(sql: SqlExecutor, statement: SqlStatement, params: readonly number[]): Promise<EventPlace[]> {
  const [row] = await sql<{ readonly page: string | null }>(statement, params);
  return row?.page?.split('\n').map(placeFrom) ?? [];
}

function placeFrom(line: string): EventPlace {
  const [position, streamId = '', version, hash = ''] = line.split(' ');
  return { position: Number(position), streamId, version: Number(version), hash: Buffer.from(hash, 'hex') };
}
