import type { Database } from '@qingxin/event-store';
import type { References } from '../reference/reference-book.ts';
import { type Notice, noticeOf, NUMBER_OF_MATTER, type OutboxMessage } from './notice.ts';

/** A notice at its place; places go up by one, so that whoever finds one missing knows it. */
export interface PlacedNotice {
  readonly position: number;
  readonly notice: Notice;
}

export interface NoticesAsked {
  /** Position of the last notice already known; 0: none. */
  readonly after: number;
  readonly limit: number;
}

/** What a program that was away for longer has missed is not told any more. */
export const NOTICE_DAYS = 30;

const ALONE = { text: `SELECT pg_advisory_xact_lock(hashtext('qingxin-notices'))` };
const NUMBER = {
  text: `WITH fresh AS (SELECT id, row_number() OVER (ORDER BY created_at, id) AS nth FROM es.outbox
      WHERE notice_no IS NULL AND recipient LIKE 'unit:%' ORDER BY created_at, id LIMIT 10000)
    UPDATE es.outbox o SET notice_no = (SELECT coalesce(max(notice_no), 0) FROM es.outbox) + fresh.nth FROM fresh WHERE o.id = fresh.id`,
};
const PAGE = {
  name: 'notices_page',
  text: `SELECT o.notice_no::float8 AS position, o.id, o.recipient, o.kind, o.payload, ${NUMBER_OF_MATTER} AS number
    FROM es.outbox o WHERE o.notice_no > $1::bigint AND o.created_at > clock_timestamp() - interval '${NOTICE_DAYS} days'
    ORDER BY o.notice_no LIMIT $2::int`,
};

/** Notices to units in the order in which they were written, for whoever missed some: sent already or not. */
export class NoticeBook {
  readonly #database: Database;
  readonly #references: () => Promise<References>;

  constructor(database: Database, references: () => Promise<References>) {
    this.#database = database;
    this.#references = references;
  }

  async after({ after, limit }: NoticesAsked): Promise<readonly PlacedNotice[]> {
    // What was committed late gets a later number: nothing ever comes to stand before what somebody has read.
    await this.#database.transaction(async (sql) => {
      await sql(ALONE);
      await sql(NUMBER);
    });
    const rows = await this.#database.sql<Omit<OutboxMessage, 'ageSeconds'> & { readonly position: number }>(PAGE, [
      after,
      limit,
    ]);
    const references = await this.#references();
    return rows.flatMap(({ position, ...message }) => {
      const notice = noticeOf(message, references);
      return notice === null ? [] : [{ position, notice }];
    });
  }
}
