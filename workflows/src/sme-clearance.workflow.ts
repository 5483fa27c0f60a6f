import type { smeClearance } from '@qingxin/domain';
import { walkStep, type StepInput } from './step-walk.ts';

/** 中小企业账款清欠联动: forwarded, handled, pressed; the wages come first out of what is paid. */
export async function smeClearanceWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof smeClearance>('sme-clearance', input, async (act) => {
    await act('link');
    await act('accept');
    await act('forward');
    await act('handle');
    await act('fulfil');
    await act('press');
    await act('wages');
  });
}
