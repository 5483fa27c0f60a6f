import type { listing } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 失信联合惩戒名单: told, heard, decided, published; for three years or until it is taken off early. */
export async function listingWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof listing>('listing', input, async (act) => {
    await act('notify');
    await act('await-objection');
    await act('verify-objection');
    await act('decide');
    await act('serve');
    await act('publish');
    await act('show');
    await act('listed');
    await act('verify-removal');
    await act('remove');
    await act('stop-showing');
  });
}
