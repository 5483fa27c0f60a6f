import type { Request } from 'express';
import { HttpProblem } from '../problems/http-problem.ts';

/**
 * `secure`: over TLS only, which ends at the proxy in production. The prefix makes browsers refuse a cookie of that name
 * that another host or plain HTTP would like to set.
 */
export type CookieTransport = 'secure' | 'plain';

const SESSION = 'qingxin_session';
/** Binds a sign-in by the unified identity to the browser that began it. */
export const TRY_COOKIE = 'qingxin_identity';

export function cookieName(transport: CookieTransport, name = SESSION): string {
  return transport === 'secure' ? `__Host-${name}` : name;
}

/** Value of `Set-Cookie`; `expires` null: with the browser. */
export function setCookie(transport: CookieTransport, value: string, expires: Date | null, name = SESSION): string {
  const until = expires === null ? '' : `; Expires=${expires.toUTCString()}`;
  const secure = transport === 'secure' ? '; Secure' : '';
  return `${cookieName(transport, name)}=${value}; Path=/; HttpOnly; SameSite=Strict${until}${secure}`;
}

export interface GivenToken {
  readonly token: string;
  readonly by: 'bearer' | 'cookie';
}

/** A bearer token wins over the cookie: a program that sends one means it. */
export function tokenOf(request: Request, cookieNamed: string): GivenToken | null {
  const bearer = /^Bearer ([A-Za-z0-9_-]{1,200})$/.exec(request.get('authorization') ?? '')?.[1];
  if (bearer !== undefined) return { token: bearer, by: 'bearer' };
  const cookie = cookieIn(request, cookieNamed);
  return cookie === null ? null : { token: cookie, by: 'cookie' };
}

export function cookieIn(request: Request, name: string): string | null {
  return cookies(request.get('cookie') ?? '').get(name) ?? null;
}

function cookies(header: string): ReadonlyMap<string, string> {
  const pairs = header.split(';').map((pair) => pair.trim().split('=', 2));
  return new Map(pairs.map(([name = '', value = '']) => [name, value]));
}

/** Sent by this site's own pages: browsers name the origin of every request that is not a plain read. */
export function isSameOrigin(request: Request): boolean {
  const site = request.get('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = request.get('origin');
  return origin !== undefined && URL.parse(origin)?.host === request.get('host');
}

/** What opens a session is taken from programs and from this site's own pages. @throws HttpProblem `cross-site-request` */
export function refuseForeignPage(request: Request): void {
  if (request.get('origin') !== undefined && !isSameOrigin(request)) throw new HttpProblem('cross-site-request');
}
