import type { SqlExecutor } from '@qingxin/event-store';

export interface Letter {
  readonly kind: string;
  readonly recipient: string;
  readonly text: string;
  readonly sentAt: string | null;
  readonly attempts: number;
}

interface OutboxRow {
  readonly kind: string;
  readonly recipient: string;
  readonly payload: object;
  readonly sent_at: Date | null;
  readonly attempts: number;
}

const NEWEST = {
  name: 'mailbox_newest',
  text: `SELECT kind, recipient, payload, sent_at, attempts FROM es.outbox ORDER BY created_at DESC, id LIMIT 200`,
};

/** The demo's mailbox: what production would send by SMS or e-mail. Messages carry no personal data. */
export class Mailbox {
  readonly #sql: SqlExecutor;

  constructor(sql: SqlExecutor) {
    this.#sql = sql;
  }

  async newest(): Promise<readonly Letter[]> {
    const rows = await this.#sql<OutboxRow>(NEWEST);
    return rows.map(({ kind, recipient, payload, sent_at: sentAt, attempts }) => ({
      kind,
      recipient,
      text: 'text' in payload && typeof payload.text === 'string' ? payload.text : JSON.stringify(payload),
      sentAt: sentAt?.toISOString() ?? null,
      attempts,
    }));
  }
}
