import type { jointSupervision } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 信访联合督办: a letter with a date, written feedback, or else the joint conference. */
export async function jointSupervisionWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof jointSupervision>('joint-supervision', input, async (act) => {
    await act('propose');
    await act('join');
    await act('issue');
    await act('feedback');
    await act('check');
    await act('press');
    await act('confer');
  });
}
