import { checkText, type Door, messageText } from '@qingxin/application';
import { localDayOf } from '@qingxin/domain';
import type { SqlExecutor } from '@qingxin/event-store';
import { CHECK_KIND, checkDigits } from '@qingxin/platform';
import { districtNow } from '../district.ts';

export interface Letter {
  /** Local day of the matter's business time, as the recipient would see it. */
  readonly day: string;
  readonly recipient: string;
  readonly text: string;
  readonly delivery: string;
}

interface OutboxRow {
  readonly id: string;
  readonly kind: string;
  readonly recipient: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly created_at: Date;
  readonly sent_at: Date | null;
  readonly refused_at: Date | null;
  readonly set_aside_at: Date | null;
  readonly attempts: number;
  readonly number: string | null;
}

const NEWEST = {
  name: 'mailbox_newest',
  text: `SELECT o.id, o.kind, o.recipient, o.payload, o.created_at, o.sent_at, o.refused_at, o.set_aside_at, o.attempts, coalesce(c.number, k.number) AS number
    FROM es.outbox o
    LEFT JOIN rm.complaint c ON c.stream = o.payload ->> 'stream'
    LEFT JOIN rm.arrears_case k ON k.stream = o.payload ->> 'stream'
    ORDER BY o.created_at DESC, o.id LIMIT 200`,
};

/** The demo's mailbox: what production would send by SMS or e-mail. Messages carry no personal data. */
export class Mailbox {
  readonly #sql: SqlExecutor;
  readonly #door: Door;

  constructor(sql: SqlExecutor, door: Door) {
    this.#sql = sql;
    this.#door = door;
  }

  async newest(): Promise<readonly Letter[]> {
    const rows = await this.#sql<OutboxRow>(NEWEST);
    const district = await districtNow(this.#door);
    return rows.map((row) => {
      const { id, recipient, payload } = row;
      const at = payload['at'];
      const unit = district.organisation.unit(recipient.replace(/^unit:/, ''));
      return {
        day: localDayOf(typeof at === 'string' ? at : row.created_at.toISOString()),
        recipient: recipient.startsWith('claimant:') ? '当事人手机' : (unit?.name ?? recipient),
        text: row.kind === CHECK_KIND ? checkText(row, checkDigits(this.#door.keyed, id)) : messageText(row, district),
        delivery: deliveryOf(row),
      };
    });
  }
}

function deliveryOf({ sent_at: sentAt, refused_at: refusedAt, set_aside_at: setAsideAt, attempts }: OutboxRow): string {
  if (sentAt !== null) return '已送达';
  if (setAsideAt !== null) return '已搁置';
  return refusedAt === null ? `未送达（${attempts} 次）` : '无法送达';
}
