import type { preservation } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 财产保全: the application goes back until it is complete, then the court rules, in forty-eight hours where it is urgent. */
export async function preservationWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof preservation>('preservation', input, async (act) => {
    await act('apply');
    await act('receive');
    await act('rule-urgently');
    await act('rule');
  });
}
