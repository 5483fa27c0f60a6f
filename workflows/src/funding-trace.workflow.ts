import type { fundingTrace } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 立项与资金来源核查: traced, and where the law asks for it new projects are limited until all is made good. */
export async function fundingTraceWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof fundingTrace>('funding-trace', input, async (act) => {
    await act('ask');
    await act('trace');
    await act('propose-limit');
    await act('decide');
    await act('record');
    await act('propose-lift');
    await act('lift');
    await act('restore');
  });
}
