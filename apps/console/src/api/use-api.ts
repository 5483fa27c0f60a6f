import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { type AnswerOf, call, type CallOf, type ReadKey } from './client.ts';
import { type ApiKey, keyOf } from './keys.ts';

export interface ApiOptions {
  readonly enabled?: boolean;
  /** Asked again by itself after so many milliseconds. */
  readonly every?: number;
  /**
   * What live updates do to it: `list` = read again whenever a matter changes; a read of one matter is read again when that
   * one changes, without being told so.
   */
  readonly live?: 'list';
}

/**
 * What a `GET` route answers, kept and read again. While other filters or a further page of the same thing are read, what was
 * there stays; of another matter nothing is ever shown in its place.
 */
export function useApi<K extends ReadKey>(
  route: K,
  asked: Omit<CallOf<K>, 'signal'>,
  { enabled = true, every, live }: ApiOptions = {},
): UseQueryResult<AnswerOf<K>> {
  const key = keyOf(route, asked);
  return useQuery<AnswerOf<K>, Error, AnswerOf<K>, ApiKey>({
    queryKey: key,
    queryFn: async ({ signal }) => (await call(route, { ...asked, signal } as unknown as CallOf<K>)).body,
    enabled,
    meta: { live },
    placeholderData: (previous, before) =>
      before !== undefined && JSON.stringify(before.queryKey[1]) === JSON.stringify(key[1]) ? previous : undefined,
    ...(every === undefined ? {} : { refetchInterval: every }),
  });
}
