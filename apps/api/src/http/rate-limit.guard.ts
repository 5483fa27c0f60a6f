import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { HttpProblem } from '../problems/http-problem.ts';
import type { ApiRequest } from './asked.ts';
import { type AllowanceSize, RateLimiter } from './rate-limiter.ts';
import type { Allowance, AnyAllowance } from './route.ts';
import { routeOf } from './route-of.ts';

export type Allowances = Readonly<Record<AnyAllowance, AllowanceSize>>;

export const DEFAULT_ALLOWANCES: Allowances = {
  'sign-in': { requests: 30, seconds: 60 },
  public: { requests: 120, seconds: 60 },
  submission: { requests: 20, seconds: 600 },
  // Photos one by one, and what is done with a receipt: a site behind one address does so too.
  receipt: { requests: 120, seconds: 600 },
  // A busy console asks a few times a second, a program that works through a list some dozens; one in a circle hundreds.
  account: { requests: 6_000, seconds: 60 },
};

/** Slows down the sign-in and whoever asks too often without being known: per address and kind of allowance. */
export class RateLimitGuard implements CanActivate {
  readonly #limiters: Readonly<Record<Allowance, RateLimiter>>;

  constructor(allowances: Allowances) {
    this.#limiters = {
      'sign-in': new RateLimiter(allowances['sign-in']),
      public: new RateLimiter(allowances.public),
      submission: new RateLimiter(allowances.submission),
      receipt: new RateLimiter(allowances.receipt),
    };
  }

  canActivate(context: ExecutionContext): boolean {
    const { allowance } = routeOf(context);
    if (allowance === undefined) return true;
    const { ip } = context.switchToHttp().getRequest<ApiRequest>();
    const wait = this.#limiters[allowance].take(ip ?? 'unknown');
    if (wait === null) return true;
    throw new HttpProblem('too-many-requests', { headers: { 'Retry-After': String(wait) } });
  }
}
