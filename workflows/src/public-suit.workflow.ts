import type { publicSuit } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 行政公益诉讼: the unit is told to act, answers, and is sued where it still does not. */
export async function publicSuitWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof publicSuit>('public-suit', input, async (act) => {
    await act('open');
    await act('advise');
    await act('answer');
    await act('finish');
    await act('judge');
    await act('try');
    await act('comply');
    await act('enforce');
  });
}
