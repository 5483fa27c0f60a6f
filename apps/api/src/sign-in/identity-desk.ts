import type { OutsideSystems } from '@qingxin/application';
import type { Identities, Logger } from '@qingxin/platform';
import { HttpProblem } from '../problems/http-problem.ts';
import { type CameBack, IdentityFailed, type IdentityProvider } from './identity-provider.ts';
import type { Opened, SignIn } from './sign-in.ts';

interface Parts {
  /** Null: none is configured. */
  readonly provider: IdentityProvider | null;
  readonly identities: Identities;
  readonly signIn: SignIn;
  readonly outside: OutsideSystems;
  readonly logger: Pick<Logger, 'warn'>;
}

const PROBLEMS = {
  away: 'identity-unavailable',
  cancelled: 'identity-cancelled',
  unconfirmed: 'identity-unconfirmed',
} as const satisfies Readonly<Record<IdentityFailed['why'], string>>;

/** Signing in by the district's unified identity: there, back, and into the same session as by password. */
export class IdentityDesk {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** What the sign-in page offers beside the local account. */
  async ways(): Promise<object> {
    const { provider } = this.#parts;
    if (provider === null) return { identity: null };
    const { label } = provider.settings;
    try {
      const signOutAt = await this.#asked(() => provider.reached());
      return { identity: { label, available: true, signOutAt } };
    } catch (error) {
      if (!(error instanceof HttpProblem)) throw error;
      return { identity: { label, available: false, signOutAt: null } };
    }
  }

  /** @throws HttpProblem `identity-off`, `identity-unavailable` */
  async start(): Promise<{ readonly address: string; readonly secret: string }> {
    const provider = this.#provider();
    const secret = await this.#parts.identities.startTry();
    return { address: await this.#asked(() => provider.addressFor(secret)), secret };
  }

  /**
   * @param secret of the browser that went there; null: this one did not
   * @throws HttpProblem `identity-expired`, `identity-cancelled`, `identity-unconfirmed`, `identity-unavailable`, and
   * `identity-refused` alike for somebody unknown, an account that is disabled or locked, and one without a post
   */
  async finish(secret: string | null, came: CameBack, device: string): Promise<Opened> {
    const provider = this.#provider();
    const { identities, signIn } = this.#parts;
    if (secret === null || !(await identities.takeTry(secret))) throw new HttpProblem('identity-expired');
    const identity = await this.#asked(() => provider.identityOf(secret, came));
    const account = await identities.accountOf(identity);
    const opened = account === null ? null : await signIn.openFor(account, device, 'identity');
    if (opened === null) throw new HttpProblem('identity-refused');
    return opened;
  }

  #provider(): IdentityProvider {
    const { provider } = this.#parts;
    if (provider === null) throw new HttpProblem('identity-off');
    return provider;
  }

  /** Whether it answered is written down, and why somebody was not let in is logged by its code alone. */
  async #asked<T>(ask: () => Promise<T>): Promise<T> {
    const { outside, logger } = this.#parts;
    try {
      const answer = await ask();
      await outside.answered('identity').catch(() => undefined);
      return answer;
    } catch (error) {
      if (!(error instanceof IdentityFailed)) throw error;
      const { why, code } = error;
      logger.warn({ why, code }, 'unified identity');
      if (why === 'away') await outside.failed('identity', code).catch(() => undefined);
      throw new HttpProblem(PROBLEMS[why]);
    }
  }
}
