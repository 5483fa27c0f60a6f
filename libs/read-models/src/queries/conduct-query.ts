import type { Instant } from '@qingxin/domain';
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

  /** Those of the reader's unit that are not ended, and how many of them are late. */
  async openOf(reader: ConductReader | null, at: Instant): Promise<{ readonly open: number; readonly late: number }> {
    const open = (): SelectQueryBuilder<ConductRow> =>
      seenBy(this.#source.createQueryBuilder(ConductRow, 'c'), reader).andWhere(`c.status <> 'ended'`);
    const late = open().andWhere('c.due_at <= :at::timestamptz', { at });
    return { open: await open().getCount(), late: await late.getCount() };
  }

  /** How many are late anywhere, but those that the reader's own units are accused in; nothing else of them. */
  async late(units: readonly string[], at: Instant): Promise<number> {
    return this.#source
      .createQueryBuilder(ConductRow, 'c')
      .where(`c.status <> 'ended' AND c.due_at <= :at::timestamptz AND NOT c.hidden_from && :units::text[]`, {
        at,
        units,
      })
      .getCount();
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
