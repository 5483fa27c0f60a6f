import type { sectorSupervision } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 行业督办: the firms are pressed by a date, and who asked is told what came of it. */
export async function sectorSupervisionWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof sectorSupervision>('sector-supervision', input, async (act) => {
    await act('ask');
    await act('sign');
    await act('supervise');
    await act('settle');
    await act('press');
    await act('report');
    await act('check');
  });
}
