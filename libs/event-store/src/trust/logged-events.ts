import type { LoggedEvent, SaidHead, UnnumberedEvent } from '@qingxin/verifier';
import { canonicalJson } from '../canonical-json.ts';
import { eventOf, type EventRow } from '../event.ts';
import type { SqlExecutor } from '../sql.ts';

interface UnnumberedRow extends EventRow {
  readonly stream_id: string;
  readonly hash_alg: number;
  readonly hash: Buffer;
}

interface LoggedRow extends UnnumberedRow {
  readonly position: string;
}

const AT_A_TIME = 1000;
const COLUMNS = 'version, event_id, command_id, type, schema_version, actor, occurred_at, data, meta, hash_alg, hash';

const BY_POSITION = {
  name: 'logged_by_position',
  text: `SELECT f.position, f.stream_id, e.*
    FROM (SELECT position, stream_id, version FROM es.feed WHERE position > $1::bigint ORDER BY position LIMIT ${AT_A_TIME}) f
    CROSS JOIN LATERAL (SELECT ${COLUMNS} FROM es.event WHERE stream_id = f.stream_id AND version = f.version LIMIT 1) e
    ORDER BY f.position`,
};

const OF_STREAM = {
  name: 'logged_of_stream',
  text: `SELECT f.position, e.stream_id, ${COLUMNS.replaceAll(/\w+/g, 'e.$&')}
    FROM es.event e JOIN es.feed f ON f.stream_id = e.stream_id AND f.version = e.version
    WHERE e.stream_id = $1::uuid AND f.position <= $2::bigint ORDER BY e.version`,
};

const AFTER = {
  name: 'logged_after',
  text: `SELECT stream_id, ${COLUMNS} FROM es.event WHERE stream_id = $1::uuid AND version > $2::int ORDER BY version`,
};

/** The whole log as it was hashed, in the order of positions: never upcast. The next page is asked for while one is read. */
export async function* loggedEvents(sql: SqlExecutor): AsyncGenerator<LoggedEvent> {
  let page = await sql<LoggedRow>(BY_POSITION, [0]);
  while (page.length > 0) {
    const next = sql<LoggedRow>(BY_POSITION, [page.at(-1)?.position]);
    // Heard below; a failure meanwhile must not end the process.
    next.catch(() => undefined);
    for (const row of page) yield loggedOf(row);
    page = await next;
  }
}

/** One stream up to a position of the log. */
export async function loggedStream(sql: SqlExecutor, streamId: string, upTo: number): Promise<readonly LoggedEvent[]> {
  return (await sql<LoggedRow>(OF_STREAM, [streamId, upTo])).map(loggedOf);
}

/** A stream's events after a version, numbered or not. */
export async function eventsAfter(
  sql: SqlExecutor,
  streamId: string,
  version: number,
): Promise<readonly UnnumberedEvent[]> {
  return (await sql<UnnumberedRow>(AFTER, [streamId, version])).map(unnumberedOf);
}

function loggedOf(row: LoggedRow): LoggedEvent {
  return { ...unnumberedOf(row), position: Number(row.position) };
}

function unnumberedOf(row: UnnumberedRow): UnnumberedEvent {
  return {
    ...eventOf(row),
    streamId: row.stream_id,
    data: canonicalJson(row.data),
    meta: canonicalJson(row.meta),
    hashAlgorithm: row.hash_alg,
    hash: row.hash,
  };
}

const HEADS = {
  name: 'said_heads',
  text: `SELECT stream_id, version, last_hash FROM es.stream WHERE stream_id > $1::uuid ORDER BY stream_id LIMIT 5000`,
};
const FIRST_UUID = '00000000-0000-0000-0000-000000000000';

/** Where every stream is said to end. */
export async function saidHeads(sql: SqlExecutor): Promise<readonly SaidHead[]> {
  const heads: SaidHead[] = [];
  for (let after = FIRST_UUID; ; after = heads.at(-1)?.streamId ?? FIRST_UUID) {
    const rows = await sql<{ stream_id: string; version: number; last_hash: Buffer }>(HEADS, [after]);
    if (rows.length === 0) return heads;
    for (const { stream_id, version, last_hash } of rows) heads.push({ streamId: stream_id, version, hash: last_hash });
  }
}
