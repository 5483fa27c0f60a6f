import type { courtEnforcement } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 申请法院强制执行: the demand, the appeal periods waited out, then the court; what it cannot execute now is looked for again. */
export async function courtEnforcementWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof courtEnforcement>('court-enforcement', input, async (act) => {
    await act('urge');
    await act('apply');
    await act('await-appeal');
    await act('accept');
    await act('rule');
    await act('rule-heard');
    await act('execute');
    await act('resume');
  });
}
