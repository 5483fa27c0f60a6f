import type { accountQuery } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 账户查询: the head of the city's HRSS department approves before any bank or registry is asked. */
export async function accountQueryWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof accountQuery>('account-query', input, async (act) => {
    await act('apply');
    await act('approve');
    await act('query');
    await act('reply');
  });
}
