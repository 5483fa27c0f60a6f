import type { StepFeedback } from '../steps/feedback.ts';
import { stepGraph } from '../steps/index.ts';

/** 附件1乙表 as little as it may say; handed in on paper where another unit records it. */
export const PART_B: StepFeedback = {
  conclusion: 'done',
  findings: '已按职责办理',
  handedIn: { by: '内勤01', on: '2026-06-01' },
};

/** Part B with an act by which the asked unit answers, to be left out where the asking unit is asked itself. */
export function partBWith(kind: string, act: string, outcome: string): { readonly feedback?: StepFeedback } {
  const answers = stepGraph(kind)?.answers ?? [];
  return 'none' in answers || !answers.includes(`${act}/${outcome}`) ? {} : { feedback: PART_B };
}
