import type { wageSuit } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 欠薪诉讼与执行: the suit with its second instance or the payment order, then enforcement until it is done. */
export async function wageSuitWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof wageSuit>('wage-suit', input, async (act) => {
    await act('sue');
    await act('file');
    await act('try');
    await act('appeal');
    await act('appeal-denial');
    await act('appeal-ruling');
    await act('second-file');
    await act('second-file-denial');
    await act('second-file-ruling');
    await act('second');
    await act('second-denial');
    await act('second-ruling');
    await act('issue');
    await act('object');
    await act('perform');
    await act('execute');
    await act('resume');
  });
}
