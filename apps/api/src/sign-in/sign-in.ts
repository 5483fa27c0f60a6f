import { actorFor, type Door } from '@qingxin/application';
import { type Actor, type Instant, localDayOf, type OrganisationView, type Post } from '@qingxin/domain';
import type { Account, Accounts, OpenedBy, Session, Sessions } from '@qingxin/platform';
import { districtNow } from '../district.ts';
import { HttpProblem } from '../problems/http-problem.ts';

/** Somebody known: the session, the post acted for now and the other posts held. */
export interface SignedIn {
  readonly token: string;
  readonly session: Session;
  readonly actor: Actor;
  readonly posts: readonly HeldPost[];
  /** `ended`: the post signed in for is no longer held; another has to be chosen before anything is done. */
  readonly standing: 'acting' | 'ended' | 'no-post';
}

export interface HeldPost {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly unitName: string;
  readonly roles: readonly string[];
  /** 代理. */
  readonly deputy: boolean;
}

export interface Opened {
  readonly token: string;
  readonly session: Session;
  readonly posts: readonly HeldPost[];
}

/** From account and password, or a token, to the person and the post acted for. */
export class SignIn {
  readonly #accounts: Accounts;
  readonly #sessions: Sessions;
  readonly #door: Door;

  constructor(accounts: Accounts, sessions: Sessions, door: Door) {
    this.#accounts = accounts;
    this.#sessions = sessions;
    this.#door = door;
  }

  /** @throws RuleViolation `sign-in-refused`, `account-locked`, `account-disabled`; HttpProblem `no-post` */
  async open(name: string, password: string, device: string): Promise<Opened> {
    const opened = await this.openFor(await this.#accounts.verify(name, password), device, 'password');
    if (opened === null) throw new HttpProblem('no-post');
    return opened;
  }

  /** For somebody of whom it is known who he is. Null: he has no post. */
  async openFor({ account, person }: Account, device: string, by: OpenedBy): Promise<Opened | null> {
    const { organisation, at } = await districtNow(this.#door);
    const posts = postsOf(person, organisation, at);
    const [first] = posts;
    if (first === undefined) return null;
    const { token, session } = await this.#sessions.open(account, first.id, device, by);
    return { token, session, posts };
  }

  /** Null: no such session. */
  async find(token: string): Promise<SignedIn | null> {
    const session = await this.#sessions.find(token);
    if (session === null) return null;
    const { organisation, at } = await districtNow(this.#door);
    const { person, post } = session;
    const posts = postsOf(person, organisation, at);
    const actor = actorFor(person, organisation, post ?? undefined);
    if (actor !== null) return { token, session, actor, posts, standing: 'acting' };
    const nobody: Actor = { id: person, unit: null, post: null, roles: [] };
    return { token, session, actor: nobody, posts, standing: posts.length === 0 ? 'no-post' : 'ended' };
  }

  /** @throws HttpProblem `post-not-held` */
  async choosePost({ token, posts }: SignedIn, post: string): Promise<void> {
    if (!posts.some((held) => held.id === post)) throw new HttpProblem('post-not-held');
    await this.#sessions.choosePost(token, post);
  }

  async changePassword({ session }: SignedIn, oldPassword: string, newPassword: string): Promise<void> {
    await this.#accounts.changePassword(session.account, oldPassword, newPassword);
  }

  async close({ token }: SignedIn): Promise<void> {
    await this.#sessions.signOut(token);
  }

  /** Where the account is signed in, each with the post that is acted for there. */
  async sessionsOf({ token, session }: SignedIn): Promise<readonly object[]> {
    const { organisation } = await districtNow(this.#door);
    const open = await this.#sessions.openOf(session.account, token);
    return open.map((one) => ({
      ...one,
      postTitle: one.post === null ? null : (organisation.post(one.post)?.title ?? one.post),
    }));
  }

  /** Refuses `not-found`. */
  async closeOne({ session }: SignedIn, id: string): Promise<void> {
    await this.#sessions.end(session.account, id);
  }

  async closeElsewhere({ token, session }: SignedIn): Promise<void> {
    await this.#sessions.endOthers(session.account, token);
  }

  async closeEverywhere({ session }: SignedIn): Promise<void> {
    await this.#sessions.signOutEverywhere(session.account);
  }
}

function postsOf(person: string, organisation: OrganisationView, at: Instant): readonly HeldPost[] {
  return organisation.postsOf(person).map(({ id, title, unit, roles }: Post) => ({
    id,
    title,
    unit,
    unitName: organisation.nameOf(unit) ?? unit,
    roles,
    deputy: organisation.servesAsDeputy(person, id, localDayOf(at)),
  }));
}
