import type { crimeTransfer } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';
import { walkTransfer } from './transfer-walk.ts';

/** 涉嫌拒不支付劳动报酬移送: to the police, and back to 人社 wherever it does not end in a conviction. */
export async function crimeTransferWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof crimeTransfer>('crime-transfer', input, walkTransfer);
}
