import type { CallOf, ReadKey } from './client.ts';

/** Under which an answer is kept: the route, whose it is, and what was asked of it. */
export type ApiKey = readonly [route: string, params: unknown, query: unknown];

export function keyOf<K extends ReadKey>(route: K, asked: Omit<CallOf<K>, 'signal'>): ApiKey {
  const { params, query } = asked as { readonly params?: unknown; readonly query?: unknown };
  return [route, params ?? null, nothingAsNull(query)];
}

/** Nothing asked for and an empty list of wishes are the same question, which is asked once. */
function nothingAsNull(query: unknown): unknown {
  const wishes = Object.values(query ?? {});
  return wishes.every((wish) => wish === undefined) ? null : query;
}
