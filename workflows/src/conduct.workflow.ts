import type { WorkflowRef } from '@qingxin/domain';
import { continueAsNew } from '@temporalio/workflow';
import { hands } from './hands.ts';
import { matterWatch } from './matter-watch.ts';

/** One report against officials: passed on, received and answered in time, or late. Temporal knows its id and its dates. */
export async function conductWorkflow({ stream }: { readonly stream: string }): Promise<void> {
  const ref: WorkflowRef = { process: 'conduct', stream, key: null };
  const again = () => continueAsNew<typeof conductWorkflow>({ stream });
  const report = matterWatch(ref, (tried) => hands.lookAtConduct(ref, tried), again);
  await report.untilEnded(() => report.stayWhile((seen) => !seen.ended));
}
