import type { StepGraph } from '@qingxin/domain';
import type { Act } from './step-walk.ts';

/** The three acts of a step in which one unit asks, another signs and answers. */
export interface AskSignAnswer<G extends StepGraph> {
  readonly ask: keyof G['acts'] & string;
  readonly sign: keyof G['acts'] & string;
  readonly answer: keyof G['acts'] & string;
}

/** Asked, signed for, answered; what is returned unsigned is asked again. */
export async function askSignAnswer<G extends StepGraph>(act: Act<G>, names: AskSignAnswer<G>): Promise<void> {
  await act(names.ask);
  await act(names.sign);
  await act(names.answer);
}
