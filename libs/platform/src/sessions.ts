import { createHash, randomBytes } from 'node:crypto';
import { refuse } from '@qingxin/domain';
import type { SqlExecutor } from '@qingxin/event-store';

/** The local password, or the district's unified identity. */
export type OpenedBy = 'password' | 'identity';

export interface Session {
  readonly account: string;
  readonly person: string;
  readonly shownAs: string;
  readonly openedBy: OpenedBy;
  /** Nothing but the change of the password is open to this session. */
  readonly mustChangePassword: boolean;
  /** The post the person acts for; null = the first one held. */
  readonly post: string | null;
  readonly expiresAt: string;
}

interface SessionRow {
  readonly account: string;
  readonly opened_by: OpenedBy;
  readonly shown_as: string;
  readonly must_change: boolean;
  readonly post: string | null;
  readonly expires_at: Date;
}

const TOKEN_BYTES = 32;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Who did not come by the first password has nothing to change. */
const MUST_CHANGE = `a.must_change AND s.opened_by = 'password' AS must_change`;

/** Twelve hours at most, two without use; the use is noted once a minute. */
const FIND = {
  name: 'session_find',
  text: `WITH used AS (
      UPDATE app.session SET last_used_at = clock_timestamp()
      WHERE token_hash = $1::bytea AND revoked_at IS NULL AND last_used_at < clock_timestamp() - interval '1 minute'
        AND last_used_at > clock_timestamp() - interval '2 hours' AND expires_at > clock_timestamp())
    SELECT s.account, a.shown_as, ${MUST_CHANGE}, s.opened_by, s.post, s.expires_at FROM app.session s JOIN app.account a USING (account)
    WHERE s.token_hash = $1::bytea AND s.revoked_at IS NULL AND a.disabled_at IS NULL
      AND s.expires_at > clock_timestamp() AND s.last_used_at > clock_timestamp() - interval '2 hours'`,
};
const OPEN = {
  name: 'session_open',
  text: `WITH s AS (INSERT INTO app.session (token_hash, account, post, device, opened_by, expires_at)
      VALUES ($1::bytea, $2::text, $3::text, $4::text, $5::text, clock_timestamp() + interval '12 hours')
      RETURNING account, opened_by, post, expires_at)
    SELECT s.account, a.shown_as, ${MUST_CHANGE}, s.opened_by, s.post, s.expires_at FROM s JOIN app.account a USING (account)`,
};

/** What a session is called beside its token: nobody gets from it to the token or its hash. */
const NAME = `encode(substring(sha256(token_hash) FROM 1 FOR 16), 'hex')`;
const LIVING = `account = $1::text AND revoked_at IS NULL AND expires_at > clock_timestamp()
  AND last_used_at > clock_timestamp() - interval '2 hours'`;
const LIST = {
  name: 'session_list',
  text: `SELECT ${NAME} AS id, opened_at, last_used_at, expires_at, post, device, opened_by, token_hash = $2::bytea AS is_this
    FROM app.session WHERE ${LIVING} ORDER BY is_this DESC, last_used_at DESC, id LIMIT 100`,
};
const END = {
  name: 'session_end',
  text: `UPDATE app.session SET revoked_at = clock_timestamp() WHERE ${LIVING} AND ${NAME} = $2::text RETURNING account`,
};
const END_OTHERS = {
  name: 'session_end_others',
  text: `UPDATE app.session SET revoked_at = clock_timestamp()
    WHERE account = $1::text AND revoked_at IS NULL AND token_hash <> $2::bytea`,
};

/** One of somebody's sessions, as he is shown it. */
export interface OpenSession {
  readonly id: string;
  readonly openedAt: string;
  /** To the minute. */
  readonly lastUsedAt: string;
  readonly expiresAt: string;
  readonly post: string | null;
  readonly device: string | null;
  readonly openedBy: OpenedBy;
  /** The one that asks. */
  readonly isThis: boolean;
}

interface OpenSessionRow {
  readonly id: string;
  readonly opened_at: Date;
  readonly last_used_at: Date;
  readonly expires_at: Date;
  readonly post: string | null;
  readonly device: string | null;
  readonly opened_by: OpenedBy;
  readonly is_this: boolean;
}

/** Signed-in sessions. The token is known to its holder only; the database has its hash. */
export class Sessions {
  readonly #sql: SqlExecutor;

  constructor(sql: SqlExecutor) {
    this.#sql = sql;
  }

  async open(
    account: string,
    post: string | null = null,
    device: string | null = null,
    openedBy: OpenedBy = 'password',
  ): Promise<{ readonly token: string; readonly session: Session }> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const [row] = await this.#sql<SessionRow>(OPEN, [hashOf(token), account, post, device, openedBy]);
    if (row === undefined) throw new Error('no session was opened');
    return { token, session: sessionOf(row) };
  }

  /** Null: unknown, expired, signed out, or the account was disabled. */
  async find(token: string): Promise<Session | null> {
    if (!TOKEN.test(token)) return null;
    const [row] = await this.#sql<SessionRow>(FIND, [hashOf(token)]);
    return row === undefined ? null : sessionOf(row);
  }

  /** The person acts for another of the posts held; whether it is held is checked at every command. */
  async choosePost(token: string, post: string): Promise<void> {
    const rows = await this.#sql(
      {
        name: 'session_post',
        text: 'UPDATE app.session SET post = $2::text WHERE token_hash = $1::bytea AND revoked_at IS NULL RETURNING account',
      },
      [hashOf(token), post],
    );
    if (rows.length === 0) refuse('not-signed-in');
  }

  async signOut(token: string): Promise<void> {
    await this.#sql(
      {
        name: 'session_sign_out',
        text: 'UPDATE app.session SET revoked_at = clock_timestamp() WHERE token_hash = $1::bytea AND revoked_at IS NULL',
      },
      [hashOf(token)],
    );
  }

  /** Those that are still open, the one that asks first. */
  async openOf(account: string, token: string): Promise<readonly OpenSession[]> {
    const rows = await this.#sql<OpenSessionRow>(LIST, [account, hashOf(token)]);
    return rows.map(
      ({ id, opened_at, last_used_at, expires_at, post, device, opened_by: openedBy, is_this: isThis }) => ({
        ...{ id, post, device, openedBy, isThis, openedAt: opened_at.toISOString() },
        ...{ lastUsedAt: last_used_at.toISOString(), expiresAt: expires_at.toISOString() },
      }),
    );
  }

  /** Refuses `not-found`, for another account's too. */
  async end(account: string, id: string): Promise<void> {
    const rows = await this.#sql(END, [account, id]);
    if (rows.length === 0) refuse('not-found');
  }

  async endOthers(account: string, token: string): Promise<void> {
    await this.#sql(END_OTHERS, [account, hashOf(token)]);
  }

  async signOutEverywhere(account: string): Promise<void> {
    await revokeSessions(this.#sql, account);
  }
}

export async function revokeSessions(sql: SqlExecutor, account: string): Promise<void> {
  await sql(
    {
      name: 'session_revoke',
      text: 'UPDATE app.session SET revoked_at = clock_timestamp() WHERE account = $1::text AND revoked_at IS NULL',
    },
    [account],
  );
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

function sessionOf({
  account,
  shown_as: shownAs,
  must_change: mustChangePassword,
  opened_by: openedBy,
  post,
  expires_at,
}: SessionRow): Session {
  return {
    account,
    person: `person:${account}`,
    shownAs,
    openedBy,
    mustChangePassword,
    post,
    expiresAt: expires_at.toISOString(),
  };
}
