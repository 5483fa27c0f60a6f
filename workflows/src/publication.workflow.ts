import type { publication } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 重大违法行为社会公布: decided, published on the site and in the media, kept right. */
export async function publicationWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof publication>('publication', input, async (act) => {
    await act('propose');
    await act('decide');
    await act('publish');
    await act('announce');
    await act('keep');
    await act('review');
    await act('correct');
    await act('remove');
  });
}
