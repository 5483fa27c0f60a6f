import { OBSTACLE_STEP, openObstacle } from '../arrears-case/obstacles.ts';
import type { CaseState } from '../arrears-case/state.ts';
import type { ComplaintState } from '../complaint/state.ts';
import type { Instant } from '../kernel/time-types.ts';
import { rootTimes } from '../matter/timed.ts';
import { ladderChildren } from './ladder-view.ts';
import { stepChildren } from './step-view.ts';
import { timeView, type MatterView, type WantedCommand } from './workflow-view.ts';

export interface CaseView extends MatterView {
  /** Outcomes to be told to the complaints in the case, in the order in which they came about. */
  readonly outcomes: readonly WantedCommand[];
  /** Department steps that a fact calls for and nobody has started. */
  readonly steps: readonly WantedCommand[];
}

export function caseView(state: CaseState, now: Instant): CaseView {
  const times = rootTimes(state);
  const children = [...ladderChildren(state.stream, state), ...stepChildren(state)];
  return {
    version: state.version,
    ended: !state.opened || (state.archived && times.length === 0 && children.length === 0),
    active: state.active,
    ...timeView(state.stream, times, now),
    children,
    outcomes: outcomesOf(state).flatMap((outcome) => tellings(state, outcome)),
    steps: calledSteps(state),
  };
}

type Outcome = 'wages-cleared' | 'archived' | 'reopened';

function outcomesOf(state: CaseState): readonly Outcome[] {
  if (state.archived) return ['wages-cleared', 'archived'];
  if (state.cleared) return ['wages-cleared'];
  return state.reopened > 0 ? ['reopened'] : [];
}

/** One per membership, outcome and round: what was told once is not told again when the complaint is reopened alone. */
function tellings(state: CaseState, outcome: Outcome): readonly WantedCommand[] {
  return Object.entries(state.sources).map(([complaint, { membership }]) => ({
    stream: complaint,
    type: 'ReceiveOutcome',
    payload: { caseId: state.stream, outcome, caseVersion: state.version },
    cause: `ReceiveOutcome/${complaint}/${membership}/${outcome}/${state.reopened}`,
  }));
}

/** Whether telling the outcome would be news to the complaint as it is now. */
export function isNewsTo(complaint: ComplaintState, { payload }: WantedCommand): boolean {
  const { membership, outcome } = complaint;
  if (membership === null || membership.caseId !== payload['caseId']) return false;
  if (outcome === null) return payload['outcome'] !== 'reopened';
  return outcome.outcome !== payload['outcome'];
}

/** An employer that cannot be reached or will not co-operate calls for the police's help (notice, part three (三)3). */
function calledSteps(state: CaseState): readonly WantedCommand[] {
  const kind = OBSTACLE_STEP;
  const obstacle = openObstacle(state);
  if (obstacle === null || state.cleared || state.archived) return [];
  if (Object.values(state.steps).some((step) => step.kind === kind && step.at !== null)) return [];
  return [
    {
      stream: state.stream,
      type: 'StartStep',
      payload: { kind, targetUnit: null, urgent: obstacle.urgent, reason: obstacle.kind },
      cause: `StartStep/${kind}/${obstacle.version}`,
    },
  ];
}
