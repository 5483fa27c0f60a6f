import { sleep } from '@temporalio/workflow';

export async function waitsFiveDays(): Promise<string> {
  await sleep('5 days');
  return 'five days later';
}
