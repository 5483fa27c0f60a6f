import type { unlicensedOperation } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 无照经营查处: the facts first, with what they mean for who pays; the penalty afterwards. */
export async function unlicensedOperationWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof unlicensedOperation>('unlicensed-operation', input, async (act) => {
    await act('ask');
    await act('check');
    await act('report-payer');
    await act('file');
    await act('decide');
    await act('serve');
  });
}
