import type { petitionReview } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 信访复查、复核: each may be asked for once; what is to be redone begins with a new opinion. */
export async function petitionReviewWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof petitionReview>('petition-review', input, async (act) => {
    await act('opinion');
    await act('ask');
    await act('review');
    await act('re-ask');
    await act('final');
  });
}
