import type { judicialRelief } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 司法救助: court or procuratorate decides on the relief of one worker and pays it. */
export async function judicialReliefWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof judicialRelief>('judicial-relief', input, async (act) => {
    await act('request');
    await act('decide');
    await act('pay');
  });
}
