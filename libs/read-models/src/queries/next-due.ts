import type { ObjectLiteral } from 'typeorm';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Listing } from './page.ts';

interface WithNext extends ObjectLiteral {
  readonly stream: string;
  readonly nextDueAt: Date;
}

/** Matters by the date by which something is owed in them next, what is late first and what has no date last; named `c`. */
export function byNextDue<Row extends WithNext>(): Omit<Listing<Row>, 'asked'> {
  return {
    ordered: (query) => query.orderBy('c.nextDueAt', 'ASC').addOrderBy('c.stream', 'ASC'),
    after: (query, cursor) =>
      query.andWhere('(c.next_due_at, c.stream) > (:at::timestamptz, :id)', { ...decodeCursor(cursor) }),
    cursorOf: ({ nextDueAt, stream }) => encodeCursor({ at: nextDueAt.toISOString(), id: stream }),
  };
}
