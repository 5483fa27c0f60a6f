import type { supportOfSuit } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 支持起诉: the procuratorate or the union decides and files its opinion, the court gives the result. */
export async function supportOfSuitWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof supportOfSuit>('support-of-suit', input, async (act) => {
    await act('request');
    await act('decide');
    await act('sue');
    await act('result');
  });
}
