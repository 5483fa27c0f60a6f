import type { WorkflowRef } from '@qingxin/domain';
import { continueAsNew } from '@temporalio/workflow';
import type { ActLooked, Tried } from './activities.ts';
import { Children } from './children.ts';
import { hands, sendAll, triedOf } from './hands.ts';
import { Watch } from './watch.ts';

/** One act over several ladders: its orders go to each matter, its promises and items have their dates; 倒查 walks its lane. */
export async function supervisionWorkflow({ stream }: { readonly stream: string }): Promise<void> {
  const ref: WorkflowRef = { process: 'supervision', stream, key: null };
  const children = new Children();
  const act: Watch<ActLooked> = new Watch({
    look: (tried) => hands.lookAtAct(ref, tried),
    act: async (seen) => {
      const tried = [...(await sendAll(ref, seen.due)), ...(await applyNext(ref, seen))];
      await children.ensure(seen.children);
      return tried;
    },
    again: () => continueAsNew<typeof supervisionWorkflow>({ stream }),
  });
  await act.untilEnded(
    () => act.stayWhile((seen) => !seen.ended),
    () => act.enter('trace-back'),
    () => act.enter('trace-back-adopted'),
    () => act.enter('trace-back-concluded'),
  );
}

/** One order a look, so that a long one is soon seen to move and a restart has little to do again. */
async function applyNext(ref: WorkflowRef, { orders: [next] }: ActLooked): Promise<readonly Tried[]> {
  return next === undefined ? [] : [triedOf(next.cause, await hands.applyOrder(ref, next))];
}
