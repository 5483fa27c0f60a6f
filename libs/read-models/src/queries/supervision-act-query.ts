import type { DataSource } from 'typeorm';
import { LadderRungRow } from '../entities/ladder-rung.entity.ts';
import { SupervisionActRow } from '../entities/supervision-act.entity.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { type Listing, type Page, type PageAsked, pageOf } from './page.ts';
import { inScopeOf, type Scope } from './scope.ts';

export interface ActFilter extends PageAsked {
  readonly kind?: string;
  readonly status?: string;
  readonly unit?: string;
  /** A promise or item whose date has passed, or that was judged not done. */
  readonly broken?: 'yes';
}

/** Acts of supervision, newest first. The scope is part of every question. */
export class SupervisionActQuery {
  readonly #source: DataSource;

  constructor(source: DataSource) {
    this.#source = source;
  }

  list(scope: Scope, filter: ActFilter = {}): Promise<Page<SupervisionActRow>> {
    const listing: Listing<SupervisionActRow> = {
      asked: (manager) => {
        const { kind, status, unit, broken } = filter;
        const query = inScopeOf('supervision', manager.createQueryBuilder(SupervisionActRow, 'c'), scope);
        if (kind !== undefined) query.andWhere('c.kind = :kind', { kind });
        if (status !== undefined) query.andWhere('c.status = :status', { status });
        if (unit !== undefined) query.andWhere('c.unit = :unit', { unit });
        return broken === undefined ? query : query.andWhere('c.items_broken > 0');
      },
      ordered: (query) => query.orderBy('c.openedAt', 'DESC').addOrderBy('c.stream', 'DESC'),
      after: (query, cursor) =>
        query.andWhere('(c.opened_at, c.stream) < (:at::timestamptz, :id)', { ...decodeCursor(cursor) }),
      cursorOf: ({ openedAt, stream }) => encodeCursor({ at: openedAt.toISOString(), id: stream }),
    };
    return pageOf(this.#source, listing, filter);
  }

  /** How the rungs of an act stand in their matters now, by `<stream>/<ladder>/<rung>`. */
  async rungsNow(ids: readonly string[]): Promise<ReadonlyMap<string, LadderRungRow>> {
    if (ids.length === 0) return new Map();
    const rows = await this.#source
      .createQueryBuilder(LadderRungRow, 'r')
      .where('r.id IN (:...ids)', { ids })
      .getMany();
    return new Map(rows.map((row) => [row.id, row]));
  }
}
