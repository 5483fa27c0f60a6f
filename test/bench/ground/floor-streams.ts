import { createHash } from 'node:crypto';
import type { RecordedVisit } from './recorded-append.ts';
import type { Ground } from './server.ts';

/** Rows for replays of the append alone: streams with the read-model rows of the model, and no history. */
export interface FloorStreams {
  readonly count: number;
  id(index: number): string;
  receipt(index: number): string;
  readonly startVersion: number;
}

export const FLOOR_VERSION = 20;

/** Every replayed append leaves this hash; the statement only compares it with the one it is given. */
export const FLOOR_HASH = createHash('sha256').update('floor').digest();

/** Number of the series in the uuid: one series per floor, so that they do not meet. */
const uuidOf = (series: number, index: number): string =>
  `${String(series).padStart(8, '0')}-0000-4000-8000-${index.toString(16).padStart(12, '0')}`;

const sqlUuid = (series: number): string =>
  `'${String(series).padStart(8, '0')}-0000-4000-8000-' || lpad(to_hex(i), 12, '0')`;

const receiptOf = (series: number, index: number): string => `F${series}-${index}`;

export async function makeFloorStreams(
  ground: Ground,
  visit: RecordedVisit,
  series: number,
  count: number,
): Promise<FloorStreams> {
  const uuid = sqlUuid(series);
  const source = `generate_series(0, ${count - 1}) i`;
  const { superuser } = ground;
  await superuser.query(
    `INSERT INTO es.stream (stream_id, category, name, version, last_hash)
      SELECT (${uuid})::uuid, 'floor', 'complaint-' || ${uuid}, ${FLOOR_VERSION}, $1::bytea FROM ${source}`,
    [FLOOR_HASH],
  );
  const modelId = visit.model.slice(-uuidOf(0, 0).length);
  for (const table of writtenTables(visit)) {
    await superuser.query(
      `INSERT INTO ${table} SELECT (jsonb_populate_record(NULL::${table},
          replace(replace(row, $1, ${uuid}), $2, 'F${series}-' || i)::jsonb)).*
        FROM (SELECT to_jsonb(t)::text AS row FROM ${table} t) model, ${source} WHERE strpos(row, $1) > 0`,
      [modelId, visit.receipt],
    );
  }
  return {
    count,
    startVersion: FLOOR_VERSION,
    id: (index) => uuidOf(series, index),
    receipt: (index) => receiptOf(series, index),
  };
}

/** Read-model tables that the recorded appends write. */
function writtenTables(visit: RecordedVisit): ReadonlySet<string> {
  const named = visit.appends.flatMap(({ statement }) => [...statement.text.matchAll(/INSERT INTO (rm\.\w+)/g)]);
  return new Set(named.map(([, table = '']) => table));
}
