import type { SqlExecutor } from '../sql.ts';

export interface FeedMetrics {
  /** Last position given. */
  readonly head: number;
  /** How far each subscription is behind the head, by name. */
  readonly positionsBehind: ReadonlyMap<string, number>;
  /** How long the oldest committed event has waited for its position; 0 when none waits. */
  readonly oldestUnnumberedAgeMs: number;
}

const METRICS = {
  name: 'feed_metrics',
  text: `SELECT q.position AS head,
      coalesce(extract(epoch FROM clock_timestamp() - es.oldest_unnumbered()) * 1000, 0)::float8 AS age,
      (SELECT jsonb_object_agg(s.name, q.position - s.position) FROM es.subscription s) AS behind
    FROM es.sequencer q`,
};

export async function feedMetrics(sql: SqlExecutor): Promise<FeedMetrics> {
  const [row] = await sql<{ head: string; age: number; behind: Record<string, number> | null }>(METRICS);
  if (row === undefined) throw new Error('the sequencer row is missing');
  return {
    head: Number(row.head),
    positionsBehind: new Map(Object.entries(row.behind ?? {})),
    oldestUnnumberedAgeMs: Math.max(0, row.age),
  };
}
