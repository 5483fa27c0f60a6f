import { call } from '../../api/client.ts';
import { isConflict } from '../../api/problem.ts';
import { useSend } from '../../api/use-command.ts';
import { t } from '../../messages/index.ts';
import { useSession } from '../../session/use-session.ts';
import { isMatterKind, type MatterKind, PLACES } from '../../shared/matters.ts';
import type { InboxItem } from './asked.ts';

/** Tries for a piece of work that others may take at the same moment. */
const MOST_TRIES = 20;

export interface Work {
  readonly claim: (item: InboxItem) => Promise<unknown>;
  readonly release: (item: InboxItem, reason: string) => Promise<unknown>;
  /** The most pressing work of the queue that this post may do; null when there is none. */
  readonly takeNext: () => Promise<InboxItem | null>;
  /** Why this person may not claim it, or null. */
  readonly whyNot: (item: InboxItem) => string | null;
  readonly isMine: (item: InboxItem) => boolean;
  readonly isBusy: boolean;
}

/** What is done to work from the list: taken, given back. */
export function useWork(): Work {
  const { person, roles, unit, posts } = useSession();
  const { send, isPending } = useSend();
  const whyNot = (item: InboxItem): string | null => {
    if (item.assignee !== null) return item.assignee === person ? null : t.inbox.heldBy(item.assigneeShownAs ?? '');
    if (item.unit !== unit) {
      const post = posts.find((held) => held.unit === item.unit);
      return post === undefined ? t.inbox.otherUnit : t.inbox.switchTo(`${post.unitName} · ${post.title}`);
    }
    return roles.includes(item.role) ? null : t.inbox.otherRole(roleName(item.role));
  };
  const claim = ({ matterKind, id, taskId }: InboxItem): Promise<unknown> =>
    send({ route: placeOf(matterKind).claim, params: { id }, body: { taskId } });
  return {
    claim,
    release: ({ matterKind, id, taskId }, reason) =>
      send({ route: placeOf(matterKind).release, params: { id }, body: { taskId, reason } }),
    takeNext: async () => {
      const query = { whose: 'queue', assignee: 'nobody', limit: 200 } as const;
      const { body } = await call('GET /api/v1/inbox', { query });
      for (const item of body.items.filter((one) => whyNot(one) === null).slice(0, MOST_TRIES)) {
        try {
          await claim(item);
          return item;
        } catch (error) {
          if (!isConflict(error)) throw error;
        }
      }
      return null;
    },
    whyNot,
    isMine: ({ assignee }) => assignee === person,
    isBusy: isPending,
  };
}

/** @throws for a kind of matter that this console does not know yet */
function placeOf(kind: string): (typeof PLACES)[MatterKind] {
  if (!isMatterKind(kind)) throw new Error(`no place for ${kind}`);
  return PLACES[kind];
}

function roleName(role: string): string {
  return role in t.roles ? t.roles[role as keyof typeof t.roles] : role;
}
