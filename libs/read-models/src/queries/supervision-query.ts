import type { Instant } from '@qingxin/domain';
import type { SqlExecutor } from '@qingxin/event-store';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { LadderRungRow } from '../entities/ladder-rung.entity.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { UntoldWork } from './inbox-request.ts';
import { type Listing, type Page, type PageAsked, pageOf } from './page.ts';
import type { Scope } from './scope.ts';

export type RungStatus = 'proposed' | 'issued' | 'postponed' | 'declined' | 'answered' | 'lifted' | 'voided';

export interface RungFilter extends PageAsked {
  readonly status?: RungStatus;
  readonly unit?: string;
  readonly shownUpward?: 'yes';
  /** Neither lifted nor declined nor voided. */
  readonly standing?: 'yes';
  /** Of cases whose wages are cleared: what is to be lifted. */
  readonly cleared?: 'yes';
  readonly rung?: string;
  /** Waits for somebody, or was put off and nothing has followed: what lanes show. */
  readonly live?: 'yes';
}

export interface UnitOverdue {
  readonly unit: string;
  readonly overdue: number;
  readonly statutory: number;
  readonly openTasks: number;
}

/** A postponed measure is proposed anew under another number when its day has come; the old one stands for nothing then. */
export const LIVE = `(r.status IN ('proposed', 'issued', 'answered') OR (r.status = 'postponed' AND NOT EXISTS (
  SELECT FROM rm.ladder_rung l WHERE l.stream = r.stream AND l.ladder_key = r.ladder_key AND l.proposed_at > r.proposed_at)))`;

const CLEARED = 'EXISTS (SELECT 1 FROM rm.arrears_case a WHERE a.stream = r.stream AND a.cleared)';

/** Measures and lateness by unit, for 治欠办 and leading group; a unit sees its own. */
export class SupervisionQuery {
  readonly #source: DataSource;
  readonly #sql: SqlExecutor;

  constructor(source: DataSource, sql: SqlExecutor) {
    this.#source = source;
    this.#sql = sql;
  }

  rungs(scope: Scope, filter: RungFilter = {}): Promise<Page<LadderRungRow>> {
    const listing: Listing<LadderRungRow> = {
      asked: (manager) => filtered(manager.createQueryBuilder(LadderRungRow, 'r'), scope, filter),
      ordered: (query) => query.orderBy('r.proposedAt', 'ASC').addOrderBy('r.id', 'ASC'),
      after: (query, cursor) =>
        query.andWhere('(r.proposed_at, r.id) > (:at::timestamptz, :id)', { ...decodeCursor(cursor) }),
      cursorOf: ({ proposedAt, id }) => encodeCursor({ at: proposedAt.toISOString(), id }),
    };
    return pageOf(this.#source, listing, filter);
  }

  /** Which of the matters are cases whose wages are cleared. */
  async clearedAmong(streams: readonly string[]): Promise<ReadonlySet<string>> {
    if (streams.length === 0) return new Set();
    const rows = await this.#sql<{ readonly stream: string }>(
      { text: 'SELECT stream FROM rm.arrears_case WHERE cleared AND stream = ANY ($1::text[])' },
      [streams],
    );
    return new Set(rows.map(({ stream }) => stream));
  }

  /** Open work of each unit, how much of it is late at `now`, and how much of that by law. */
  async overdueByUnit(scope: Scope, now: Instant, untold: readonly UntoldWork[] = []): Promise<readonly UnitOverdue[]> {
    if (scope.sees === 'nothing') return [];
    const unit = scope.sees === 'related' ? scope.unit : null;
    return this.#sql<UnitOverdue>(
      {
        text: `SELECT unit, count(*) FILTER (WHERE late)::int AS overdue,
            count(*) FILTER (WHERE late AND tier = 'statutory')::int AS statutory, count(*)::int AS "openTasks"
          FROM (SELECT unit, tier, sort_at <= $1::timestamptz AND clock_status IS DISTINCT FROM 'paused' AS late
            FROM rm.task WHERE status = 'open' AND ($2::text IS NULL OR unit = $2::text)
              AND NOT EXISTS (SELECT FROM jsonb_to_recordset($3::jsonb) AS u(kind text, role text, but text)
                WHERE u.kind = task.kind AND (u.role IS NULL OR u.role = task.role)
                  AND (u.but IS NULL OR task.assignee IS DISTINCT FROM u.but))) t
          GROUP BY unit ORDER BY 2 DESC, unit`,
      },
      [now, unit, JSON.stringify(untold)],
    );
  }
}

function filtered(
  query: SelectQueryBuilder<LadderRungRow>,
  scope: Scope,
  { unit: wanted, status, shownUpward, standing, cleared, rung, live }: RungFilter,
): SelectQueryBuilder<LadderRungRow> {
  query.where(scope.sees === 'nothing' ? 'false' : 'true');
  const unit = scope.sees === 'related' ? scope.unit : wanted;
  if (unit !== undefined) query.andWhere('r.unit = :unit', { unit });
  if (scope.sees === 'related' && wanted !== undefined) query.andWhere('r.unit = :asked', { asked: wanted });
  if (status !== undefined) query.andWhere('r.status = :status', { status });
  if (standing === 'yes') query.andWhere(`r.status NOT IN ('lifted', 'declined', 'voided')`);
  if (shownUpward === 'yes') query.andWhere('r.shown_upward');
  if (rung !== undefined) query.andWhere('r.rung = :rung', { rung });
  if (live === 'yes') query.andWhere(LIVE);
  if (cleared === 'yes') query.andWhere(CLEARED);
  return query;
}
