import type { WorkflowRef } from '@qingxin/domain';
import { continueAsNew } from '@temporalio/workflow';
import { hands } from './hands.ts';
import { matterWatch } from './matter-watch.ts';

/** One construction project while a date of its regimes, a wage month, a breach or a warning runs. */
export async function projectWorkflow({ stream }: { readonly stream: string }): Promise<void> {
  const ref: WorkflowRef = { process: 'project', stream, key: null };
  const again = () => continueAsNew<typeof projectWorkflow>({ stream });
  const project = matterWatch(ref, (tried) => hands.lookAtProject(ref, tried), again);
  await project.untilEnded(
    () => project.enter('project-file'),
    () => project.enter('project-rectification'),
    () => project.enter('project-warning'),
  );
}
