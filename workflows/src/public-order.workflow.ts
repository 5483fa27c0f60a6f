import type { publicOrder } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 治安案件处置: beside the wages, never instead of them. */
export async function publicOrderWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof publicOrder>('public-order', input, async (act) => {
    await act('report');
    await act('accept');
    await act('handle');
    await act('tell');
  });
}
