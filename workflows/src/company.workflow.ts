import type { WorkflowRef } from '@qingxin/domain';
import { continueAsNew } from '@temporalio/workflow';
import type { MatterLooked } from './activities.ts';
import { Children } from './children.ts';
import { hands, sendAll } from './hands.ts';
import { Watch } from './watch.ts';

/** One employer while something runs in its credit file: a listing, a date, a ladder. */
export async function companyWorkflow({ stream }: { readonly stream: string }): Promise<void> {
  const ref: WorkflowRef = { process: 'company', stream, key: null };
  const children = new Children();
  const company: Watch<MatterLooked> = new Watch({
    look: (tried) => hands.lookAtCompany(ref, tried),
    act: async (seen) => {
      const tried = await sendAll(ref, seen.due);
      await children.ensure(seen.children);
      return tried;
    },
    again: () => continueAsNew<typeof companyWorkflow>({ stream }),
  });
  await company.untilEnded(
    () => company.enter('credit-file'),
    () => company.enter('listing'),
  );
}
