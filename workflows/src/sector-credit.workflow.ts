import type { sectorCredit } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 行业信用记录: the party is heard before it is recorded. */
export async function sectorCreditWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof sectorCredit>('sector-credit', input, async (act) => {
    await act('propose');
    await act('tell');
    await act('hear');
    await act('decide');
    await act('measure');
  });
}
