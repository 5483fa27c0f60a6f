import type { stopWork } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 责令停工: corrected by the date, or stopped until it is. */
export async function stopWorkWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof stopWork>('stop-work', input, async (act) => {
    await act('order-correction');
    await act('correct');
    await act('approve-stop');
    await act('stop');
    await act('resume');
  });
}
