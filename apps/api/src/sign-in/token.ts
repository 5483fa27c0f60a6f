import type { Request } from 'express';

/**
 * `secure`: over TLS only, which ends at the proxy in production. The prefix makes browsers refuse a cookie of that name
 * that another host or plain HTTP would like to set.
 */
export type CookieTransport = 'secure' | 'plain';

export function cookieName(transport: CookieTransport): string {
  return transport === 'secure' ? '__Host-qingxin_session' : 'qingxin_session';
}

export interface GivenToken {
  readonly token: string;
  readonly by: 'bearer' | 'cookie';
}

/** A bearer token wins over the cookie: a program that sends one means it. */
export function tokenOf(request: Request, cookieNamed: string): GivenToken | null {
  const bearer = /^Bearer ([A-Za-z0-9_-]{1,200})$/.exec(request.get('authorization') ?? '')?.[1];
  if (bearer !== undefined) return { token: bearer, by: 'bearer' };
  const cookie = cookies(request.get('cookie') ?? '').get(cookieNamed);
  return cookie === undefined ? null : { token: cookie, by: 'cookie' };
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
