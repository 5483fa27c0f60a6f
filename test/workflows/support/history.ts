import type { Pool } from 'pg';

export interface HistoryEntry {
  readonly type: string;
  readonly actor: string;
  /** Business time, UTC, to the minute. */
  readonly at: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The stream's events in order. */
export async function readHistory(pool: Pool, stream: string): Promise<readonly HistoryEntry[]> {
  const { rows } = await pool.query<HistoryEntry>(
    `SELECT e.type, e.actor, to_char(e.occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI') AS at, e.data
      FROM es.event e JOIN es.stream s USING (stream_id) WHERE s.name = $1 ORDER BY e.version`,
    [stream],
  );
  return rows;
}

export const count = (history: readonly HistoryEntry[], type: string): number =>
  history.filter((entry) => entry.type === type).length;
