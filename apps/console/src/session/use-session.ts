import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type AnswerOf, type BodyOf, call } from '../api/client.ts';
import { codeOf } from '../api/problem.ts';
import { ME_KEY } from '../api/query-client.ts';

export type Me = AnswerOf<'GET /api/v1/me'>;
export type HeldPost = Me['posts'][number];
/** What the unified identity sends back. */
export type CameBack = BodyOf<'POST /api/v1/session/identity/return'>;

/** Who is signed in; null: nobody, undefined: not known yet. */
export function useMe(): {
  readonly me: Me | null | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
} {
  const query = useQuery({
    queryKey: ME_KEY,
    queryFn: async ({ signal }): Promise<Me | null> => {
      try {
        return (await call('GET /api/v1/me', { signal })).body;
      } catch (error) {
        if (codeOf(error) === 'not-signed-in') return null;
        throw error;
      }
    },
    staleTime: 60_000,
  });
  return { me: query.data, error: query.error, retry: () => void query.refetch() };
}

/** The person signed in, on pages that only such a one reaches; who it was, until the gate has taken the page away. */
export function useSession(): Me {
  const { me } = useMe();
  const [known, setKnown] = useState(me);
  if (me !== null && me !== undefined && me !== known) setKnown(me);
  const shown = me ?? known;
  if (shown === null || shown === undefined) throw new Error('a page for people signed in was shown to nobody');
  return shown;
}

export function postOf({ post, posts }: Me): HeldPost | null {
  return posts.find(({ id }) => id === post) ?? null;
}

/** Signing in and out, and the change of post: what was read before belonged to somebody else. */
export function useSessionActs(): {
  readonly signIn: (account: string, password: string) => Promise<void>;
  readonly signInByIdentity: (came: CameBack) => Promise<void>;
  readonly signOut: () => Promise<void>;
  readonly signOutEverywhere: () => Promise<void>;
  readonly choosePost: (post: string) => Promise<void>;
  readonly changePassword: (oldPassword: string, newPassword: string) => Promise<void>;
} {
  const queries = useQueryClient();
  /** Who is signed in stays known: whoever watches it has to hear of the change. */
  const forget = (): void => {
    sessionStorage.clear();
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== ME_KEY[0] });
  };
  return {
    signIn: async (account, password) => {
      await call('POST /api/v1/session', { body: { account, password } });
      forget();
      await queries.invalidateQueries({ queryKey: ME_KEY });
    },
    signInByIdentity: async (came) => {
      await call('POST /api/v1/session/identity/return', { body: came });
      forget();
      await queries.invalidateQueries({ queryKey: ME_KEY });
    },
    signOut: async () => {
      await call('DELETE /api/v1/session', {}).catch((error: unknown) => {
        if (codeOf(error) !== 'not-signed-in') throw error;
      });
      forget();
      queries.setQueryData(ME_KEY, null);
    },
    signOutEverywhere: async () => {
      await call('POST /api/v1/session/sign-out-everywhere', { body: {} });
      forget();
      queries.setQueryData(ME_KEY, null);
    },
    choosePost: async (post) => {
      await call('POST /api/v1/session/post', { body: { post } });
      forget();
      await queries.invalidateQueries({ queryKey: ME_KEY });
    },
    changePassword: async (oldPassword, newPassword) => {
      await call('POST /api/v1/session/password', { body: { oldPassword, newPassword } });
      forget();
      queries.setQueryData(ME_KEY, null);
    },
  };
}

/** After signing out: who came by the unified identity leaves there as well, where the district wants it. */
export async function leaveIdentity({ openedBy }: Me): Promise<void> {
  if (openedBy !== 'identity') return;
  const { identity } = (await call('GET /api/v1/session/ways', {})).body;
  const signOutAt = identity?.signOutAt ?? null;
  if (signOutAt !== null) window.location.assign(signOutAt);
}
