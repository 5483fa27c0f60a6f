import type { DataSource } from 'typeorm';
import { EmergencyRow } from '../entities/emergency.entity.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { type Listing, type Page, type PageAsked, pageOf } from './page.ts';
import { inScopeOf, type Scope } from './scope.ts';

export interface EmergencyFilter extends PageAsked {
  readonly status?: string;
  readonly kind?: string;
  /** Of one matter: its stream. */
  readonly matter?: string;
}

/** Emergencies, newest first. The scope is part of every question. */
export class EmergencyQuery {
  readonly #source: DataSource;

  constructor(source: DataSource) {
    this.#source = source;
  }

  list(scope: Scope, filter: EmergencyFilter = {}): Promise<Page<EmergencyRow>> {
    const listing: Listing<EmergencyRow> = {
      asked: (manager) => {
        const { status, kind, matter } = filter;
        const query = inScopeOf('emergency', manager.createQueryBuilder(EmergencyRow, 'c'), scope);
        if (status !== undefined) query.andWhere('c.status = :status', { status });
        if (kind !== undefined) query.andWhere('c.kinds @> ARRAY[:kind::text]', { kind });
        return matter === undefined ? query : query.andWhere('c.matters @> ARRAY[:matter::text]', { matter });
      },
      ordered: (query) => query.orderBy('c.raisedAt', 'DESC').addOrderBy('c.stream', 'DESC'),
      after: (query, cursor) =>
        query.andWhere('(c.raised_at, c.stream) < (:at::timestamptz, :id)', { ...decodeCursor(cursor) }),
      cursorOf: ({ raisedAt, stream }) => encodeCursor({ at: raisedAt.toISOString(), id: stream }),
    };
    return pageOf(this.#source, listing, filter);
  }
}
