import { condition, defineSignal, proxySinks, setHandler, type Sinks, workflowInfo } from '@temporalio/workflow';

export interface TakenSinks extends Sinks {
  readonly taken: { told(workflowId: string, act: number): void };
}

export const actSignal = defineSignal<[number]>('act');
const { taken } = proxySinks<TakenSinks>();
const NEVER = Number.MAX_SAFE_INTEGER;

/** Waits for acts of persons and does nothing about them: the least that a workflow in place of a log would do. */
export async function waitsForActs(): Promise<void> {
  let last = 0;
  setHandler(actSignal, (act) => {
    last = act;
    taken.told(workflowInfo().workflowId, act);
  });
  await condition(() => last === NEVER);
}
