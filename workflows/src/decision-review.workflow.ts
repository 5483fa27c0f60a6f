import type { decisionReview } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 行政复议、行政诉讼应对: answered by the date, awaited, and acted upon anew where the decision did not stand. */
export async function decisionReviewWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof decisionReview>('decision-review', input, async (act) => {
    await act('receive');
    await act('answer');
    await act('await');
    await act('act-anew');
  });
}
