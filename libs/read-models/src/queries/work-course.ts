import type { Instant } from '@qingxin/domain';
import type { SqlExecutor } from '@qingxin/event-store';
import type { UntoldWork } from './inbox-request.ts';
import type { Scope } from './scope.ts';

export interface CourseAsked {
  readonly scope: Scope;
  readonly untold: readonly UntoldWork[];
  /** In order; of each it is told what was so then. */
  readonly moments: readonly Instant[];
}

/** Work as it stood at a moment. */
export interface WorkThen {
  readonly open: number;
  readonly overdue: number;
  readonly paused: number;
}

interface Row {
  readonly what: keyof WorkThen;
  readonly place: number;
  readonly change: number;
}

/**
 * How much work was open, late and paused at many moments, from the versions of the tasks' rows: each version counts from its
 * beginning, as late from its date, until the next one. One pass over them, however many moments.
 */
export class WorkCourse {
  readonly #sql: SqlExecutor;

  constructor(sql: SqlExecutor) {
    this.#sql = sql;
  }

  async of({ scope, untold, moments }: CourseAsked): Promise<readonly WorkThen[]> {
    const none = { open: 0, overdue: 0, paused: 0 };
    if (scope.sees === 'nothing' || moments.length === 0) return moments.map(() => none);
    const rows = await this.#sql<Row>(
      {
        text: `WITH version AS (
            SELECT v.from_at, coalesce(v.to_at, 'infinity') AS to_at, (v.row->>'sort_at')::timestamptz AS sort_at,
              v.row->>'clock_status' IS NOT DISTINCT FROM 'paused' AS paused
            FROM rm.task_version v WHERE v.row->>'status' = 'open' AND ($2::text IS NULL OR v.row->>'unit' = $2::text)
              AND NOT EXISTS (SELECT FROM jsonb_to_recordset($3::jsonb) AS u(kind text, role text, but text)
                WHERE u.kind = v.row->>'kind' AND (u.role IS NULL OR u.role = v.row->>'role')
                  AND (u.but IS NULL OR v.row->>'assignee' IS DISTINCT FROM u.but))),
          span AS (
            SELECT 'open' AS what, from_at, to_at FROM version
            UNION ALL SELECT 'overdue', greatest(from_at, sort_at), to_at FROM version WHERE NOT paused AND sort_at < to_at
            UNION ALL SELECT 'paused', from_at, to_at FROM version WHERE paused),
          change AS (SELECT what, from_at AS at, 1 AS n FROM span UNION ALL SELECT what, to_at, -1 FROM span)
          SELECT what, width_bucket(at - interval '1 microsecond', $1::timestamptz[])::int AS place, sum(n)::int AS change
          FROM change GROUP BY 1, 2`,
      },
      [moments, scope.sees === 'related' ? scope.unit : null, JSON.stringify(untold)],
    );
    return moments.map((_, index) => {
      const upTo = (what: keyof WorkThen): number =>
        rows.reduce((sum, row) => (row.what === what && row.place <= index ? sum + row.change : sum), 0);
      return { open: upTo('open'), overdue: upTo('overdue'), paused: upTo('paused') };
    });
  }
}
