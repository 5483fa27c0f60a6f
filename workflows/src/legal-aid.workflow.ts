import type { legalAid } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 法律援助: decided and assigned by 司法局, with an objection to a refusal. */
export async function legalAidWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof legalAid>('legal-aid', input, async (act) => {
    await act('apply');
    await act('decide');
    await act('assign');
    await act('report');
    await act('object');
    await act('review');
  });
}
