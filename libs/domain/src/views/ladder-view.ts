import type { Instant } from '../kernel/time-types.ts';
import { activeRung, type LadderState } from '../ladder/state.ts';
import type { MatterState } from '../matter/state.ts';
import { ladderTimes } from '../matter/timed.ts';
import { timeView, type WorkflowRef, type WorkflowView } from './workflow-view.ts';

export interface LadderView extends WorkflowView {
  /** What the ladder waits for: its next date, a person's decision, the unit's answer, or the judging of that answer. */
  readonly stage: 'climbing' | 'deciding' | 'answering' | 'judging' | 'at-rest';
}

/** One ladder of a matter, for its own workflow; `stream` is the matter's. */
export function ladderView(stream: string, state: MatterState, ladderKey: string, now: Instant): LadderView {
  const times = ladderTimes(state, ladderKey);
  const ladder = state.ladders[ladderKey];
  const stage = ladder === undefined ? 'at-rest' : stageOf(ladder);
  return {
    version: state.version,
    ended: stage === 'at-rest',
    active: [],
    ...timeView(stream, times, now),
    stage,
  };
}

function stageOf(ladder: LadderState): LadderView['stage'] {
  switch (activeRung(ladder)?.status) {
    case 'proposed':
      return 'deciding';
    case 'issued':
      return 'answering';
    case 'answered':
      return 'judging';
    default:
      return ladder.next === null ? 'at-rest' : 'climbing';
  }
}

/** Ladders that still have a date or a rung somebody has to act on. */
export function ladderChildren(stream: string, state: MatterState): readonly WorkflowRef[] {
  return Object.values(state.ladders)
    .filter((ladder) => stageOf(ladder) !== 'at-rest')
    .map(({ key }) => ({ process: 'escalation', stream, key }));
}
