import type { sectorInvestigation } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 行业主管部门查处: filed, inspected, the party told and heard, decided and served. */
export async function sectorInvestigationWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof sectorInvestigation>('sector-investigation', input, async (act) => {
    await act('propose');
    await act('file');
    await act('inspect');
    await act('notify');
    await act('await-request');
    await act('call-hearing');
    await act('hear');
    await act('decide');
    await act('serve');
  });
}
