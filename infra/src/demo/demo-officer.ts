import type { Door } from '@qingxin/application';
import type { Actor } from '@qingxin/domain';
import { uuidV5 } from '@qingxin/event-store';
import { personOf } from '@qingxin/platform';
import { DEMO_POSTS } from './district.ts';
import type { DemoAct } from './projects.ts';

/** Why something of the demo is entered after its day. */
const LATE = '演示：建库时补录';

/** The numbered person of an account, at the post that it holds. */
export function demoOfficer(account: string): Actor {
  const post = DEMO_POSTS.find(({ accounts }) => accounts.includes(account));
  if (post === undefined) throw new Error(`the demo district has no ${account}`);
  return { id: personOf(account), unit: post.unit, post: post.id, roles: [post.role] };
}

/** Enters a stream's acts, as numbered officers would, unless the stream is there already. `seed`: UUID of what seeds it. */
export async function seedStream(
  door: Pick<Door, 'handler' | 'journal'>,
  { stream, seed, key, acts }: { stream: string; seed: string; key: string; acts: readonly DemoAct[] },
): Promise<void> {
  if ((await door.journal.open(stream)).head !== null) return;
  for (const [place, { by, type, payload, on }] of acts.entries()) {
    const acted = on === undefined ? {} : { actedOn: on, lateReason: LATE };
    await door.handler.handle(
      { commandId: uuidV5(seed, `${key}/${place}`), stream, type, payload, ...acted },
      demoOfficer(by),
    );
  }
}
