import { type Actor, type Instant, refuse } from '@qingxin/domain';
import type { Database, SqlExecutor } from '@qingxin/event-store';

/** Why a message need no longer be sent; a choice and no free text, because a text may name a person. */
export const SET_ASIDE_REASONS = ['told-otherwise', 'no-longer-needed', 'recipient-ended', 'sent-again'] as const;
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number];

/** A message that could not be delivered. Of a person's there is nothing but that it is a person's. */
export interface UndeliverableMessage {
  readonly id: string;
  readonly kind: string;
  /** Null: to a person of a matter. */
  readonly unit: string | null;
  /** The matter it is about; null where it is to a person. */
  readonly stream: string | null;
  readonly createdAt: Instant;
  readonly firstAt: Instant | null;
  readonly lastAt: Instant | null;
  readonly tries: number;
  /** Of the last attempt. */
  readonly code: string;
  /** `refused`: for good, not tried again by itself; `failing`: tried on at growing intervals. */
  readonly standing: 'refused' | 'failing';
}

export interface MessagesAsked {
  /** At most so many. */
  readonly limit: number;
  /** Id of the last message already seen. */
  readonly after?: string;
  readonly unit?: string;
}

/** What has not gone out yet, for whoever watches. */
export interface OutboxFigures {
  readonly undeliverable: number;
  /** Waiting for an attempt, those that keep failing among them. */
  readonly waiting: number;
  /** Seconds since the oldest of them was written; 0 when none waits. */
  readonly oldestSeconds: number;
}

/** A gateway may be away for a while without anybody having to look: so many tries over so many minutes. */
export const FAILING = { tries: 6, minutes: 60 } as const;

const UNDELIVERABLE = `o.sent_at IS NULL AND o.set_aside_at IS NULL AND (o.refused_at IS NOT NULL
    OR (o.attempts >= ${FAILING.tries} AND o.first_attempt_at < clock_timestamp() - interval '${FAILING.minutes} minutes'))`;

const LIST = {
  name: 'messages_undeliverable',
  text: `SELECT o.id, o.kind, substring(o.recipient FROM '^unit:(.+)$') AS unit,
      CASE WHEN o.recipient LIKE 'unit:%' THEN o.payload ->> 'stream' END AS stream, o.created_at AS "createdAt",
      o.first_attempt_at AS "firstAt", o.last_attempt_at AS "lastAt", o.attempts AS tries,
      coalesce(o.last_error, 'unexpected') AS code, CASE WHEN o.refused_at IS NULL THEN 'failing' ELSE 'refused' END AS standing
    FROM es.outbox o WHERE ${UNDELIVERABLE}
      AND ($2::uuid IS NULL OR (o.created_at, o.id) > (SELECT a.created_at, a.id FROM es.outbox a WHERE a.id = $2::uuid))
      AND ($3::text IS NULL OR o.recipient = 'unit:' || $3::text)
    ORDER BY o.created_at, o.id LIMIT $1::int`,
};

const COUNT = {
  name: 'messages_undeliverable_count',
  text: `SELECT count(*)::int AS n FROM es.outbox o WHERE ${UNDELIVERABLE} AND ($1::text IS NULL OR o.recipient = 'unit:' || $1::text)`,
};

const FIGURES = {
  name: 'messages_figures',
  text: `SELECT count(*) FILTER (WHERE ${UNDELIVERABLE})::int AS undeliverable, count(*) FILTER (WHERE o.refused_at IS NULL)::int AS waiting,
      coalesce(extract(epoch FROM clock_timestamp() - min(o.created_at) FILTER (WHERE o.refused_at IS NULL)), 0)::float8 AS "oldestSeconds"
    FROM es.outbox o WHERE o.sent_at IS NULL AND o.set_aside_at IS NULL`,
};

/** Due at once; how often it was tried stays, and with it the wait after the next failure. */
const RETRY = {
  name: 'message_retry',
  text: `UPDATE es.outbox o SET refused_at = NULL, last_attempt_at = NULL, not_before = NULL WHERE ${UNDELIVERABLE} AND o.id = $1::uuid RETURNING o.id`,
};

/** What waits for its next attempt too: after an outage nobody need wait for an hour. */
const RETRY_ALL = {
  name: 'messages_retry',
  text: `UPDATE es.outbox o SET refused_at = NULL, last_attempt_at = NULL, not_before = NULL
    WHERE o.sent_at IS NULL AND o.set_aside_at IS NULL AND (o.last_attempt_at IS NOT NULL OR o.not_before IS NOT NULL)
      AND ($1::text IS NULL OR o.recipient = 'unit:' || $1::text)
    RETURNING o.id`,
};

/** Whoever has messages sent again at once knows better than the receiver that asked to wait; it may ask again. */
const HOLD_NO_MORE = { name: 'outside_hold_no_more', text: 'UPDATE es.outside_system SET not_before = NULL' };

const SET_ASIDE = {
  name: 'message_set_aside',
  text: `UPDATE es.outbox o SET set_aside_at = clock_timestamp(), set_aside_by = $2::text, set_aside_for = $3::text
    WHERE o.id = $1::uuid AND ${UNDELIVERABLE} RETURNING o.id`,
};

/** Who had what sent again or set aside; the log of looks is only ever added to and is anchored daily. */
const NOTE = {
  name: 'message_note',
  text: `INSERT INTO es.read_log (actor, unit, action, meta) VALUES ($1::text, $2::text, 'message', $3::jsonb)`,
};

interface MessageRow extends Omit<UndeliverableMessage, 'createdAt' | 'firstAt' | 'lastAt'> {
  readonly createdAt: Date;
  readonly firstAt: Date | null;
  readonly lastAt: Date | null;
}

/** Messages that do not reach whom they are for: shown until they do, or until somebody sets them aside. */
export class MessageList {
  readonly #sql: SqlExecutor;

  constructor(sql: SqlExecutor) {
    this.#sql = sql;
  }

  /** Oldest first. */
  async undeliverable({ limit, after, unit }: MessagesAsked): Promise<readonly UndeliverableMessage[]> {
    const rows = await this.#sql<MessageRow>(LIST, [limit, after ?? null, unit ?? null]);
    return rows.map(({ createdAt, firstAt, lastAt, ...row }) => ({
      ...row,
      createdAt: createdAt.toISOString(),
      firstAt: firstAt?.toISOString() ?? null,
      lastAt: lastAt?.toISOString() ?? null,
    }));
  }

  async count(unit?: string): Promise<number> {
    const [row] = await this.#sql<{ n: number }>(COUNT, [unit ?? null]);
    return row?.n ?? 0;
  }

  async figures(): Promise<OutboxFigures> {
    const [row] = await this.#sql<OutboxFigures>(FIGURES);
    return row ?? { undeliverable: 0, waiting: 0, oldestSeconds: 0 };
  }
}

/** Whom an act of somebody on messages that were not taken is about; neither: all of them. */
export interface MessagesMeant {
  readonly id?: string;
  readonly unit?: string;
}

/** Sends undeliverable messages again or sets them aside, and keeps who did. */
export class MessageKeeping {
  readonly #database: Pick<Database, 'transaction'>;

  constructor(database: Pick<Database, 'transaction'>) {
    this.#database = database;
  }

  /** How many are tried again: one that is undeliverable, or all that were not taken. Refuses `message-settled` for one that is sent, set aside, or not there. */
  async retry(by: Pick<Actor, 'id' | 'unit'>, { id, unit }: MessagesMeant): Promise<number> {
    return this.#database.transaction(async (sql) => {
      const rows = await (id === undefined ? sql(RETRY_ALL, [unit ?? null]) : sql(RETRY, [id]));
      if (rows.length === 0) return id === undefined ? 0 : refuse('message-settled');
      await sql(HOLD_NO_MORE);
      await note(sql, by, { act: 'retry', messages: rows.length, ...(id === undefined ? {} : { message: id }), unit });
      return rows.length;
    });
  }

  /** Refuses `message-settled` for one that is sent, set aside, or not there. */
  async setAside(by: Pick<Actor, 'id' | 'unit'>, id: string, reason: SetAsideReason): Promise<void> {
    await this.#database.transaction(async (sql) => {
      const rows = await sql(SET_ASIDE, [id, by.id, reason]);
      if (rows.length === 0) refuse('message-settled');
      await note(sql, by, { act: 'set-aside', message: id, reason });
    });
  }
}

function note(sql: SqlExecutor, { id, unit }: Pick<Actor, 'id' | 'unit'>, meta: object): Promise<unknown> {
  return sql(NOTE, [id, unit, JSON.stringify(meta)]);
}
