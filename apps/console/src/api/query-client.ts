import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { codeOf, isWorthRepeating } from './problem.ts';

/** Where the answer of "who am I" is kept; null: nobody. */
export const ME_KEY = ['GET /api/v1/me', null, null] as const;

/** Signed out elsewhere, expired, or the account was disabled: whatever was asked, the sign-in page is next. */
function heard(error: unknown): void {
  if (codeOf(error) === 'not-signed-in') queryClient.setQueryData(ME_KEY, null);
  if (codeOf(error) === 'post-ended' || codeOf(error) === 'password-change-required') {
    void queryClient.invalidateQueries({ queryKey: ME_KEY });
  }
}

const TRIES = 2;

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: heard }),
  mutationCache: new MutationCache({ onError: heard }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      gcTime: 10 * 60_000,
      // The office network may be there while the browser thinks otherwise.
      networkMode: 'always',
      retry: (failures, error) => failures < TRIES && isWorthRepeating(error),
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
