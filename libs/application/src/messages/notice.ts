import type { Instant } from '@qingxin/domain';
import type { References } from '../reference/reference-book.ts';
import { messageText } from './message-text.ts';

/** A row of the outbox as it leaves. */
export interface OutboxMessage {
  readonly id: string;
  /** `unit:<id>` or `claimant:<id>`. */
  readonly recipient: string;
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Number of the complaint or case that it is about; null when there is none. */
  readonly number: string | null;
  /** Seconds since it was written, by the machine's clock. */
  readonly ageSeconds: number;
}

/** What a program is told: sent to it, or asked for by it afterwards. Ids, dates and numbers, and a text that names nobody. */
export interface Notice {
  /** The same each time it is told. */
  readonly id: string;
  readonly kind: string;
  /** Business time of the act that it tells of. */
  readonly occurredAt: Instant | null;
  readonly recipient: { readonly unit: string; readonly name: string };
  /** Chinese, as the unit's liaison reads it. */
  readonly text: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Of a row `o` of the outbox: the number of the complaint or case that it is about. */
export const NUMBER_OF_MATTER = `coalesce((SELECT c.number FROM rm.complaint c WHERE c.stream = o.payload ->> 'stream'),
    (SELECT k.number FROM rm.arrears_case k WHERE k.stream = o.payload ->> 'stream'))`;

const UNIT = /^unit:(.+)$/;

/** The unit that a message is for; null: it is for a person. */
export const unitOf = (recipient: string): string | null => UNIT.exec(recipient)?.[1] ?? null;

/** Null for a message to a person of a matter: what these are told is for nobody else. */
export function noticeOf(
  { id, kind, recipient, payload, number }: Omit<OutboxMessage, 'ageSeconds'>,
  references: References,
): Notice | null {
  const unit = unitOf(recipient);
  if (unit === null) return null;
  const { at, ...rest } = payload;
  return {
    ...{ id, kind, occurredAt: typeof at === 'string' ? at : null },
    recipient: { unit, name: references.organisation.nameOf(unit) ?? unit },
    text: messageText({ kind, number, payload }, references),
    payload: rest,
  };
}
