import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useApi } from '../../api/use-api.ts';
import { useLiveChanges } from '../../live/live-provider.tsx';
import { steadied } from '../../live/steady.ts';
import { useSession } from '../../session/use-session.ts';
import { readStored, store } from '../../shared/stored.ts';
import { askedIn, type InboxItem, inGroups, keyOfItem } from './asked.ts';
import { isUnseen, type Seen, withoutSeen, withSeen } from './seen.ts';

interface Snapshot {
  readonly asked: string;
  readonly rows: readonly InboxItem[];
}

/** The list that the address asks for, held still while somebody works in it. */
export function useInbox() {
  const [search] = useSearchParams();
  const asked = useMemo(() => askedIn(search), [search]);
  const query = useApi('GET /api/v1/inbox', { query: asked }, { live: 'list' });
  const { data, isPlaceholderData } = query;
  const newest = useMemo(() => inGroups(data?.items ?? []), [data]);
  const address = JSON.stringify(asked);
  const [snapshot, setSnapshot] = useState<Snapshot | null>(null);
  if (data !== undefined && !isPlaceholderData && snapshot?.asked !== address) {
    setSnapshot({ asked: address, rows: newest });
  }
  const isOwn = snapshot?.asked === address;
  const steady = useMemo(() => steadied(isOwn ? snapshot.rows : newest, newest, keyOfItem), [isOwn, snapshot, newest]);
  const takeOver = useCallback(() => setSnapshot({ asked: address, rows: newest }), [address, newest]);
  return { query, ...steady, takeOver };
}

/** Marks of what is new, kept in this browser. */
export function useSeen(at: string | undefined) {
  const { account } = useSession();
  const [seen, setSeen] = useState<Seen | null>(() => readStored<Seen | null>(account, 'seen', null));
  const keep = (next: Seen): void => {
    setSeen(next);
    store(account, 'seen', next);
  };
  if (seen === null && at !== undefined) keep({ since: at, keys: [] });
  useLiveChanges(({ id }) => {
    if (seen !== null) keep(withoutSeen(seen, (key) => key.startsWith(`${id}/`)));
  });
  return {
    isUnseen: (item: InboxItem): boolean => seen !== null && isUnseen(seen, keyOfItem(item), item),
    see: (items: readonly InboxItem[]): void => {
      if (seen !== null) keep(withSeen(seen, items.map(keyOfItem)));
    },
  };
}
