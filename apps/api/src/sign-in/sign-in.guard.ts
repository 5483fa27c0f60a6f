import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { ApiRequest } from '../http/asked.ts';
import { type AllowanceSize, RateLimiter } from '../http/rate-limiter.ts';
import { routeOf } from '../http/route-of.ts';
import type { RouteSpec } from '../http/route.ts';
import { HttpProblem } from '../problems/http-problem.ts';
import type { SignedIn, SignIn } from './sign-in.ts';
import type { Programs } from './programs.ts';
import { type GivenToken, isSameOrigin, tokenOf } from './token.ts';

export interface SignInGuardParts {
  readonly signIn: SignIn;
  readonly programs: Programs;
  /** Name of the cookie. */
  readonly cookie: string;
  readonly allowance: AllowanceSize;
}

/** No account has a name with a colon. */
const PROGRAM = 'program:';

/** Finds out who asks, and holds back whom the route does not admit. */
export class SignInGuard implements CanActivate {
  readonly #signIn: SignIn;
  readonly #programs: Programs;
  readonly #cookie: string;
  readonly #limiter: RateLimiter;

  constructor({ signIn, programs, cookie, allowance }: SignInGuardParts) {
    this.#signIn = signIn;
    this.#programs = programs;
    this.#cookie = cookie;
    this.#limiter = new RateLimiter(allowance);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const spec = routeOf(context);
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const given = tokenOf(request, this.#cookie);
    if (spec.access === 'public') return true;
    if (given === null) throw new HttpProblem('not-signed-in');
    if (spec.access === 'program' && this.#programs.knows(given)) return this.#allowed(PROGRAM);
    refuseForgery(spec, request, given);
    const signedIn = await this.#signIn.find(given.token);
    if (signedIn === null) throw new HttpProblem('not-signed-in');
    this.#allowed(signedIn.session.account);
    if (signedIn.session.mustChangePassword && spec.duringFirstSignIn !== 'open') {
      throw new HttpProblem('password-change-required');
    }
    if (signedIn.standing !== 'acting' && spec.duringFirstSignIn !== 'open' && spec.withoutPost !== 'open') {
      throw new HttpProblem(signedIn.standing === 'ended' ? 'post-ended' : 'no-post');
    }
    if (!isAdmitted(spec, signedIn)) throw new HttpProblem('not-permitted');
    request.signedIn = signedIn;
    return true;
  }

  #allowed(who: string): true {
    const wait = this.#limiter.take(who);
    if (wait !== null) throw new HttpProblem('too-many-requests', { headers: { 'Retry-After': String(wait) } });
    return true;
  }
}

/** A cookie goes along with whatever page made the request; a bearer token does not. */
function refuseForgery({ method }: RouteSpec, request: ApiRequest, { by }: GivenToken): void {
  if (by === 'cookie' && method !== 'GET' && !isSameOrigin(request)) throw new HttpProblem('cross-site-request');
}

function isAdmitted({ access }: RouteSpec, { actor }: SignedIn): boolean {
  if (typeof access === 'string') return access !== 'program';
  return access.some((role) => actor.roles.includes(role));
}
