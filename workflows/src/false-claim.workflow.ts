import type { falseClaim } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 虚假、恶意讨薪核查: the police check, the filing unit judges line by line. */
export async function falseClaimWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof falseClaim>('false-claim', input, async (act) => {
    await act('report');
    await act('sign');
    await act('check');
    await act('judge');
  });
}
