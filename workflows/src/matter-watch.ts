import type { WorkflowRef } from '@qingxin/domain';
import type { MatterLooked, Tried } from './activities.ts';
import { Children } from './children.ts';
import { sendAll } from './hands.ts';
import { Watch } from './watch.ts';

/** The eye on a matter that asks for nothing but what time makes due, and for workflows of its ladders and steps. */
export function matterWatch(
  ref: WorkflowRef,
  look: (tried: readonly Tried[]) => Promise<MatterLooked>,
  again: () => Promise<never>,
): Watch<MatterLooked> {
  const children = new Children();
  return new Watch({
    look,
    act: async (seen) => {
      const tried = await sendAll(ref, seen.due);
      await children.ensure(seen.children);
      return tried;
    },
    again,
  });
}
