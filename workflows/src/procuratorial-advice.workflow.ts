import type { procuratorialAdvice } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 检察建议: written with a day to answer by, answered by the unit, looked into by the procuratorate. */
export async function procuratorialAdviceWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof procuratorialAdvice>('procuratorial-advice', input, async (act) => {
    await act('issue');
    await act('reply');
    await act('reconsider');
    await act('review');
  });
}
