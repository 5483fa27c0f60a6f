import type { LocalDay } from '../kernel/time-types.ts';
import type { Rulebook } from './rulebook.ts';

/**
 * Numbers that acts read beside any period, by rule, as they are where the rulebook says nothing of the day: before the rule
 * took effect, and in a district that has not adopted it yet. The shipped rows say the same.
 */
export const USUAL_NUMBERS = {
  'D-REACH': { attemptDays: 3 },
  'D-REMINDERS': { reminderHour: 9, mostReminders: 3 },
  'D-PERIODS': { shortestDays: 4 },
  'D-PUBLIC': { codeMinutes: 10, codeTries: 5, codesAnHour: 5, openMinutes: 30 },
  'D-GROUP-ENTRY': { mostDays: 30, mostWaiting: 200 },
  'D-RECEIPT-FILES': { mostFiles: 30, mostOfGroup: 300 },
  'D-REVEAL': { revealMinutes: 30 },
  'D-GROUPS': { nearWithin: 1, severeAfter: 3 },
  'D-ROSTERS': { rostersAhead: 60, rosterDays: 31, rosterWithoutGap: 7 },
  'D-LOOK-BACK': { deskDays: 30, briefingDays: 7 },
  'D-PLAN-LAG': { lagPercent: 20 },
  'D-DISPOSAL': { leastKeptYears: 3, awardKeptYears: 10, arbitrationKeptYears: 5, complaintKeptYears: 10 },
  'D-TELLING': { fewestTold: 3 },
  'D-LOOKS': { concealedADay: 3, foreignADay: 5, outOfHoursADay: 3, workFromHour: 8, workToHour: 19 },
  'S1-05-PEOPLE': { mostRepresentatives: 5 },
  'S4-07-ADDED': { leastPercent: 50, mostPercent: 100 },
  'S3-05-OFFICERS': { leastOfficers: 2 },
} as const satisfies Readonly<Record<string, Readonly<Record<string, number>>>>;

type Usual = typeof USUAL_NUMBERS;

/** The number as the rule has it on a day. */
export function numberOn<R extends keyof Usual>(
  rules: Pick<Rulebook, 'versionOn'>,
  rule: R,
  name: keyof Usual[R] & string,
  day: LocalDay,
): number {
  const usual: Readonly<Record<string, number>> = USUAL_NUMBERS[rule];
  return rules.versionOn(rule, day)?.parameters?.[name] ?? usual[name] ?? 0;
}
