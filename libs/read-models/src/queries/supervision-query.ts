import type { Instant } from '@qingxin/domain';
import type { SqlExecutor } from '@qingxin/event-store';
import type { DataSource } from 'typeorm';
import { LadderRungRow } from '../entities/ladder-rung.entity.ts';
import { decodeCursor, encodeCursor, pageSize } from './cursor.ts';
import type { Page } from './complaint-query.ts';
import type { Scope } from './scope.ts';

export type RungStatus = 'proposed' | 'issued' | 'postponed' | 'declined' | 'answered' | 'lifted' | 'voided';

export interface RungFilter {
  readonly status?: RungStatus;
  readonly unit?: string;
  readonly shownUpward?: 'yes';
  readonly cursor?: string;
  readonly limit?: number;
}

export interface UnitOverdue {
  readonly unit: string;
  readonly overdue: number;
  readonly statutory: number;
  readonly openTasks: number;
}

/** Measures and lateness by unit, for 治欠办 and leading group; a unit sees its own. */
export class SupervisionQuery {
  readonly #source: DataSource;
  readonly #sql: SqlExecutor;

  constructor(source: DataSource, sql: SqlExecutor) {
    this.#source = source;
    this.#sql = sql;
  }

  async rungs(scope: Scope, filter: RungFilter = {}): Promise<Page<LadderRungRow>> {
    const limit = pageSize(filter.limit);
    return this.#source.transaction('REPEATABLE READ', async (manager) => {
      const asked = () => {
        const query = manager.createQueryBuilder(LadderRungRow, 'r').where(scope.sees === 'nothing' ? 'false' : 'true');
        const unit = scope.sees === 'related' ? scope.unit : filter.unit;
        if (unit !== undefined) query.andWhere('r.unit = :unit', { unit });
        if (scope.sees === 'related' && filter.unit !== undefined)
          query.andWhere('r.unit = :asked', { asked: filter.unit });
        if (filter.status !== undefined) query.andWhere('r.status = :status', { status: filter.status });
        if (filter.shownUpward === 'yes') query.andWhere('r.shown_upward');
        return query;
      };
      const total = await asked().getCount();
      const page = asked()
        .orderBy('r.proposedAt', 'ASC')
        .addOrderBy('r.id', 'ASC')
        .limit(limit + 1);
      if (filter.cursor !== undefined) {
        const { at, id } = decodeCursor(filter.cursor);
        page.andWhere('(r.proposed_at, r.id) > (:at::timestamptz, :id)', { at, id });
      }
      const rows = await page.getMany();
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      const more = rows.length > limit && last !== undefined;
      return {
        items,
        total,
        nextCursor: more ? encodeCursor({ at: last.proposedAt.toISOString(), id: last.id }) : null,
      };
    });
  }

  /** Open work of each unit, how much of it is late at `now`, and how much of that by law. */
  async overdueByUnit(scope: Scope, now: Instant): Promise<readonly UnitOverdue[]> {
    if (scope.sees === 'nothing') return [];
    const unit = scope.sees === 'related' ? scope.unit : null;
    return this.#sql<UnitOverdue>(
      {
        text: `SELECT unit, count(*) FILTER (WHERE late)::int AS overdue,
            count(*) FILTER (WHERE late AND tier = 'statutory')::int AS statutory, count(*)::int AS "openTasks"
          FROM (SELECT unit, tier, sort_at <= $1::timestamptz AND clock_status IS DISTINCT FROM 'paused' AS late
            FROM rm.task WHERE status = 'open' AND ($2::text IS NULL OR unit = $2::text)) t
          GROUP BY unit ORDER BY 2 DESC, unit`,
      },
      [now, unit],
    );
  }
}
