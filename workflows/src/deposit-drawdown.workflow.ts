import type { depositDrawdown } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 工资保证金支取: the bank pays by the notice, the contractor tops the deposit up, else he is ordered to. */
export async function depositDrawdownWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof depositDrawdown>('deposit-drawdown', input, async (act) => {
    await act('notify');
    await act('pay');
    await act('top-up');
    await act('correct');
    await act('make-good');
  });
}
