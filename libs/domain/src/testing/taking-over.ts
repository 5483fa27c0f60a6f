import type { PaperCourse, TakeOverComplaint } from '../complaint/commands.ts';
import type { PaperFacts } from '../matter/take-over-events.ts';
import { type ComplaintStep, register, step } from './complaint.ts';
import { COORDINATOR, on } from './district.ts';
import type { Circumstances } from './story.ts';

export const BATCH = 'batch-00000000-0000-4000-8000-000000000001';

export const NOTHING_DONE: PaperCourse = {
  ...{ kept: null, handedOn: null, accepted: null, verified: null, extended: null },
};

export const PAPER_ALONE: PaperFacts = { number: '旧-17', handledBy: null, note: null, order: null, paid: null };

/** An open matter of 人社 as its paper has it, taken over by the 治欠办. */
export function takeOver(
  course: Partial<PaperCourse>,
  more: Partial<TakeOverComplaint> = {},
  circumstances: Circumstances = {},
): ComplaintStep {
  const { data } = register({ firstContactUnit: 'hrss' }).command as { readonly data: TakeOverComplaint };
  const file = { batch: BATCH, paper: PAPER_ALONE, receivedAt: on('2026-03-02 00:00') };
  const payload = { ...data, ...file, ...more, course: { ...NOTHING_DONE, ...course } };
  return step('TakeOverComplaint', payload, { by: COORDINATOR, lateReason: '存量接管', ...circumstances });
}
