import type { StepGraph, WorkflowRef } from '@qingxin/domain';
import { continueAsNew, setHandler } from '@temporalio/workflow';
import type { StepLooked } from './activities.ts';
import { hands } from './hands.ts';
import { actUnderWay } from './signals.ts';
import { Watch } from './watch.ts';

export interface StepInput {
  readonly stream: string;
  /** Step inside the case, `<kind>-<n>`. */
  readonly key: string;
}

/** Lives with one act of the step until it has its outcome; passes by when another act is due. */
export type Act<G extends StepGraph<string>> = (name: keyof G['acts'] & string) => Promise<void>;

/** Walks the acts of one department step; the acts themselves are the persons', through the door. */
export async function walkStep<G extends StepGraph<string>>(
  kind: G['kind'] & WorkflowRef['process'],
  { stream, key }: StepInput,
  acts: (act: Act<G>) => Promise<void>,
): Promise<void> {
  let underWay: string | null = null;
  setHandler(actUnderWay, () => underWay);
  const ref: WorkflowRef = { process: kind, stream, key };
  const step = new Watch<StepLooked>({
    look: (tried) => hands.lookAtStep(ref, tried),
    act: () => Promise.resolve([]),
    again: () => continueAsNew({ stream, key }),
  });
  await step.untilEnded(() =>
    acts(async (name) => {
      if (step.seen.act !== name) return;
      underWay = name;
      await step.stayWhile((seen) => seen.act === name);
      underWay = null;
    }),
  );
}
