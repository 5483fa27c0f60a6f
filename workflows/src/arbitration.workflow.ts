import type { arbitration } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 劳动仲裁衔接: accepted, served and decided, without the time of a suspension. */
export async function arbitrationWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof arbitration>('arbitration', input, async (act) => {
    await act('apply');
    await act('accept');
    await act('serve-copy');
    await act('award');
    await act('suspended');
    await act('effect');
  });
}
