import type { reconciliation } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 争议核对（对账）: books asked for, both sides compared, the agreed part ordered, the rest found or sent to arbitration. */
export async function reconciliationWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof reconciliation>('reconciliation', input, async (act) => {
    await act('ask');
    await act('produce');
    await act('compare');
    await act('find');
    await act('order-agreed');
    await act('rest');
  });
}
