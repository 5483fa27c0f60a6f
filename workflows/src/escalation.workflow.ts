import type { WorkflowRef } from '@qingxin/domain';
import { continueAsNew } from '@temporalio/workflow';
import type { LadderLooked } from './activities.ts';
import { hands, sendAll } from './hands.ts';
import { Watch } from './watch.ts';

export interface LadderInput {
  readonly stream: string;
  /** Ladder inside the stream, `ladder-<unit>`. */
  readonly key: string;
}

/** The climb of one unit from 催办 to 问责: each rung is proposed, decided by a person, answered, judged. */
export async function escalationWorkflow({ stream, key }: LadderInput): Promise<void> {
  const ref: WorkflowRef = { process: 'escalation', stream, key };
  const ladder = new Watch<LadderLooked>({
    look: (tried) => hands.lookAtLadder(ref, tried),
    act: (seen) => sendAll(ref, seen.due),
    again: () => continueAsNew<typeof escalationWorkflow>({ stream, key }),
  });
  await ladder.untilEnded(async () => {
    await ladder.stayWhile(({ stage }) => stage === 'climbing');
    await ladder.stayWhile(({ stage }) => stage === 'deciding');
    await ladder.stayWhile(({ stage }) => stage === 'answering');
    await ladder.stayWhile(({ stage }) => stage === 'judging');
  });
}
