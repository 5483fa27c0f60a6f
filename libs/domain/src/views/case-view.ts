import type { CaseState } from '../arrears-case/state.ts';
import type { Instant } from '../kernel/time-types.ts';
import { rootTimes } from '../matter/timed.ts';
import { ladderChildren } from './ladder-view.ts';
import { stepChildren } from './step-view.ts';
import { dueCommands, nextDueOf, type MatterView, type WantedCommand } from './workflow-view.ts';

export type CaseOutcome = 'wages-cleared' | 'archived' | 'reopened';

export interface CaseView extends MatterView {
  /** Complaints in the case, to be told its outcome. */
  readonly sources: readonly string[];
  readonly outcome: CaseOutcome | null;
  /** Department steps that a fact calls for and nobody has started. */
  readonly steps: readonly WantedCommand[];
}

export function caseView(state: CaseState, now: Instant): CaseView {
  const times = rootTimes(state);
  const children = [...ladderChildren(state.stream, state), ...stepChildren(state)];
  return {
    version: state.version,
    ended: state.archived && times.length === 0 && children.length === 0,
    active: state.active,
    nextDue: nextDueOf(times),
    due: dueCommands(state.stream, times, now),
    children,
    sources: Object.keys(state.sources),
    outcome: outcomeOf(state),
    steps: calledSteps(state),
  };
}

function outcomeOf(state: CaseState): CaseOutcome | null {
  if (state.archived) return 'archived';
  if (state.cleared) return 'wages-cleared';
  return state.reopened > 0 ? 'reopened' : null;
}

/** An employer that cannot be reached or will not co-operate calls for the police's help (notice, part three (三)3). */
function calledSteps(state: CaseState): readonly WantedCommand[] {
  const kind = 'police-assistance';
  const asked = Object.values(state.steps).filter((step) => step.kind === kind);
  const obstacle = state.obstacles[asked.length];
  if (obstacle === undefined || state.cleared || state.archived) return [];
  if (asked.some((step) => step.at !== null)) return [];
  return [
    {
      stream: state.stream,
      type: 'StartStep',
      payload: { kind, targetUnit: null, urgent: obstacle.urgent, reason: obstacle.kind },
      cause: `StartStep/${kind}/${obstacle.version}`,
    },
  ];
}
