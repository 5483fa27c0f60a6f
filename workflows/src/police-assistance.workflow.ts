import type { policeAssistance } from '@qingxin/domain';
import { askSignAnswer } from './ask-sign-answer.ts';
import { walkStep, type StepInput } from './step-walk.ts';

/** 公安协助: the police are asked for help, sign for the letter and tell what they found. */
export async function policeAssistanceWorkflow(input: StepInput): Promise<void> {
  await walkStep<typeof policeAssistance>('police-assistance', input, (act) =>
    askSignAnswer<typeof policeAssistance>(act, { ask: 'request', sign: 'sign', answer: 'answer' }),
  );
}
