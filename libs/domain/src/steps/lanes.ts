import { fork, join, type Position } from '../process-map.ts';
import type { StepEvent } from './events.ts';
import { stepGraph } from './index.ts';
import { runningSteps, type StepBook } from './state.ts';

/**
 * The side lane of a step opens with its start and joins the main lane with its end; it opens again when the act that ended
 * the step is voided. `steps` are those after the event.
 */
export function stepLane({ active, walked }: Position, steps: StepBook, { type, data }: StepEvent): Position {
  const position = { active, walked };
  const graph = stepGraph(data.kind);
  if (graph === undefined || type === 'StepActed') return position;
  if (type === 'StepStarted' || type === 'StepActVoided') return fork(position, graph.from, graph.node);
  return join(position, graph.node, graph.from, runningSteps(steps, data.kind).length);
}
