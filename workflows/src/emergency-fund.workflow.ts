import type { emergencyFund } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 应急周转金: the district government approves, the treasury advances, and the advance is recovered in parts, whatever becomes of the wages. */
export async function emergencyFundWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof emergencyFund>('emergency-fund', input, async (act) => {
    await act('report');
    await act('approve');
    await act('pay');
    await act('demand');
    await act('recover');
    await act('pursue');
    await act('write-off');
  });
}
