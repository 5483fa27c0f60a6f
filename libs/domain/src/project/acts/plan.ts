import { legalDay } from '../../clocks/legal-time.ts';
import type { Fen } from '../../kernel/event.ts';
import { refuse } from '../../kernel/refusal.ts';
import { numberOn } from '../../rules/usual-numbers.ts';
import { daysBetween } from '../../time/local-day.ts';
import type { ProjectDraft, ProjectPayload } from '../draft.ts';
import type { PlanLag, YearPlan, YearProgress } from '../plan-events.ts';
import { yearOf } from '../plans.ts';
import { notInFuture, ownUnit } from './checks.ts';
import type { NewSignal } from '../../warning/acts.ts';
import { noteSignal, withdrawOwnSignal } from './warnings.ts';

/** 年度投资计划和预算安排 (notice, part three (四)2); a later one of the same year takes its place. */
export function setYearPlan(draft: ProjectDraft, command: ProjectPayload<'SetYearPlan'>): void {
  notInFuture(draft.context, command.effectiveOn);
  draft.emit({ type: 'YearPlanSet', data: { ...command, unit: ownUnit(draft.context) } });
}

/**
 * 计划执行进度: what was done and paid since the year began. Works that run ahead of their money foretell arrears, and are a
 * signal by themselves, which goes where the same day is told again and they do not; works behind the plan are shown.
 */
export function recordYearProgress(draft: ProjectDraft, command: ProjectPayload<'RecordYearProgress'>): void {
  const { state, context } = draft;
  const { until } = command;
  notInFuture(context, command.effectiveOn);
  if (until > command.effectiveOn) refuse('progress-before-end');
  const known = state.years[yearOf(until)] ?? refuse('year-plan-missing');
  const last = known.progress.at(-1);
  if (last !== undefined && until < last.until) refuse('progress-told-already', { details: { until: last.until } });
  const tolerance = numberOn(context.rules, 'D-PLAN-LAG', 'lagPercent', legalDay(context));
  const lags = lagsOf(known.plan, command, tolerance);
  draft.emit({ type: 'YearProgressRecorded', data: { ...command, unit: ownUnit(context), lags, tolerance } });
  const gap = { kind: 'allocation-gap', observedOn: until, unit: null, month: null } as const;
  if (lags.includes('money')) return noteSignal(draft, { ...gap, note: null, document: command.document });
  // What was told of the same day before stands corrected, and with it what it foretold.
  withdrawOwnSignal(draft, (one) => isOf(gap, one), 'corrected');
}

type Gap = Pick<NewSignal, 'kind' | 'observedOn' | 'month'>;

function isOf({ kind, observedOn, month }: Gap, one: Gap): boolean {
  return one.kind === kind && one.observedOn === observedOn && one.month === month;
}

/** Behind by more than the tolerance, in whole percent of what there should be. */
function lagsOf(plan: YearPlan, { until, doneFen, paidFen }: YearProgress, tolerance: number): readonly PlanLag[] {
  const [first, end] = [`${plan.year}-01-01`, `${plan.year + 1}-01-01`];
  const gone = daysBetween(first, until) + 1;
  return [
    ...(isBehind(doneFen, plan.worksFen, [gone, daysBetween(first, end)], tolerance) ? ['works' as const] : []),
    ...(isBehind(paidFen, doneFen, [1, 1], tolerance) ? ['money' as const] : []),
  ];
}

/** In whole numbers: sums of a project times days leave what a double counts exactly. */
function isBehind(is: Fen, of: Fen, [part, whole]: readonly [number, number], tolerance: number): boolean {
  return BigInt(is) * BigInt(whole) * 100n < BigInt(of) * BigInt(part) * BigInt(100 - tolerance);
}
