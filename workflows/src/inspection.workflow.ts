import type { inspection } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 劳动保障监察调查取证: inspectors named, the employer summoned, evidence taken and kept, reported and decided. */
export async function inspectionWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof inspection>('inspection', input, async (act) => {
    await act('name-officers');
    await act('summon');
    await act('recuse');
    await act('appear');
    await act('visit');
    await act('approve-keeping');
    await act('settle-keeping');
    await act('report');
    await act('discuss');
    await act('decide');
  });
}
