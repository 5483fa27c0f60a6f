import { createHash, randomBytes } from 'node:crypto';
import { refuse } from '@qingxin/domain';
import type { Database } from '@qingxin/event-store';
import { type Account, type AccountRow, accountOf, isAccountName } from './accounts.ts';

/** Whom the unified identity says that somebody is. */
export interface Identity {
  readonly issuer: string;
  /** May be a number of the person: kept as a keyed hash alone. */
  readonly subject: string;
  /** Value of the claim that names an account; null: none is configured, or there is none. */
  readonly accountName: string | null;
}

/** Keyed hash of a text for one purpose. */
type Keyed = (purpose: string, text: string) => Buffer;

const ROW = 'a.account, a.shown_as, a.must_change, a.disabled_at IS NOT NULL AS disabled';
/** Disabled, or closed after wrong passwords: closed is closed, whichever way somebody comes. */
const OPEN = 'a.disabled_at IS NULL AND COALESCE(a.locked_until <= clock_timestamp(), true)';

/** The link first; the name counts for accounts alone that are linked to nobody. */
const FIND = {
  name: 'identity_find',
  text: `WITH linked AS (SELECT account FROM app.identity_link WHERE issuer = $1::text AND subject_hash = $2::bytea),
    named AS (SELECT n.account FROM app.account n WHERE n.account = $3::text AND NOT EXISTS (SELECT FROM linked)
      AND NOT EXISTS (SELECT FROM app.identity_link l WHERE l.account = n.account AND l.issuer = $1::text))
    SELECT ${ROW} FROM app.account a
    WHERE a.account IN (SELECT account FROM linked UNION ALL SELECT account FROM named) AND ${OPEN}`,
};
const LINK = {
  name: 'identity_link',
  text: `INSERT INTO app.identity_link (account, issuer, subject_hash)
    SELECT a.account, $2::text, $3::bytea FROM app.account a WHERE a.account = $1::text
    ON CONFLICT DO NOTHING RETURNING account`,
};
const LINKED = {
  name: 'identity_linked',
  text: `SELECT EXISTS (SELECT FROM app.account WHERE account = $1::text) AS known,
    EXISTS (SELECT FROM app.identity_link WHERE account = $1::text AND issuer = $2::text) AS linked`,
};
const UNLINK = {
  name: 'identity_unlink',
  text: `WITH gone AS (DELETE FROM app.identity_link WHERE account = $1::text AND issuer = $2::text RETURNING account)
    UPDATE app.session s SET revoked_at = clock_timestamp() FROM gone
    WHERE s.account = gone.account AND s.opened_by = 'identity' AND s.revoked_at IS NULL`,
};
const ALL = {
  name: 'identity_all',
  text: 'SELECT account FROM app.identity_link WHERE issuer = $1::text ORDER BY account',
};

/** Time for signing in there. */
const TRY_LASTS = `interval '10 minutes'`;
const START = {
  name: 'identity_try_start',
  text: `WITH late AS (DELETE FROM app.identity_try WHERE started_at < clock_timestamp() - ${TRY_LASTS})
    INSERT INTO app.identity_try (try_hash) VALUES ($1::bytea)`,
};
const TAKE = {
  name: 'identity_try_take',
  text: `DELETE FROM app.identity_try WHERE try_hash = $1::bytea
    RETURNING started_at > clock_timestamp() - ${TRY_LASTS} AS in_time`,
};
const TRY = /^[A-Za-z0-9_-]{43}$/;

/** Which accounts the unified identity opens. It opens those that are there, and makes none. */
export class Identities {
  readonly #database: Database;
  readonly #keyed: Keyed;

  constructor(database: Database, keyed: Keyed) {
    this.#database = database;
    this.#keyed = keyed;
  }

  /** Null: nobody's, or of an account that is disabled or locked; which of these is told to nobody. */
  async accountOf({ issuer, subject, accountName }: Identity): Promise<Account | null> {
    const name = accountName !== null && isAccountName(accountName) ? accountName : null;
    const [row] = await this.#database.sql<AccountRow>(FIND, [issuer, this.#hashOf(issuer, subject), name]);
    return row === undefined ? null : accountOf(row);
  }

  /** Refuses `account-unknown`, `identity-linked` where the account has one, `identity-taken` where another account has it. */
  async link(account: string, issuer: string, subject: string): Promise<void> {
    const rows = await this.#database.sql(LINK, [account, issuer, this.#hashOf(issuer, subject)]);
    if (rows.length > 0) return;
    const [there] = await this.#database.sql<{ known: boolean; linked: boolean }>(LINKED, [account, issuer]);
    if (there?.known !== true) refuse('account-unknown');
    refuse(there.linked ? 'identity-linked' : 'identity-taken');
  }

  /** Whoever came in by it is signed out. Nothing happens where there is no link. Refuses `account-unknown`. */
  async unlink(account: string, issuer: string): Promise<void> {
    const [there] = await this.#database.sql<{ known: boolean }>(LINKED, [account, issuer]);
    if (there?.known !== true) refuse('account-unknown');
    await this.#database.sql(UNLINK, [account, issuer]);
  }

  /** Accounts that are linked. */
  async linked(issuer: string): Promise<ReadonlySet<string>> {
    const rows = await this.#database.sql<{ account: string }>(ALL, [issuer]);
    return new Set(rows.map(({ account }) => account));
  }

  /** A sign-in that goes there and has to come back in the same browser: the secret is that browser's alone. */
  async startTry(): Promise<string> {
    const secret = randomBytes(32).toString('base64url');
    await this.#database.sql(START, [hashOf(secret)]);
    return secret;
  }

  /** Once. False: never started, already back, or more than ten minutes ago. */
  async takeTry(secret: string): Promise<boolean> {
    if (!TRY.test(secret)) return false;
    const [row] = await this.#database.sql<{ in_time: boolean }>(TAKE, [hashOf(secret)]);
    return row?.in_time === true;
  }

  #hashOf(issuer: string, subject: string): Buffer {
    return this.#keyed('identity', `${issuer}\n${subject}`);
  }
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
