import type { DueState } from '../../shared/index.ts';
import type { Clock } from './routes-of.ts';

export type ClockGroup = 'open' | 'paused' | 'late' | 'done' | 'over';

/** How a clock is shown among others: what presses first. */
export function groupOf({ standing, status }: Pick<Clock, 'standing' | 'status'>): ClockGroup {
  if (standing === 'overdue' || standing === 'historical') return 'late';
  if (standing === 'paused') return 'paused';
  if (standing === 'running' || standing === 'near') return 'open';
  return status === 'met' || status === 'doneLate' ? 'done' : 'over';
}

/** Working days late from which on it is a severe lapse, as in the inbox. */
const SEVERE_AFTER = 3;

export function dueStateOf({
  standing,
  remainingWorkingDays,
}: Pick<Clock, 'standing' | 'remainingWorkingDays'>): DueState {
  if (standing === 'paused') return 'paused';
  if (standing === 'near') return 'near';
  if (standing !== 'overdue' && standing !== 'historical') return 'later';
  return (remainingWorkingDays ?? 0) <= -SEVERE_AFTER ? 'severe' : 'overdue';
}

/** Clocks that still press: running, paused, lapsed and not made good; the most urgent first. */
export function pressing(clocks: readonly Clock[]): readonly Clock[] {
  return clocks
    .filter((clock) => ['open', 'paused', 'late'].includes(groupOf(clock)))
    .sort((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'));
}

type Step = Clock['derivation'][number];

export type ShownStep =
  { readonly kind: 'step'; readonly step: Step } | { readonly kind: 'skipped'; readonly steps: readonly Step[] };

/** The count step by step; days that do not count stand together where several follow one another. */
export function shownSteps(derivation: readonly Step[]): readonly ShownStep[] {
  const shown: ShownStep[] = [];
  for (const step of derivation) {
    const last = shown[shown.length - 1];
    if (step.kind !== 'skipped') shown.push({ kind: 'step', step });
    else if (last?.kind === 'skipped') shown[shown.length - 1] = { kind: 'skipped', steps: [...last.steps, step] };
    else shown.push({ kind: 'skipped', steps: [step] });
  }
  return shown;
}
