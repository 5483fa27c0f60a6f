import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { refuse } from '@qingxin/domain';
import type { Database, SqlExecutor } from '@qingxin/event-store';
import { streamIdOf } from '@qingxin/event-store';

/** Keyed hash with a key outside the database. */
export type Keyed = (purpose: string, text: string) => Buffer;

/** Numbers of the district (P): D-PUBLIC. */
export interface CheckLimits {
  readonly codeMinutes: number;
  readonly codeTries: number;
  readonly codesAnHour: number;
  readonly openMinutes: number;
}

export interface CheckAsked {
  readonly stream: string;
  /** What the check is good for, and counted by: the stream, or a receipt of somebody's own within it. */
  readonly place?: string;
  /** The claimant whose telephone was named; null: nobody of this matter has it. */
  readonly claimant: string | null;
  /** Where it is one that the claimant has named and not proved: the version of the naming. */
  readonly named?: number | null;
  /** Business time, for the message. */
  readonly at: string;
}

/** The digits were right. */
export interface CheckAnswered {
  readonly pass: string;
  readonly claimant: string;
  /** Of a telephone that the check proves: the version of its naming. */
  readonly named: number | null;
}

/** Who has shown by the message that he is the person. */
export interface CheckedHolder {
  /** The place of the check. */
  readonly stream: string;
  readonly claimant: string;
}

/**
 * The message's kind and address in the outbox: the gateway finds the number by the claimant (with `phone: new` the one that he
 * has named and not proved), and the digits by the id.
 */
export const CHECK_KIND = 'receipt-check';

const DIGITS = 6;
const PASS_BYTES = 32;
const PASS = /^[A-Za-z0-9_-]{43}$/;

const LATELY = {
  name: 'receipt_check_lately',
  text: `SELECT count(*)::int AS sent, ceil(extract(epoch FROM min(sent_at) + interval '1 hour' - clock_timestamp()))::int AS wait
    FROM app.receipt_check WHERE stream = $1::text AND sent_at > clock_timestamp() - interval '1 hour'`,
};
const OPEN = {
  name: 'receipt_check_open',
  text: `INSERT INTO app.receipt_check (id, stream, claimant, expires_at, named)
    VALUES ($1::uuid, $2::text, $3::text, clock_timestamp() + make_interval(mins => $4::int), $5::int)`,
};
const SEND = {
  name: 'receipt_check_send',
  text: `INSERT INTO es.outbox (id, event_id, stream_id, recipient, kind, payload)
    VALUES ($1::uuid, $1::uuid, $2::uuid, $3::text, '${CHECK_KIND}', $4::jsonb)`,
};
/** Counted before it is compared, so that many at once try no more often than one after the other. */
const TRY = {
  name: 'receipt_check_try',
  text: `UPDATE app.receipt_check SET tries = tries + 1
    WHERE id = $1::uuid AND stream = $2::text AND pass_hash IS NULL AND expires_at > clock_timestamp() AND tries < $3::int
    RETURNING claimant, tries, named`,
};
const PASSED = {
  name: 'receipt_check_passed',
  text: `UPDATE app.receipt_check SET pass_hash = $2::bytea, open_until = clock_timestamp() + make_interval(mins => $3::int)
    WHERE id = $1::uuid AND pass_hash IS NULL RETURNING id`,
};
const HOLDER = {
  name: 'receipt_check_holder',
  text: `SELECT stream, claimant FROM app.receipt_check
    WHERE pass_hash = $1::bytea AND open_until > clock_timestamp() AND claimant IS NOT NULL`,
};
const SWEEP = {
  name: 'receipt_check_sweep',
  text: `DELETE FROM app.receipt_check WHERE sent_at < clock_timestamp() - interval '2 days'`,
};

/**
 * Messages by which the holder of a receipt shows that he is the person: six digits that are nowhere kept, because they follow
 * from the message's id by a key outside the database.
 */
export class ReceiptChecks {
  readonly #database: Database;
  readonly #keyed: Keyed;

  constructor(database: Database, keyed: Keyed) {
    this.#database = database;
    this.#keyed = keyed;
  }

  /** The id of the message. It is the same for a number that nobody has, but none is sent. Refuses `check-too-often`. */
  async send(
    { stream, place = stream, claimant, named = null, at }: CheckAsked,
    { codeMinutes, codesAnHour }: CheckLimits,
  ): Promise<string> {
    const id = randomUUID();
    return this.#database.transaction(async (sql) => {
      await sql(SWEEP);
      await refuseTooOften(sql, place, codesAnHour);
      await sql(OPEN, [id, place, claimant, codeMinutes, named]);
      if (claimant !== null) {
        const to = named === null ? {} : { phone: 'new' };
        const payload = JSON.stringify({ stream, at, minutes: codeMinutes, ...to });
        await sql(SEND, [id, streamIdOf(stream), `claimant:${claimant}`, payload]);
      }
      return id;
    });
  }

  /** What opens the person's own page. Refuses `check-wrong`, after the last try and what is over `check-ended`. */
  async answer(
    { place, id, digits }: { readonly place: string; readonly id: string; readonly digits: string },
    { codeTries, openMinutes }: CheckLimits,
  ): Promise<CheckAnswered> {
    const { sql } = this.#database;
    const [row] = await sql<{ claimant: string | null; tries: number; named: number | null }>(TRY, [
      id,
      place,
      codeTries,
    ]);
    if (row === undefined) return refuse('check-ended');
    const right = isSame(checkDigits(this.#keyed, id), digits);
    if (!right || row.claimant === null) {
      const left = codeTries - row.tries;
      return left > 0 ? refuse('check-wrong', { details: { left } }) : refuse('check-ended');
    }
    const pass = randomBytes(PASS_BYTES).toString('base64url');
    const opened = await sql(PASSED, [id, hashOf(pass), openMinutes]);
    return opened.length === 0 ? refuse('check-ended') : { pass, claimant: row.claimant, named: row.named };
  }

  /** Refuses `check-needed` for what opens nothing, not this place, or nothing any more. */
  async holder(place: string, pass: string): Promise<CheckedHolder> {
    const [row] = PASS.test(pass) ? await this.#database.sql<CheckedHolder>(HOLDER, [hashOf(pass)]) : [];
    return row?.stream === place ? row : refuse('check-needed');
  }
}

/** The digits of a message, for whoever sends it. */
export function checkDigits(keyed: Keyed, id: string): string {
  const number = keyed('receipt-check', id).readUIntBE(0, DIGITS) % 10 ** DIGITS;
  return String(number).padStart(DIGITS, '0');
}

async function refuseTooOften(sql: SqlExecutor, place: string, most: number): Promise<void> {
  const [row] = await sql<{ sent: number; wait: number | null }>(LATELY, [place]);
  if ((row?.sent ?? 0) >= most)
    refuse('check-too-often', { details: { retryAfterSeconds: Math.max(1, row?.wait ?? 1) } });
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}

function hashOf(pass: string): Buffer {
  return createHash('sha256').update(pass).digest();
}
