import type { policeCase } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 公安机关自行立案侦办: found by the police themselves; from the filing on like a transferred case. */
export async function policeCaseWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof policeCase>('police-case', input, async (act) => {
    await act('find');
    await act('decide');
    await act('hand-over');
    await act('investigate');
    await act('prosecute');
    await act('judge');
    await act('resume');
  });
}
