import type { WorkflowRef } from '@qingxin/domain';
import { continueAsNew } from '@temporalio/workflow';
import type { BatchLooked, Tried } from './activities.ts';
import { hands, sendAll, triedOf } from './hands.ts';
import { Watch } from './watch.ts';

/** One accepted file: brings its parts into the case, one after the other, until none is left. */
export async function importWorkflow({ stream }: { readonly stream: string }): Promise<void> {
  const ref: WorkflowRef = { process: 'import', stream, key: null };
  const batch: Watch<BatchLooked> = new Watch({
    look: (tried) => hands.lookAtBatch(ref, tried),
    act: async (seen) => [...(await sendAll(ref, seen.due)), ...(await applyAll(ref, seen))],
    again: () => continueAsNew<typeof importWorkflow>({ stream }),
  });
  await batch.untilEnded(() => batch.stayWhile((seen) => !seen.ended));
}

/** One part a look, so that a long file is soon seen to move and a restart has little to do again. */
async function applyAll(ref: WorkflowRef, { parts: [next] }: BatchLooked): Promise<readonly Tried[]> {
  return next === undefined ? [] : [triedOf(next.cause, await hands.applyPart(ref, next))];
}
