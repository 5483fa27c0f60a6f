import type { administrativeDecision } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 行政处理（处罚）决定: proposed, the party told and heard, decided by the head, served. */
export async function administrativeDecisionWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof administrativeDecision>('administrative-decision', input, async (act) => {
    await act('propose');
    await act('notify');
    await act('await-request');
    await act('call-hearing');
    await act('hear');
    await act('decide');
    await act('serve');
  });
}
