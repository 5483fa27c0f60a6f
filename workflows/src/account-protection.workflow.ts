import type { accountProtection } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 专户、保证金保护: the account is checked, the court warned, and nothing is frozen until the objection is decided. */
export async function accountProtectionWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof accountProtection>('account-protection', input, async (act) => {
    await act('check');
    await act('warn');
    await act('review');
    await act('protest');
    await act('insist');
    await act('freeze-surplus');
  });
}
