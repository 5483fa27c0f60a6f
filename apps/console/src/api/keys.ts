import type { CallOf, ReadKey } from './client.ts';

/** Under which an answer is kept: the route, whose it is, and what was asked of it. */
export type ApiKey = readonly [route: string, params: unknown, query: unknown];

export function keyOf<K extends ReadKey>(route: K, asked: Omit<CallOf<K>, 'signal'>): ApiKey {
  const { params, query } = asked as { readonly params?: unknown; readonly query?: unknown };
  return [route, params ?? null, query ?? null];
}
