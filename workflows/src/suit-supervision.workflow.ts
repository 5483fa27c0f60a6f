import type { suitSupervision } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 诉讼监督: the procuratorate examines, protests or advises; what the courts then decide is recorded. */
export async function suitSupervisionWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof suitSupervision>('suit-supervision', input, async (act) => {
    await act('apply');
    await act('examine');
    await act('retrial');
    await act('reconsider');
    await act('correct');
    await act('follow');
    await act('result');
  });
}
