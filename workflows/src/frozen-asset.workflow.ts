import type { frozenAsset } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 保全财产: frozen before the suit it waits for the proof of one, then it is held, renewed and turned into payment or freed. */
export async function frozenAssetWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof frozenAsset>('frozen-asset', input, async (act) => {
    await act('freeze');
    await act('sue');
    await act('hold');
    await act('renew');
  });
}
