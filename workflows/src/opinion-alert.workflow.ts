import type { opinionAlert } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 涉薪舆情预警处置: verified, answered and watched until it has calmed. */
export async function opinionAlertWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof opinionAlert>('opinion-alert', input, async (act) => {
    await act('alert');
    await act('verify');
    await act('respond');
    await act('watch');
    await act('refute');
  });
}
