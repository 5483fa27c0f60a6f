import type { WorkflowRef } from '@qingxin/domain';
import { continueAsNew } from '@temporalio/workflow';
import { hands } from './hands.ts';
import { matterWatch } from './matter-watch.ts';

/** One employer while something runs in its credit file: a warning, a listing, a date, a ladder. */
export async function companyWorkflow({ stream }: { readonly stream: string }): Promise<void> {
  const ref: WorkflowRef = { process: 'company', stream, key: null };
  const again = () => continueAsNew<typeof companyWorkflow>({ stream });
  const company = matterWatch(ref, (tried) => hands.lookAtCompany(ref, tried), again);
  await company.untilEnded(
    () => company.enter('credit-file'),
    () => company.enter('company-warning'),
    () => company.enter('listing'),
  );
}
