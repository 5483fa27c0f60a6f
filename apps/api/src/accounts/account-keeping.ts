import type { Door, PersonalDataReading } from '@qingxin/application';
import { type Actor, type OrganisationState, refuse } from '@qingxin/domain';
import type { SqlExecutor } from '@qingxin/event-store';
import { type Accounts, type Identities, oneTimePassword, personOf } from '@qingxin/platform';
import { districtNow } from '../district.ts';
import { approvalsOf } from '../inbox/hand-over.ts';

/** Credentials are not in the log; who changed them for whom is kept beside the reads. */
const NOTE = {
  name: 'account_kept',
  text: `INSERT INTO es.read_log (actor, unit, action, meta)
    VALUES ($1::text, $2::text, 'account', jsonb_build_object('act', $3::text, 'account', $4::text))`,
};

/** What would be left without anybody. */
const HELD = {
  name: 'account_held_work',
  text: `SELECT (SELECT count(*) FROM rm.task WHERE status = 'open' AND assignee = $1::text)::int AS tasks,
    (SELECT count(*) FROM rm.project WHERE duty_person = $1::text AND completed_on IS NULL)::int AS letters,
    (SELECT count(*) FROM rm.duty_shift WHERE NOT cancelled AND people @> ARRAY[$1::text] AND to_at > $2::timestamptz)::int
      AS shifts`,
};

interface Held {
  readonly tasks: number;
  readonly letters: number;
  /** Of 值班表, that are not over. */
  readonly shifts: number;
}

type Act = 'create' | 'disable' | 'enable' | 'unlock' | 'reset' | 'link' | 'unlink';

interface Parts {
  readonly accounts: Accounts;
  readonly door: Door;
  readonly sql: SqlExecutor;
  readonly personal: PersonalDataReading;
  readonly identities: Identities;
  /** Of the unified identity; null: none is configured. */
  readonly issuer: string | null;
}

/** Accounts of others, kept by an administrator. Nobody keeps his own: a second administrator does. */
export class AccountKeeping {
  readonly #accounts: Accounts;
  readonly #door: Door;
  readonly #sql: SqlExecutor;
  readonly #personal: PersonalDataReading;
  readonly #identities: Identities;
  readonly #issuer: string | null;

  constructor({ accounts, door, sql, personal, identities, issuer }: Parts) {
    this.#accounts = accounts;
    this.#door = door;
    this.#sql = sql;
    this.#personal = personal;
    this.#identities = identities;
    this.#issuer = issuer;
  }

  async list(): Promise<object> {
    const accounts = await this.#accounts.list();
    const linked = this.#issuer === null ? null : await this.#identities.linked(this.#issuer);
    return { accounts: accounts.map((one) => ({ ...one, linked: linked?.has(one.account) ?? null })) };
  }

  /** Refuses `person-without-post`, `account-known`. */
  async create(actor: Actor, asked: { readonly account: string; readonly shownAs: string }): Promise<object> {
    const { account, shownAs } = asked;
    const person = personOf(account);
    const { state } = await this.#door.journal.open('organisation');
    if (!(state as OrganisationState).appointments.some((held) => held.person === person)) {
      return refuse('person-without-post');
    }
    const password = oneTimePassword();
    await this.#note(actor, 'create', account);
    const isNew = await this.#accounts.create({ account, password, firstPassword: 'to-change', shownAs });
    return isNew ? { account, person, oneTimePassword: password } : refuse('account-known');
  }

  /**
   * Not while work is in his name, a duty letter names him, a coming shift has him, he still sees what he revealed, or a decision
   * waits that nobody else in his unit may take (practice, "Who holds it"). Refuses `account-holds-work`.
   */
  async disable(actor: Actor, account: string): Promise<void> {
    const { at } = await districtNow(this.#door);
    const person = personOf(account);
    const [held = { tasks: 0, letters: 0, shifts: 0 }] = await this.#sql<Held>(HELD, [person, at]);
    const reveals = (await this.#personal.openRevealsOf(person)).length;
    const approvals = (await approvalsOf({ door: this.#door, sql: this.#sql }, person)).length;
    if (held.tasks + held.letters + held.shifts + reveals + approvals > 0) {
      refuse('account-holds-work', { details: { ...held, reveals, approvals } });
    }
    await this.#note(actor, 'disable', account);
    await this.#accounts.disable(account);
  }

  async enable(actor: Actor, account: string): Promise<void> {
    await this.#note(actor, 'enable', account);
    await this.#accounts.enable(account);
  }

  async unlock(actor: Actor, account: string): Promise<void> {
    await this.#note(actor, 'unlock', account);
    await this.#accounts.unlock(account);
  }

  async reset(actor: Actor, account: string): Promise<object> {
    await this.#note(actor, 'reset', account);
    return { oneTimePassword: await this.#accounts.reset(account) };
  }

  /** Refuses `identity-off`, `identity-linked`, `identity-taken`, `account-unknown`. */
  async link(actor: Actor, account: string, subject: string): Promise<void> {
    const issuer = this.#issuer ?? refuse('identity-off');
    await this.#note(actor, 'link', account);
    await this.#identities.link(account, issuer, subject);
  }

  async unlink(actor: Actor, account: string): Promise<void> {
    const issuer = this.#issuer ?? refuse('identity-off');
    await this.#note(actor, 'unlink', account);
    await this.#identities.unlink(account, issuer);
  }

  async #note(actor: Actor, act: Act, account: string): Promise<void> {
    if (personOf(account) === actor.id) refuse('account-own');
    await this.#sql(NOTE, [actor.id, actor.unit, act, account]);
  }
}
