import type { ReadPlace, ReadRow } from '@qingxin/verifier';
import type { SqlExecutor } from '../sql.ts';

const AT_A_TIME = 5000;

const LEAVES = {
  name: 'read_leaves',
  text: `SELECT position, digest FROM es.read_leaf WHERE position > $1::bigint ORDER BY position LIMIT ${AT_A_TIME}`,
};

/** What was sealed of the reads log after a position, in order. */
export async function* readLeaves(
  sql: SqlExecutor,
  after: number,
): AsyncGenerator<{ readonly position: number; readonly digest: Buffer }> {
  for (let from = after; ;) {
    const rows = await sql<{ readonly position: string; readonly digest: Buffer }>(LEAVES, [from]);
    for (const { position, digest } of rows) {
      from = Number(position);
      yield { position: from, digest };
    }
    if (rows.length < AT_A_TIME) return;
  }
}

interface PlaceRow extends Omit<ReadRow, 'position'> {
  readonly position: string;
  readonly digest: Buffer | null;
  /** Whether there is a row. */
  readonly there: boolean;
}

/** Each side by its own index; a place of the one without the other is what is looked for. */
const PLACES = {
  name: 'read_places',
  text: `SELECT p.position, l.digest, r.position IS NOT NULL AS there,
      to_char(r.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, r.actor, r.unit, r.action, r.stream::text AS stream,
      r.subject::text AS subject, coalesce(r.sealed_reason::text, r.reason) AS reason, r.meta::text AS meta
    FROM (SELECT position FROM ((SELECT position FROM es.read_leaf WHERE position > $1::bigint AND position <= $2::bigint
          ORDER BY position LIMIT ${AT_A_TIME})
        UNION (SELECT position FROM es.read_log WHERE position > $1::bigint AND position <= $2::bigint
          ORDER BY position LIMIT ${AT_A_TIME})) u ORDER BY position LIMIT ${AT_A_TIME}) p
    LEFT JOIN es.read_leaf l ON l.position = p.position LEFT JOIN es.read_log r ON r.position = p.position
    ORDER BY p.position`,
};

/** Every place of the reads log up to a position at which there is a row, or something was sealed. */
export async function* readPlaces(sql: SqlExecutor, upTo: number): AsyncGenerator<ReadPlace> {
  // Below the first number too, where somebody else may have put a row.
  for (let from = Number.MIN_SAFE_INTEGER; from < upTo;) {
    const rows = await sql<PlaceRow>(PLACES, [from, upTo]);
    if (rows.length === 0) return;
    for (const { position, digest, there, ...row } of rows) {
      from = Number(position);
      yield { position: from, sealed: digest, row: there ? { position: from, ...row } : null };
    }
  }
}

const AFTER = { text: 'SELECT count(*)::int AS rows FROM es.read_log WHERE position > $1::bigint' };

/** How many looks were written down after a position. */
export async function readsAfter(sql: SqlExecutor, position: number): Promise<number> {
  const [row] = await sql<{ readonly rows: number }>(AFTER, [position]);
  return row?.rows ?? 0;
}
