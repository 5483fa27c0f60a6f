import type { WorkflowRef } from '@qingxin/domain';
import { continueAsNew } from '@temporalio/workflow';
import { hands } from './hands.ts';
import { matterWatch } from './matter-watch.ts';

/** One emergency: its hours run, the matters it belongs to and the emergency it was merged into are told. */
export async function emergencyWorkflow({ stream }: { readonly stream: string }): Promise<void> {
  const ref: WorkflowRef = { process: 'emergency', stream, key: null };
  const again = () => continueAsNew<typeof emergencyWorkflow>({ stream });
  const emergency = matterWatch(ref, (tried) => hands.lookAtEmergency(ref, tried), again);
  await emergency.untilEnded(() => emergency.stayWhile((seen) => !seen.ended));
}
