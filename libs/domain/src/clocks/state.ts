import type { Instant, LocalDay } from '../kernel/time-types.ts';
import type { Period, RuleTier } from '../rules/rule.ts';
import type { HistoricalVerdict, PutRight } from './events.ts';
import type { Pause } from '../time/types.ts';

export type ClockStatus = 'running' | 'paused' | 'met' | 'lapsed' | 'doneLate' | 'voided' | 'ended';

export interface ClockExtension {
  readonly amount: number;
  readonly decidedOn: LocalDay;
}

/** One statutory or local period on one matter: a fold of its events (architecture, "Time"). */
export interface ClockState {
  /** `<ruleId>[/<key>]#<n>`, unique in its stream. */
  readonly id: string;
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly calendarVersion: number;
  readonly tier: RuleTier;
  /** Hand-off, order, ticket or step the clock belongs to. */
  readonly key: string | null;
  /** The unit that owes the act. */
  readonly unit: string;
  readonly start: string;
  /** null: only a written date, never rolled, paused or extended. */
  readonly period: Period | null;
  /** A date written in a document: the end where there is no period, else the earliest end. */
  readonly written: LocalDay | null;
  readonly pauses: readonly Pause[];
  readonly extensions: readonly ClockExtension[];
  /** The unit that decides on an extension where it is not the one that owes the act. */
  readonly grantor: string | null;
  /** Asked for and not yet decided. */
  readonly extensionRequest: { readonly amount: number; readonly by: string } | null;
  readonly status: ClockStatus;
  readonly due: LocalDay | null;
  readonly unrolled: LocalDay | null;
  readonly dueAt: Instant | null;
  readonly provisional: boolean;
  /** Version of the fact that started it. */
  readonly startedBy: number;
  /** Version of the event that set `dueAt`: part of the ids of what the date makes due. */
  readonly setBy: number;
  readonly reminders: readonly Instant[];
  /** How many were sent; one that was skipped leaves its place to another. */
  readonly reminded: number;
  readonly onLapse: 'E1' | 'E2' | null;
  /** Nobody is late when it has passed. */
  readonly waitedOut: boolean;
  readonly startedAt: Instant;
  /** Legal time of the act that met it, in time or late. */
  readonly metOn: string | null;
  /** Version of the fact that met it: when that entry is voided the clock runs again. */
  readonly metBy: number | null;
  readonly lapsedAt: Instant | null;
  /** What the date would be under a later calendar, another version of the rule or by the facts put right, until the 治欠办 has looked at it. */
  readonly questioned: ({ readonly due: LocalDay; readonly dueAt: Instant } & PutRight & AskedByRule) | null;
  /**
   * 历史超期: it lapsed before the matter was taken over from paper. Open until the 治欠办 has said whether it counts; `carried`: that
   * is said in the matter in which it lapsed. Null of any other lapse.
   */
  readonly historical: HistoricalVerdict | 'open' | 'carried' | null;
  /** The latest calendar under which the lapse was questioned. */
  readonly questionedUnder: number;
  readonly workingDaysLate: number | null;
  readonly endedAs: string | null;
  /** Legal time of the fact that ended it, and its version: when that entry is voided the clock runs again. */
  readonly endedOn: string | null;
  readonly endedBy: number | null;
}

/** Under which version of its rule a batch would have spared the lapse; absent where a calendar or a correction asks. */
export interface AskedByRule {
  readonly byRule?: { readonly version: number; readonly batch: string };
}

export type ClockBook = Readonly<Record<string, ClockState>>;

/** The clock at whose end a chained one starts: the latest of that rule, of the same instance where both name one. */
export function headOf<C extends Pick<ClockState, 'ruleId' | 'key'>>(
  clocks: readonly C[],
  after: string,
  key: string | null,
): C | null {
  const matches = (clock: C) => key === null || clock.key === null || clock.key === key;
  return clocks.findLast((clock) => clock.ruleId === after && matches(clock)) ?? null;
}

/** Open, or lapsed while nobody else has taken the duty over: a late act still counts. */
export function isOwed(clock: ClockState): boolean {
  return isOpen(clock) || (clock.status === 'lapsed' && clock.endedAs === null);
}

const HISTORY: readonly ClockState['historical'][] = ['open', 'does-not-count', 'carried'];

/** A lapse for which nobody answers: of the time on paper, and not said to count. */
export function isHistory({ lapsedAt, historical }: Pick<ClockState, 'lapsedAt' | 'historical'>): boolean {
  return lapsedAt !== null && HISTORY.some((one) => one === historical);
}

/** Somebody was late: it lapsed, and that is held against the unit that owed the act. */
export function isLate(clock: ClockState): boolean {
  return clock.lapsedAt !== null && clock.status !== 'voided' && !isHistory(clock);
}

/** A period of the law that had to be waited out has passed: nobody was late, and what follows may happen. */
export function isWaitedOut({ status, waitedOut }: ClockState): boolean {
  return status === 'lapsed' && waitedOut;
}

/** Running or paused: the act is still owed and not yet late. */
export function isOpen(clock: ClockState): boolean {
  return clock.status === 'running' || clock.status === 'paused';
}
