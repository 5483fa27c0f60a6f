import type { financeBackstop } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 财政兜底: the district government approves, the treasury funds by the date; late money is interviewed about until it is there. */
export async function financeBackstopWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof financeBackstop>('finance-backstop', input, async (act) => {
    await act('report');
    await act('approve');
    await act('order');
    await act('fund');
    await act('interview');
    await act('head-interview');
  });
}
