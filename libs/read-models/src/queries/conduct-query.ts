import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { ConductRow } from '../entities/conduct.entity.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { type Listing, type Page, type PageAsked, pageOf } from './page.ts';

/** Who asks: the unit acted for and those of all posts held. */
export interface ConductReader {
  readonly unit: string;
  readonly units: readonly string[];
}

export interface ConductFilter extends PageAsked {
  readonly status?: string;
}

/** Reports against officials, of one unit and no other. */
export class ConductQuery {
  readonly #source: DataSource;

  constructor(source: DataSource) {
    this.#source = source;
  }

  /** Newest first. `reader` null: nobody whose unit may have any. */
  list(reader: ConductReader | null, filter: ConductFilter = {}): Promise<Page<ConductRow>> {
    const listing: Listing<ConductRow> = {
      asked: (manager) => {
        const query = seenBy(manager.createQueryBuilder(ConductRow, 'c'), reader);
        const { status } = filter;
        return status === undefined ? query : query.andWhere('c.status = :status', { status });
      },
      ordered: (query) => query.orderBy('c.registeredAt', 'DESC').addOrderBy('c.stream', 'DESC'),
      after: (query, cursor) =>
        query.andWhere('(c.registered_at, c.stream) < (:at::timestamptz, :id)', { ...decodeCursor(cursor) }),
      cursorOf: ({ registeredAt, stream }) => encodeCursor({ at: registeredAt.toISOString(), id: stream }),
    };
    return pageOf(this.#source, listing, filter);
  }

  async byReceipt(code: string): Promise<string | null> {
    const row = await this.#source.getRepository(ConductRow).findOneBy({ receiptCode: code });
    return row?.stream ?? null;
  }
}

function seenBy(query: SelectQueryBuilder<ConductRow>, reader: ConductReader | null): SelectQueryBuilder<ConductRow> {
  if (reader === null) return query.where('false');
  const { unit, units } = reader;
  return query.where('c.related_units @> ARRAY[:unit::text] AND NOT c.hidden_from && :units::text[]', { unit, units });
}
