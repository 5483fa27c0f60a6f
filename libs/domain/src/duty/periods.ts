import { refuse } from '../kernel/refusal.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { RuleRow, SeasonalVariant } from '../rules/rule.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import { numberOn } from '../rules/usual-numbers.ts';
import { addDays, addMonths, dayNumber, dayOf, daysBetween, numberOf, partsOf, weekday } from '../time/local-day.ts';
import type { PlannedPeriod } from './events.ts';

export interface PlanAsked {
  readonly rules: Rulebook;
  readonly ruleId: string;
  /** First day of the period. */
  readonly from: LocalDay;
  /** The day after which the duty is no more; null: no end is set. */
  readonly lastDay: LocalDay | null;
  /** Keys of periods there were. */
  readonly taken: (period: string) => boolean;
}

/**
 * The period that begins with a day: a month, quarter, half-year or year of the calendar, or a week to its Sunday where the
 * rule or its season says so, or the day itself. It is cut where a season with weeks begins or ends, where another version of the rule takes
 * over, and where the duty ends, so that each day lies in exactly one period. A rest of a week or month that is shorter than
 * the district's least is taken together with the next.
 */
export function planPeriod({ rules, ruleId, from, lastDay, taken }: PlanAsked): PlannedPeriod {
  const rule = rules.versionOn(ruleId, from) ?? refuse('rule-not-in-force', { details: { rule: ruleId } });
  if (rule.parameters?.['daily'] === 1) {
    return { period: from, from, to: from, season: null, ruleId, ruleVersion: rule.version };
  }
  const season = seasonOn(rule, from);
  const weekly = rule.parameters?.['weekly'] === 1 || season !== null;
  const months = rule.parameters?.['months'] ?? 1;
  const shortest = numberOn(rules, 'D-PERIODS', 'shortestDays', from);
  const inside = addDays(from, shortest - 1);
  const natural = weekly ? addDays(inside, 7 - weekday(inside)) : endOfMonths(inside, months);
  const end = season !== null && daysBetween(natural, season.to) < shortest ? season.to : natural;
  const to = lastWithin(end, from, (day) => {
    const same = rules.versionOn(ruleId, day)?.version === rule.version;
    return same && seasonOn(rule, day) === season && (lastDay === null || day <= lastDay);
  });
  const named = weekly ? weekName(natural) : monthsName(natural, months);
  const period = taken(named) ? firstFree(named, taken) : named;
  return { period, from, to, season: season?.label ?? null, ruleId, ruleVersion: rule.version };
}

/** The season of the day, where it makes weeks of the periods. */
function seasonOn(rule: RuleRow, day: LocalDay): SeasonalVariant | null {
  if (rule.parameters?.['weeklyInSeason'] !== 1) return null;
  return rule.seasonal?.find(({ from, to }) => from <= day && day <= to) ?? null;
}

function endOfMonths(from: LocalDay, months: number): LocalDay {
  const { year, month } = partsOf(dayNumber(from));
  const first = numberOf(year, month - ((month - 1) % months), 1);
  return dayOf(addMonths(first, months) - 1);
}

function lastWithin(end: LocalDay, from: LocalDay, holds: (day: LocalDay) => boolean): LocalDay {
  let last = from;
  while (last < end && holds(addDays(last, 1))) last = addDays(last, 1);
  return last;
}

/** A period cut in two has two parts of one name. */
function firstFree(named: string, taken: (period: string) => boolean): string {
  for (let part = 2; ; part += 1) if (!taken(`${named}.${part}`)) return `${named}.${part}`;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** The week belongs to the year of its Thursday. */
function weekName(day: LocalDay): string {
  const thursday = dayNumber(day) + 4 - weekday(day);
  const { year } = partsOf(thursday);
  const week = Math.floor((thursday - numberOf(year, 1, 1)) / 7) + 1;
  return `${year}-W${two(week)}`;
}

function monthsName(day: LocalDay, months: number): string {
  const { year, month } = partsOf(dayNumber(day));
  const part = Math.floor((month - 1) / months) + 1;
  switch (months) {
    case 1:
      return `${year}-${two(month)}`;
    case 3:
      return `${year}-Q${part}`;
    case 6:
      return `${year}-H${part}`;
    default:
      return months === 12 ? `${year}` : `${year}-P${two(part)}`;
  }
}
