import type { Instant } from '../kernel/time-types.ts';
import type { MatterState } from '../matter/state.ts';
import type { TimedAct } from '../matter/timed.ts';
import type { NodeId } from '../process-map.ts';
import { ladderChildren } from './ladder-view.ts';
import { type MatterView, timeView } from './workflow-view.ts';

interface RecordState extends MatterState {
  readonly stream: string;
  readonly active: readonly NodeId[];
}

/** A record's workflow lives while one of its dates, ladders or further children does; a new one starts it anew. */
export function recordView(
  state: RecordState,
  now: Instant,
  times: readonly TimedAct[],
  further: MatterView['children'] = [],
): MatterView {
  const { stream, version, active } = state;
  const children = [...ladderChildren(stream, state), ...further];
  return {
    ...{ version, ended: times.length === 0 && children.length === 0, active },
    ...timeView(stream, times, now),
    children,
  };
}
