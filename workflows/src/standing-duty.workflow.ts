import type { WorkflowRef } from '@qingxin/domain';
import { continueAsNew } from '@temporalio/workflow';
import { hands } from './hands.ts';
import { matterWatch } from './matter-watch.ts';

/** One standing duty of the district: opens each period when it has come, and lets its dates pass. */
export async function standingDutyWorkflow({ stream }: { readonly stream: string }): Promise<void> {
  const ref: WorkflowRef = { process: 'standing-duty', stream, key: null };
  const again = () => continueAsNew<typeof standingDutyWorkflow>({ stream });
  const duty = matterWatch(ref, (tried) => hands.lookAtDuty(ref, tried), again);
  await duty.untilEnded(() => duty.stayWhile((seen) => !seen.ended));
}
