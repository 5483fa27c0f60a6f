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

/**
 * A page as one text, a line an event: a row and a column each cost the driver more than all that is in them. Texts and JSON
 * have their control characters escaped, so that none of them can pass for a tab or the end of a line.
 */
const BY_POSITION = {
  name: 'logged_by_position',
  text: `SELECT string_agg(concat_ws(E'\\t', f.position, f.stream_id, e.version, e.event_id, e.command_id, to_json(e.type),
      e.schema_version, to_json(e.actor), (date_part('epoch', e.occurred_at) * 1000000)::bigint, e.data, e.meta, e.hash_alg,
      encode(e.hash, 'hex')), E'\\n' ORDER BY f.position) AS page
    FROM (SELECT position, stream_id, version FROM es.feed WHERE position > $1::bigint ORDER BY position LIMIT ${AT_A_TIME}) f
    CROSS JOIN LATERAL (SELECT ${COLUMNS} FROM es.event WHERE stream_id = f.stream_id AND version = f.version LIMIT 1) e`,
};
const FIELDS = 13;

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
export async function* loggedEvents(sql: SqlExecutor): AsyncGenerator<readonly LoggedEvent[]> {
  const lines = new Lines();
  let page = await pageAfter(sql, '0');
  for (let last = page.at(-1); last !== undefined; last = page.at(-1)) {
    const next = pageAfter(sql, last.slice(0, last.indexOf('\t')));
    // Heard below; a failure meanwhile must not end the process.
    next.catch(() => undefined);
    yield page.map(lines.event);
    page = await next;
  }
}

async function pageAfter(sql: SqlExecutor, position: string): Promise<readonly string[]> {
  const [row] = await sql<{ readonly page: string | null }>(BY_POSITION, [position]);
  return row?.page?.split('\n') ?? [];
}

/**
 * Events of one command stand together and have its meta and its moment: what was worked out for the line before is used again.
 */
class Lines {
  #meta: readonly [text: string, canonical: string] = ['', ''];
  #moment: readonly [microseconds: string, instant: string] = ['', ''];

  /** @throws where a column is empty that never is */
  readonly event = (line: string): LoggedEvent => {
    const fields = line.split('\t');
    if (fields.length !== FIELDS) throw new Error(`the event at position ${fields[0]} has empty columns`);
    const [position, streamId = '', version, eventId = '', commandId = '', type = '', schemaVersion] = fields;
    return {
      position: Number(position),
      streamId,
      version: Number(version),
      eventId,
      commandId,
      type: textOf(type),
      schemaVersion: Number(schemaVersion),
      actor: textOf(fields[7] ?? ''),
      occurredAt: this.#momentOf(fields[8] ?? ''),
      data: canonicalJson(JSON.parse(fields[9] ?? '')),
      meta: this.#metaOf(fields[10] ?? ''),
      hashAlgorithm: Number(fields[11]),
      hash: Buffer.from(fields[12] ?? '', 'hex'),
    };
  };

  #metaOf(text: string): string {
    if (this.#meta[0] !== text) this.#meta = [text, canonicalJson(JSON.parse(text))];
    return this.#meta[1];
  }

  /** Hashed are milliseconds. @param microseconds since 1970 */
  #momentOf(microseconds: string): string {
    if (this.#moment[0] !== microseconds) {
      this.#moment = [microseconds, new Date(Math.floor(Number(microseconds) / 1000)).toISOString()];
    }
    return this.#moment[1];
  }
}

/** A text between quotation marks. */
function textOf(json: string): string {
  return json.includes('\\') ? (JSON.parse(json) as string) : json.slice(1, -1);
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
