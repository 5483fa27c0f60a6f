import { refuse } from '@qingxin/domain';
import type { Database } from '@qingxin/event-store';
import { checkPassword, hashPassword, isPassword, oneTimePassword } from './passwords.ts';
import { revokeSessions } from './sessions.ts';
import { StrangersTries } from './strangers-tries.ts';

export interface Account {
  /** Sign-in name: lower-case letters, digits, dots and dashes. */
  readonly account: string;
  /** The person this account speaks for: `person:<account>`. */
  readonly person: string;
  readonly shownAs: string;
  readonly mustChangePassword: boolean;
  readonly disabled: boolean;
}

export interface NewAccount {
  readonly account: string;
  readonly password: string;
  /** `lasting` only in the demo; elsewhere the person sets an own one at the first sign-in. */
  readonly firstPassword: 'to-change' | 'lasting';
  /** Name on screens and in texts. */
  readonly shownAs: string;
}

export interface AccountRow {
  readonly account: string;
  readonly shown_as: string;
  readonly must_change: boolean;
  readonly disabled: boolean;
}

interface CheckedRow extends AccountRow {
  readonly password_hash: string;
}

const NAME = /^[a-z0-9][a-z0-9._-]{0,63}$/;

const FIND = {
  name: 'account_find',
  text: `SELECT account, shown_as, password_hash, must_change, disabled_at IS NOT NULL AS disabled
    FROM app.account WHERE account = $1::text`,
};
/** Five failures in a row close the account for a quarter of an hour. */
const MOST_TRIES = 5;
const CLOSED_SECONDS = 900;
/**
 * Counts the try before the password is looked at, so that tries at the same time are counted too. Answers nothing while
 * the account is closed; the last try that is left closes it, and opens it again if it was right.
 */
const TRY = {
  name: 'account_try',
  text: `UPDATE app.account SET failed_attempts = CASE WHEN locked_until IS NULL THEN failed_attempts + 1 ELSE 1 END,
      locked_until = CASE WHEN locked_until IS NULL AND failed_attempts + 1 >= ${MOST_TRIES}
        THEN clock_timestamp() + make_interval(secs => ${CLOSED_SECONDS}) END
    WHERE account = $1::text AND COALESCE(locked_until <= clock_timestamp(), true)
    RETURNING account, shown_as, password_hash, must_change, disabled_at IS NOT NULL AS disabled`,
};
const WAIT = {
  name: 'account_wait',
  text: `SELECT ceil(extract(epoch FROM locked_until - clock_timestamp()))::int AS seconds FROM app.account
    WHERE account = $1::text AND locked_until > clock_timestamp()`,
};
const SUCCEEDED = {
  name: 'account_succeeded',
  text: 'UPDATE app.account SET failed_attempts = 0, locked_until = NULL WHERE account = $1::text AND failed_attempts > 0',
};
const NEW_PASSWORD = {
  name: 'account_password',
  text: `UPDATE app.account SET password_hash = $2::text, must_change = $3::boolean, failed_attempts = 0, locked_until = NULL,
    password_changed_at = clock_timestamp() WHERE account = $1::text RETURNING account`,
};

/** Local accounts. Which posts a person holds is a matter of the organisation, not of the account. */
export class Accounts {
  readonly #database: Database;
  readonly #strangers = new StrangersTries(MOST_TRIES, CLOSED_SECONDS);

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * An account set up by the software or an administrator. Does nothing when the account exists. True: it is new.
   */
  async create({ account, password, firstPassword, shownAs }: NewAccount): Promise<boolean> {
    if (!isAccountName(account)) refuse('account-name-invalid');
    const [known] = await this.#database.sql<AccountRow>(FIND, [account]);
    if (known !== undefined) return false;
    const rows = await this.#database.sql(
      {
        name: 'account_create',
        text: `INSERT INTO app.account (account, password_hash, must_change, shown_as) VALUES ($1::text, $2::text, $3::boolean, $4::text)
          ON CONFLICT (account) DO NOTHING RETURNING account`,
      },
      [account, await hashPassword(password), firstPassword === 'to-change', shownAs],
    );
    return rows.length === 1;
  }

  /**
   * Refuses `sign-in-refused` without saying whether account or password was wrong; `account-locked`, for names that nobody
   * has as well; `account-disabled`.
   */
  async verify(account: string, password: string): Promise<Account> {
    const right = await this.#checked(account, password);
    if (right === null) return refuse('sign-in-refused');
    return right.disabled ? refuse('account-disabled') : right;
  }

  /** Signs the person out everywhere. Refuses `old-password-wrong`, and the codes of a password nobody may choose. */
  async changePassword(account: string, oldPassword: string, newPassword: string): Promise<void> {
    if ((await this.#checked(account, oldPassword)) === null) refuse('old-password-wrong');
    checkPassword(account, newPassword);
    if (newPassword === oldPassword) refuse('password-unchanged');
    await this.#setPassword(account, newPassword, 'lasting');
  }

  /** A password that is good for one sign-in, in which it is changed; whoever is signed in is not any more. */
  async reset(account: string): Promise<string> {
    const password = oneTimePassword();
    await this.#setPassword(account, password, 'to-change');
    return password;
  }

  /** Ends the quarter of an hour before its time. */
  async unlock(account: string): Promise<void> {
    await this.#known(account);
    await this.#database.sql(SUCCEEDED, [account]);
  }

  async enable(account: string): Promise<void> {
    await this.#known(account);
    await this.#database.sql({ text: 'UPDATE app.account SET disabled_at = NULL WHERE account = $1::text' }, [account]);
  }

  /** Null: wrong account or password, both after the same time. */
  async #checked(account: string, password: string): Promise<Account | null> {
    const named = isAccountName(account);
    const [row] = named ? await this.#database.sql<CheckedRow>(TRY, [account]) : [];
    const right = await isPassword(row?.password_hash ?? null, password);
    if (row === undefined) {
      const seconds = (named ? await this.#waitOf(account) : null) ?? this.#strangers.take(account);
      return seconds === null ? null : refuse('account-locked', { details: { retryAfterSeconds: seconds } });
    }
    if (!right) return null;
    await this.#database.sql(SUCCEEDED, [account]);
    return accountOf(row);
  }

  async #waitOf(account: string): Promise<number | null> {
    const [row] = await this.#database.sql<{ seconds: number }>(WAIT, [account]);
    return row?.seconds ?? null;
  }

  async #setPassword(account: string, password: string, lasts: NewAccount['firstPassword']): Promise<void> {
    const hashed = await hashPassword(password);
    await this.#database.transaction(async (sql) => {
      const rows = await sql(NEW_PASSWORD, [account, hashed, lasts === 'to-change']);
      if (rows.length === 0) refuse('account-unknown');
      await revokeSessions(sql, account);
    });
  }

  async #known(account: string): Promise<void> {
    const rows = await this.#database.sql(FIND, [account]);
    if (rows.length === 0) refuse('account-unknown');
  }

  async disable(account: string): Promise<void> {
    await this.#known(account);
    await this.#database.transaction(async (sql) => {
      await sql({ text: 'UPDATE app.account SET disabled_at = clock_timestamp() WHERE account = $1::text' }, [account]);
      await revokeSessions(sql, account);
    });
  }

  async list(): Promise<readonly Account[]> {
    const rows = await this.#database.sql<AccountRow>({
      name: 'account_list',
      text: `SELECT account, shown_as, must_change, disabled_at IS NOT NULL AS disabled FROM app.account ORDER BY account`,
    });
    return rows.map(accountOf);
  }
}

export function personOf(account: string): string {
  return `person:${account}`;
}

export function isAccountName(text: string): boolean {
  return NAME.test(text);
}

export function accountOf(row: AccountRow): Account {
  const { account, shown_as: shownAs, must_change: mustChangePassword, disabled } = row;
  return { account, person: personOf(account), shownAs, mustChangePassword, disabled };
}
