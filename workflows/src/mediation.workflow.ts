import type { mediation } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 人民调解: an agreement with its date, confirmed by the court where both ask for it, and looked after until it is kept. */
export async function mediationWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof mediation>('mediation', input, async (act) => {
    await act('apply');
    await act('mediate');
    await act('confirm');
    await act('accept');
    await act('decide');
    await act('perform');
    await act('perform-confirmed');
  });
}
