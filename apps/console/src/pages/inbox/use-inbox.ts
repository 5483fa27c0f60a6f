import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { call } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { useLiveChanges } from '../../live/live-provider.tsx';
import { steadied } from '../../live/steady.ts';
import { askedIn, type InboxItem, inGroups, keyOfItem } from './asked.ts';

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

/** Marks of what is new: the service keeps them for the person, whichever computer he sits at. */
export function useSeen() {
  const [here, setHere] = useState<ReadonlySet<string>>(new Set());
  useLiveChanges(({ id }) => {
    setHere((before) => new Set([...before].filter((key) => !key.startsWith(`${id}/`))));
  });
  return {
    isUnseen: (item: InboxItem): boolean => item.unread && !here.has(keyOfItem(item)),
    see: (items: readonly InboxItem[]): void => {
      setHere((before) => new Set([...before, ...items.map(keyOfItem)]));
      const tasks = items.map(({ matterKind, id, taskId }) => ({ matterKind, id, taskId }));
      // A mark that could not be kept is a dot too many, and no harm.
      void call('POST /api/v1/inbox/seen', { body: { tasks } }).catch(() => undefined);
    },
  };
}
