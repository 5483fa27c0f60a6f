import { OBSTACLE_STEP, openObstacle } from '../arrears-case/obstacles.ts';
import { CONCEALED } from '../arrears-case/people.ts';
import type { CaseState } from '../arrears-case/state.ts';
import { settledSources } from '../arrears-case/source-sendings.ts';
import { caseTimes } from '../arrears-case/times.ts';
import { isOutcomeNews, type ComplaintState, type ToldOutcome } from '../complaint/state.ts';
import type { Instant } from '../kernel/time-types.ts';
import { ladderChildren } from './ladder-view.ts';
import { stepChildren } from './step-view.ts';
import { timeView, type MatterView, type WantedCommand } from './workflow-view.ts';

export interface CaseView extends MatterView {
  /** Outcomes to be told to the complaints in the case, in the order in which they came about. */
  readonly outcomes: readonly WantedCommand[];
  /** Lines opened again; only a complaint that one of them belongs to is told `reopened`. */
  readonly touched: readonly string[];
  /** What the lead has dealt with for the unit that holds the complaint, too. */
  readonly settles: readonly WantedCommand[];
  /** Department steps that a fact calls for and nobody has started. */
  readonly steps: readonly WantedCommand[];
}

export function caseView(state: CaseState, now: Instant): CaseView {
  const times = caseTimes(state);
  const children = [...ladderChildren(state.stream, state), ...stepChildren(state.stream, state)];
  return {
    version: state.version,
    ended: !state.opened || (state.archived && times.length === 0 && children.length === 0),
    active: state.active,
    ...timeView(state.stream, times, now),
    children,
    outcomes: outcomesOf(state).flatMap((outcome) => tellings(state, outcome)),
    touched: state.touched,
    settles: settlesOf(state),
    steps: calledSteps(state),
  };
}

type Outcome = 'wages-cleared' | 'archived' | 'reopened';

function outcomesOf(state: CaseState): readonly Outcome[] {
  if (state.archived) return ['wages-cleared', 'archived'];
  if (state.cleared) return ['wages-cleared'];
  return state.touched.length > 0 ? ['reopened'] : [];
}

/** One per membership, outcome and round: what was told once is not told again when the complaint is reopened alone. */
function tellings(state: CaseState, outcome: Outcome): readonly WantedCommand[] {
  return Object.entries(state.sources).map(([complaint, { membership }]) => ({
    stream: complaint,
    type: 'ReceiveOutcome',
    payload: { caseId: state.stream, outcome, caseVersion: state.version, round: state.reopened },
    cause: `ReceiveOutcome/${complaint}/${membership}/${outcome}/${state.reopened}`,
  }));
}

/** By the command that told it, a complaint is told of each sending once. */
function settlesOf(state: CaseState): readonly WantedCommand[] {
  return settledSources(state).map(({ complaint, membership, kind, since, last: upTo, count }) => ({
    stream: complaint,
    type: 'SettleSending',
    payload: { caseId: state.stream, membership, kind, upTo, count },
    cause: `SettleSending/${complaint}/${membership}/${kind}/${since}`,
  }));
}

/**
 * Whether telling the outcome would be news to the complaint as it is now. `lines` are those of its people, worked out at
 * the edge: the case itself cannot know whose a concealed line is.
 */
export function isNewsTo(
  complaint: ComplaintState,
  { payload }: WantedCommand,
  lines: readonly string[],
  touched: readonly string[],
): boolean {
  if (payload['outcome'] === 'reopened' && !lines.some((line) => touched.includes(line))) return false;
  return isOutcomeNews(complaint, payload as unknown as ToldOutcome);
}

/** Lines that name the complaint, and the concealed ones, which may be of its people. */
export function linesPerhapsOf(state: CaseState, complaint: string): readonly string[] {
  const lines = Object.values(state.lines);
  return lines.filter(({ origin }) => origin === CONCEALED || origin.startsWith(`${complaint}/`)).map(({ id }) => id);
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
