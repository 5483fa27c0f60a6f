import { refuse } from '../kernel/refusal.ts';
import type { Instant, LocalDay } from '../kernel/time-types.ts';
import type { UnitKind } from '../organisation/view.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import { deadline } from '../time/count.ts';
import { addDays, localDayOf, startOfDay } from '../time/local-day.ts';
import type { WorkingCalendar } from '../time/types.ts';
import { gapsOf, type RosterState } from './stream.ts';

export const ROSTER_RULE = 'D-ROSTER';

/** Days that every unit of the alert has to have on duty (practice, "Emergencies and rosters"). */
export interface MandatoryPeriod {
  readonly label: string;
  readonly from: LocalDay;
  readonly to: LocalDay;
  /** Day by which the roster is to be in. */
  readonly dueOn: LocalDay;
}

interface Asked {
  readonly rules: Rulebook;
  readonly calendar: WorkingCalendar;
}

/** Units that keep a roster: those that an emergency alerts. */
export const ROSTER_KINDS: readonly UnitKind[] = [
  ...(['hrss', 'office', 'police', 'petition', 'publicity', 'sector', 'town'] as const),
];

/**
 * Periods that touch [from, to]: the dated ones of the rule (腊月初一至正月十五), and every statutory holiday with the rest days
 * around it that lies in none of these.
 */
export function mandatoryPeriods(from: LocalDay, to: LocalDay, { rules, calendar }: Asked): readonly MandatoryPeriod[] {
  const rule = rules.versionOn(ROSTER_RULE, to);
  if (rule === null) return [];
  const dated = (rule.seasonal ?? []).filter((season) => season.from <= to && from <= season.to);
  const holidays = holidaysIn(from, to, calendar).filter(
    (run) => !dated.some((season) => season.from <= run.from && run.to <= season.to),
  );
  return [...dated, ...holidays]
    .map((period) => ({
      ...{ label: period.label, from: period.from, to: period.to },
      dueOn: dueDay(period.from, { rules, calendar }),
    }))
    .sort((one, other) => one.from.localeCompare(other.from));
}

/** Asked for so many days ahead, and from then by the period of the rule. */
function dueDay(first: LocalDay, { rules, calendar }: Asked): LocalDay {
  const rule = rules.versionOn(ROSTER_RULE, first);
  if (rule === null || rule.end.kind !== 'period')
    return refuse('rule-not-in-force', { details: { rule: ROSTER_RULE } });
  const { amount, unit } = rule.end;
  const askedOn = addDays(first, -(rule.parameters?.['askedDaysBefore'] ?? 0));
  return deadline({ amount, unit, start: askedOn }, calendar).due ?? first;
}

interface Run {
  readonly label: string;
  readonly from: LocalDay;
  readonly to: LocalDay;
}

/** Runs of days off of which one is a statutory holiday. */
function holidaysIn(from: LocalDay, to: LocalDay, calendar: WorkingCalendar): readonly Run[] {
  const runs: Run[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (calendar.day(day).kind !== 'statutory') continue;
    if (runs.some((run) => run.from <= day && day <= run.to)) continue;
    const first = edge(day, -1, calendar);
    runs.push({ label: '法定节假日', from: first, to: edge(day, 1, calendar) });
  }
  return runs;
}

function edge(day: LocalDay, step: 1 | -1, calendar: WorkingCalendar): LocalDay {
  let last = day;
  while (!calendar.day(addDays(last, step)).working) last = addDays(last, step);
  return last;
}

export interface RosterGap extends MandatoryPeriod {
  readonly gaps: readonly { readonly from: Instant; readonly to: Instant }[];
}

/** Mandatory periods whose day has passed, that are not over, and that the roster does not cover. */
export function missingRosters(
  state: RosterState,
  at: Instant,
  periods: readonly MandatoryPeriod[],
): readonly RosterGap[] {
  const today = localDayOf(at);
  return periods
    .filter(({ dueOn, to }) => dueOn < today && today <= to)
    .map((period) => {
      const from = startOfDay(period.from);
      const gaps = gapsOf(state, from > at ? from : at, startOfDay(period.to, 1));
      return { ...period, gaps };
    })
    .filter(({ gaps }) => gaps.length > 0);
}
