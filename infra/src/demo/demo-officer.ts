import type { Actor } from '@qingxin/domain';
import { personOf } from '@qingxin/platform';
import { DEMO_POSTS } from './district.ts';

/** Why something of the demo is entered after its day. */
export const LATE = '演示：建库时补录';

/** The numbered person of an account, at the post that it holds. */
export function demoOfficer(account: string): Actor {
  const post = DEMO_POSTS.find(({ accounts }) => accounts.includes(account));
  if (post === undefined) throw new Error(`the demo district has no ${account}`);
  return { id: personOf(account), unit: post.unit, post: post.id, roles: [post.role] };
}
