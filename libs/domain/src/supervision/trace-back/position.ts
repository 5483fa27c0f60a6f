import { advance, type NodeId, type Position } from '../../process-map.ts';
import type { TraceBack } from './state.ts';

const NODE: Readonly<Record<TraceBack['status'], NodeId>> = {
  open: 'trace-back',
  adopted: 'trace-back-adopted',
  concluded: 'trace-back-concluded',
};

/** Its lane of the chart: one token, which goes where the status goes. */
export function tracePosition({ active, walked }: Position, trace: TraceBack | null): Position {
  if (trace === null) return { active, walked };
  const to = NODE[trace.status];
  const [from] = active;
  if (from === undefined) return { active: [to], walked };
  return from === to ? { active, walked } : advance({ active, walked }, from, to);
}
