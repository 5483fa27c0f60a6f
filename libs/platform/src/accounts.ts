import { refuse } from '@qingxin/domain';
import type { Database } from '@qingxin/event-store';
import { checkPassword, hashPassword, isPassword } from './passwords.ts';
import { revokeSessions } from './sessions.ts';

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

interface AccountRow {
  readonly shown_as: string;
  readonly account: string;
  readonly password_hash: string;
  readonly must_change: boolean;
  readonly disabled: boolean;
  readonly locked: boolean;
}

const NAME = /^[a-z0-9][a-z0-9._-]{0,63}$/;

const FIND = {
  name: 'account_find',
  text: `SELECT account, shown_as, password_hash, must_change, disabled_at IS NOT NULL AS disabled,
    COALESCE(locked_until > clock_timestamp(), false) AS locked FROM app.account WHERE account = $1::text`,
};
/** Five failures in a row close the account for a quarter of an hour. */
const FAILED = {
  name: 'account_failed',
  text: `UPDATE app.account SET failed_attempts = CASE WHEN failed_attempts >= 4 THEN 0 ELSE failed_attempts + 1 END,
    locked_until = CASE WHEN failed_attempts >= 4 THEN clock_timestamp() + interval '15 minutes' ELSE locked_until END
    WHERE account = $1::text`,
};
const SUCCEEDED = {
  name: 'account_succeeded',
  text: 'UPDATE app.account SET failed_attempts = 0, locked_until = NULL WHERE account = $1::text AND failed_attempts > 0',
};

/** Local accounts. Which posts a person holds is a matter of the organisation, not of the account. */
export class Accounts {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * An account set up by the software or an administrator. Does nothing when the account exists. True: it is new.
   */
  async create({ account, password, firstPassword, shownAs }: NewAccount): Promise<boolean> {
    if (!NAME.test(account)) refuse('account-name-invalid');
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

  /** Refuses `sign-in-refused` without saying whether account or password was wrong; `account-locked`; `account-disabled`. */
  async verify(account: string, password: string): Promise<Account> {
    const [row] = NAME.test(account) ? await this.#database.sql<AccountRow>(FIND, [account]) : [];
    if (row?.locked === true) return refuse('account-locked');
    const right = await isPassword(row?.password_hash ?? null, password);
    if (row === undefined) return refuse('sign-in-refused');
    if (!right) {
      await this.#database.sql(FAILED, [account]);
      return refuse('sign-in-refused');
    }
    if (row.disabled) return refuse('account-disabled');
    await this.#database.sql(SUCCEEDED, [account]);
    return accountOf(row);
  }

  /** Signs the person out everywhere. */
  async changePassword(account: string, oldPassword: string, newPassword: string): Promise<void> {
    await this.verify(account, oldPassword);
    checkPassword(account, newPassword);
    if (newPassword === oldPassword) refuse('password-unchanged');
    const hashed = await hashPassword(newPassword);
    await this.#database.transaction(async (sql) => {
      await sql(
        {
          text: `UPDATE app.account SET password_hash = $2::text, must_change = false, password_changed_at = clock_timestamp()
            WHERE account = $1::text`,
        },
        [account, hashed],
      );
      await revokeSessions(sql, account);
    });
  }

  async disable(account: string): Promise<void> {
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

function accountOf(row: Pick<AccountRow, 'account' | 'shown_as' | 'must_change' | 'disabled'>): Account {
  const { account, shown_as: shownAs, must_change: mustChangePassword, disabled } = row;
  return { account, person: personOf(account), shownAs, mustChangePassword, disabled };
}
