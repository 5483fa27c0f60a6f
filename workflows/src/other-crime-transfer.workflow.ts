import type { otherCrimeTransfer } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';
import { walkTransfer } from './transfer-walk.ts';

/** 其他涉嫌犯罪移送: the same acts for any other crime. */
export async function otherCrimeTransferWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof otherCrimeTransfer>('other-crime-transfer', input, walkTransfer);
}
