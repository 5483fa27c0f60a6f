import type { filingSupervision } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 立案监督: the police explain, and file where 检察院 tells them to. */
export async function filingSupervisionWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof filingSupervision>('filing-supervision', input, async (act) => {
    await act('propose');
    await act('examine');
    await act('explain');
    await act('judge-reasons');
    await act('file');
    await act('correct');
  });
}
