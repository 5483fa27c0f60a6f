import { CLOCK_ACTOR, isSystem } from '../../kernel/actor.ts';
import type { LocalDay } from '../../kernel/time-types.ts';
import { addDays, localDayOf } from '../../time/local-day.ts';
import type { DutyDraft } from '../draft.ts';
import type { PlannedPeriod } from '../events.ts';
import { type DutyKind, dutyKindOf, selectedUnits } from '../kinds.ts';
import { planPeriod } from '../periods.ts';
import { isAwaited, reportsOf } from '../state.ts';
import { opensAt } from '../times.ts';

/** Of a long outage in one append; the rest follows with the next look. */
const MOST_AT_ONCE = 12;

/**
 * Opens every period whose day has come, in order, whoever acts first: the workflow's command is the guarantee that it
 * also happens when nobody acts.
 */
export function openDuePeriods(draft: DutyDraft): void {
  const kind = dutyKindOf(draft.state.stream);
  if (kind === null) return;
  for (let opened = 0; opened < MOST_AT_ONCE; opened += 1) {
    const { next } = draft.state;
    if (next === null || opensAt(next) > draft.context.at) return;
    open(draft, kind, next);
  }
}

function open(draft: DutyDraft, kind: DutyKind, planned: PlannedPeriod): void {
  const { context } = draft;
  const actor = isSystem(context.actor) ? undefined : CLOCK_ACTOR;
  const units = selectedUnits(kind.owedBy, context.organisation);
  const next = following(draft, planned);
  draft.emit({ type: 'PeriodOpened', data: { ...planned, units, next } }, actor);
  const since = beginsAfter(planned, localDayOf(context.at));
  for (const unit of units) {
    const key = `${planned.period}/${unit}`;
    draft.emit({ type: 'ReportOwed', data: { period: planned.period, unit, key, since } }, actor);
  }
}

/** A unit that was asked late, because the software was away, has its whole time all the same. */
function beginsAfter({ to }: PlannedPeriod, askedOn: LocalDay): LocalDay {
  return askedOn === addDays(to, 1) ? to : askedOn;
}

function following({ state, context }: DutyDraft, { period, to, ruleId }: PlannedPeriod): PlannedPeriod | null {
  const from = addDays(to, 1);
  if (state.lastDay !== null && from > state.lastDay) return null;
  const taken = (name: string): boolean => name === period || state.periods[name] !== undefined;
  return planPeriod({ rules: context.rules, ruleId, from, lastDay: state.lastDay, taken });
}

/** Units that were ended or merged away since they were asked owe nothing any more. */
export function releaseEndedUnits(draft: DutyDraft): void {
  const { organisation } = draft.context;
  for (const report of reportsOf(draft.state)) {
    if (!isAwaited(report) || organisation.unit(report.unit)?.active !== false) continue;
    const { period, unit, key } = report;
    draft.emit({ type: 'ReportReleased', data: { period, unit, key, because: 'unit-ended' } }, CLOCK_ACTOR);
  }
}
