import type { Instant } from '../kernel/time-types.ts';
import { isHistory, isOwed, isWaitedOut, type ClockBook } from './state.ts';

/** Clocks of a matter by which an officer arranges his day; the date of the work itself stands beside them. */
export const CLOCK_FAMILIES = ['contact', 'handle', 'feedback', 'extension', 'clear'] as const;
export type ClockFamily = (typeof CLOCK_FAMILIES)[number];

/** Rules whose clocks belong to a family; an extension that waits for its decision has the date of the clock that it is for. */
export const FAMILY_RULES: Readonly<Record<Exclude<ClockFamily, 'extension'>, readonly string[]>> = {
  contact: ['S1-08-FIRST', 'S1-07-URGENT'],
  handle: ['S2-01', 'S2-05-REPORT', 'S2-05-PETITION', 'S2-05-UNIT', 'S3-01', 'S3-02', 'S3-03', 'S9-04'],
  feedback: ['S1-12', 'S1-07-REPLYBY', 'S1-07-NORMAL', 'S1-07-QUERY', 'S1-06-REPLYBY', 'S1-01-INFORM', 'S9-02-TICKET'],
  clear: ['S10-01'],
};

const FAMILY_OF: ReadonlyMap<string, ClockFamily> = new Map(
  Object.entries(FAMILY_RULES).flatMap(([family, rules]) =>
    rules.map((rule) => [rule, family as ClockFamily] as const),
  ),
);

export type FamilyDates = Readonly<Record<ClockFamily, Instant | null>>;

const NONE: FamilyDates = { contact: null, handle: null, feedback: null, extension: null, clear: null };

/** Matters keep the book that they do not change; it is asked for before and after every command. */
const known = new WeakMap<ClockBook, FamilyDates>();

/**
 * Of each family the earliest instant from which somebody is late; null where nothing of it is owed, or it pauses. What had only
 * to be waited out and what lapsed on paper is none.
 */
export function familyDates(clocks: ClockBook): FamilyDates {
  const before = known.get(clocks);
  if (before !== undefined) return before;
  const dates: Record<ClockFamily, Instant | null> = { ...NONE };
  const take = (family: ClockFamily, at: Instant): void => {
    const earliest = dates[family];
    if (earliest === null || at < earliest) dates[family] = at;
  };
  for (const clock of Object.values(clocks)) {
    const { dueAt, status, ruleId } = clock;
    if (dueAt === null || status === 'paused' || !isOwed(clock) || isWaitedOut(clock) || isHistory(clock)) continue;
    const family = FAMILY_OF.get(ruleId);
    if (family !== undefined) take(family, dueAt);
    if (clock.extensionRequest !== null) take('extension', dueAt);
  }
  known.set(clocks, dates);
  return dates;
}
