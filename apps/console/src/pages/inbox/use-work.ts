import { useRef } from 'react';
import { isActKind, paramsOf, patternOf } from '../../acts/places.ts';
import { call, type CommandKey, type ReadKey } from '../../api/client.ts';
import type { CommandAnswer } from '../../api/schema.ts';
import { type BulkAct, undoOf } from '../../bulk/bulk-run.ts';
import { isConflict } from '../../api/problem.ts';
import { useSend } from '../../api/use-command.ts';
import { t } from '../../messages/index.ts';
import { useSession } from '../../session/use-session.ts';
import { isMatterKind, type MatterKind, PLACES } from '../../shared/matters.ts';
import type { InboxItem } from './asked.ts';

/** Tries for a piece of work that others may take at the same moment. */
const MOST_TRIES = 20;

/** What was done last, as long as it can be taken back. */
interface LastAct {
  /** As the line stood before. */
  readonly item: InboxItem;
  readonly act: BulkAct;
  /** Of the matter right after. */
  readonly version: number;
}

export interface Work {
  /** Kept to be taken back with `undo`. */
  readonly did: (item: InboxItem, act: BulkAct, answer: CommandAnswer) => void;
  /** Takes the last claim, release or assignment back; `followed`: something was done in the matter since; null: there is none. */
  readonly undo: () => Promise<LastAct | 'followed' | null>;
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
  const last = useRef<LastAct | null>(null);
  const did = (item: InboxItem, act: BulkAct, { version }: CommandAnswer): void => {
    last.current = { item, act, version };
  };
  const claim = async (item: InboxItem): Promise<void> => {
    const { matterKind, id, taskId } = item;
    did(item, 'claim', await send({ route: placeOf(matterKind).claim, params: { id }, body: { taskId } }));
  };
  const undo = async (): Promise<LastAct | 'followed' | null> => {
    const done = last.current;
    if (done === null || !isActKind(done.item.matterKind)) return null;
    const { matterKind, id, taskId } = done.item;
    const offers = await call(`GET ${patternOf(matterKind, 'actions')}` as ReadKey, paramsOf(matterKind, id) as never);
    last.current = null;
    if ((offers.body as unknown as { readonly version: number }).version !== done.version) return 'followed';
    const { act, person: to } = undoOf(done.act, done.item, person);
    const route = `POST ${patternOf(matterKind, UNDO_ROUTES[act])}` as CommandKey;
    const body = { taskId, ...(act === 'assign' ? { person: to } : {}), ...(act === 'claim' ? {} : { reason: null }) };
    await send({ route, params: { id }, body } as never);
    return done;
  };
  return {
    ...{ claim, did, undo },
    release: async (item, reason) => {
      const { matterKind, id, taskId } = item;
      did(
        item,
        'release',
        await send({ route: placeOf(matterKind).release, params: { id }, body: { taskId, reason } }),
      );
    },
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

const UNDO_ROUTES: Readonly<Record<BulkAct, string>> = {
  claim: 'claim-task',
  release: 'release-task',
  assign: 'assign-task',
};

/** @throws for a kind of matter that this console does not know yet */
function placeOf(kind: string): (typeof PLACES)[MatterKind] {
  if (!isMatterKind(kind)) throw new Error(`no place for ${kind}`);
  return PLACES[kind];
}

function roleName(role: string): string {
  return role in t.roles ? t.roles[role as keyof typeof t.roles] : role;
}
