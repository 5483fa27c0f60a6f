import type { temporaryRelief } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 临时救助: the town checks, 民政局 decides, the town pays; nothing of it is wages. */
export async function temporaryReliefWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof temporaryRelief>('temporary-relief', input, async (act) => {
    await act('refer');
    await act('check');
    await act('decide');
    await act('pay');
  });
}
