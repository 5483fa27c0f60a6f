import type { DataSource, EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { pageSize } from './cursor.ts';

export interface Page<Row> {
  readonly items: readonly Row[];
  readonly total: number;
  readonly nextCursor: string | null;
}

export interface PageAsked {
  readonly cursor?: string;
  readonly limit?: number;
}

/** A list that is read in pages. */
export interface Listing<Row extends ObjectLiteral> {
  /** The question without order; asked twice, for the total and for the page. */
  readonly asked: (manager: EntityManager) => SelectQueryBuilder<Row>;
  readonly ordered: (query: SelectQueryBuilder<Row>) => SelectQueryBuilder<Row>;
  /** Only what comes after this cursor. */
  readonly after: (query: SelectQueryBuilder<Row>, cursor: string) => SelectQueryBuilder<Row>;
  readonly cursorOf: (last: Row) => string;
}

/** Page and total of one snapshot. Refuses `limit-invalid` and `cursor-invalid`. */
export async function pageOf<Row extends ObjectLiteral>(
  source: DataSource,
  { asked, ordered, after, cursorOf }: Listing<Row>,
  { cursor, limit: most }: PageAsked,
): Promise<Page<Row>> {
  const limit = pageSize(most);
  return source.transaction('REPEATABLE READ', async (manager) => {
    const total = await asked(manager).getCount();
    const page = ordered(asked(manager)).limit(limit + 1);
    if (cursor !== undefined) after(page, cursor);
    const rows = await page.getMany();
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    const more = rows.length > limit && last !== undefined;
    return { items, total, nextCursor: more ? cursorOf(last) : null };
  });
}
