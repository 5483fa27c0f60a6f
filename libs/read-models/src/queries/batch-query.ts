import type { DataSource } from 'typeorm';
import { BatchRow } from '../entities/batch.entity.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { type Listing, type Page, type PageAsked, pageOf } from './page.ts';
import { inScopeOf, type Scope } from './scope.ts';

export interface BatchFilter extends PageAsked {
  /** Stream of the case or project. */
  readonly target?: string;
  /** Lists of this channel. */
  readonly channel?: string;
  /** Files of this kind. */
  readonly kind?: string;
}

/** Imported files, newest first. The scope is part of every question. */
export class BatchQuery {
  readonly #source: DataSource;

  constructor(source: DataSource) {
    this.#source = source;
  }

  list(scope: Scope, filter: BatchFilter = {}): Promise<Page<BatchRow>> {
    const { target, channel, kind } = filter;
    const listing: Listing<BatchRow> = {
      asked: (manager) => {
        const query = inScopeOf('batch', manager.createQueryBuilder(BatchRow, 'c'), scope);
        if (target !== undefined) query.andWhere('c.targetStream = :target', { target });
        if (channel !== undefined) query.andWhere('c.channel = :channel', { channel });
        if (kind !== undefined) query.andWhere('c.kind = :kind', { kind });
        return query;
      },
      ordered: (query) => query.orderBy('c.receivedAt', 'DESC').addOrderBy('c.stream', 'DESC'),
      after: (query, cursor) =>
        query.andWhere('(c.received_at, c.stream) < (:at::timestamptz, :id)', { ...decodeCursor(cursor) }),
      cursorOf: ({ receivedAt, stream }) => encodeCursor({ at: receivedAt.toISOString(), id: stream }),
    };
    return pageOf(this.#source, listing, filter);
  }
}
