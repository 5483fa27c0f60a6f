import type { planningBreach } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 违反国土空间规划项目协调: the city finds, 人社 draws the conclusion, the breach is pursued. */
export async function planningBreachWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof planningBreach>('planning-breach', input, async (act) => {
    await act('ask');
    await act('coordinate');
    await act('find');
    await act('tell');
    await act('use');
    await act('pursue');
  });
}
