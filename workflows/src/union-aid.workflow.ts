import type { unionAid } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 工会法律服务: the union advises, mediates, represents, or asks the employer to correct by a date. */
export async function unionAidWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof unionAid>('union-aid', input, async (act) => {
    await act('request');
    await act('accept');
    await act('demand');
    await act('answer');
    await act('report');
  });
}
