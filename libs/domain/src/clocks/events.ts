import type { EventOf, FreeText } from '../kernel/event.ts';
import type { ActedOn, Instant, LocalDay } from '../kernel/time-types.ts';
import type { CarriedClock } from './carried-clock.ts';
import type { Period, RuleTier } from '../rules/rule.ts';

/** The dates a clock event decides; stored so that replay never asks today's rulebook or calendar. */
export interface DueDates {
  readonly due: LocalDay | null;
  readonly unrolled: LocalDay | null;
  readonly dueAt: Instant | null;
  readonly provisional: boolean;
  readonly calendarVersion: number;
  readonly reminders: readonly Instant[];
}

/** Whether a lapse of the time on paper counts like any other. */
export type HistoricalVerdict = 'counts' | 'does-not-count';

/** What a correction says of the period; absent where the calendar alone moves it. */
export interface PutRight {
  /** Where it starts in truth; a chained one moves with its head. */
  readonly start?: string;
  /** The day that the document writes in truth. */
  readonly written?: LocalDay;
}

export type ClockEvent =
  | EventOf<
      'ClockStarted',
      DueDates & {
        readonly clockId: string;
        readonly ruleId: string;
        readonly ruleVersion: number;
        readonly tier: RuleTier;
        readonly key: string | null;
        readonly unit: string;
        readonly start: string;
        readonly startEvent: string;
        /** Version of the fact that started it: when that entry is voided the clock goes with it. */
        readonly startedBy: number;
        readonly period: Period | null;
        /** A date written in a document, or null. */
        readonly written: LocalDay | null;
        readonly onLapse: 'E1' | 'E2' | null;
        /** A period that has only to pass; said of those that the law sets and no rung follows. */
        readonly waitedOut?: boolean;
        /** Another unit than the one that owes the act decides on its extension. */
        readonly grantor?: string;
        /** The period goes on from another clock, with what was decided about it. */
        readonly carried?: Omit<CarriedClock, 'ruleId'>;
      }
    >
  | EventOf<'ClockPaused', { readonly clockId: string; readonly from: LocalDay; readonly ground: string }>
  | EventOf<'ClockResumed', DueDates & { readonly clockId: string; readonly to: LocalDay }>
  | EventOf<'ClockExtensionRequested', { readonly clockId: string; readonly amount: number; readonly reason: FreeText }>
  | EventOf<'ClockExtensionRefused', { readonly clockId: string; readonly reason: FreeText }>
  | EventOf<
      'ClockExtended',
      DueDates & {
        readonly clockId: string;
        readonly amount: number;
        readonly decidedOn: LocalDay;
        readonly requestedBy: string;
        readonly approvedBy: string;
        readonly reason: FreeText;
        readonly document: string | null;
      }
    >
  | EventOf<'ClockMet', { readonly clockId: string; readonly on: ActedOn; readonly factVersion: number }>
  | EventOf<'ClockLapsed', { readonly clockId: string; readonly dueAt: Instant }>
  | EventOf<
      'ClockDoneLate',
      {
        readonly clockId: string;
        readonly on: ActedOn;
        readonly factVersion: number;
        /** null for hour clocks. */
        readonly workingDaysLate: number | null;
      }
    >
  /** A fact in time was entered late: the lapse never was (practice, "Time and paper"). */
  | EventOf<'LapseVoided', { readonly clockId: string; readonly on: ActedOn; readonly factVersion: number }>
  /** The fact that met the clock was voided (作废): it runs again to its old date. */
  | EventOf<'ClockRestored', { readonly clockId: string; readonly voidedVersion: number }>
  /** The duty passed to another unit with its date: custody moved on, or another unit leads. */
  | EventOf<'ClockReassigned', { readonly clockId: string; readonly unit: string; readonly from: string }>
  /** Nobody owes the act any more; `as` says why (runsInCase, handedOn, closed …). A lapse that was stays a lapse. */
  | EventOf<
      'ClockEnded',
      {
        readonly clockId: string;
        readonly as: string;
        /** Legal time and version of the fact that ended it: when that entry is voided the clock runs again. */
        readonly on?: ActedOn;
        readonly factVersion?: number;
      }
    >
  | EventOf<
      'ClockRecomputed',
      DueDates & {
        readonly clockId: string;
        readonly ruleVersion: number;
        readonly reason: FreeText;
      } & PutRight
    >
  /** A batch that two persons ordered brought the clock onto another version of its rule, as its dry run had shown. */
  | EventOf<
      'ClockMovedToRule',
      DueDates & {
        readonly clockId: string;
        readonly ruleVersion: number;
        readonly fromVersion: number;
        /** Stream of the batch. */
        readonly batch: string;
        readonly before: Pick<DueDates, 'due' | 'dueAt'>;
        readonly tier: RuleTier;
        readonly onLapse: 'E1' | 'E2' | null;
        readonly period: Period | null;
        readonly start: string;
      }
    >
  /** The version of the batch would have spared this lapse: the 治欠办 looks at it, nothing changes by itself. */
  | EventOf<
      'LapseQuestionedByRule',
      {
        readonly clockId: string;
        readonly due: LocalDay;
        readonly dueAt: Instant;
        readonly calendarVersion: number;
        readonly ruleVersion: number;
        readonly batch: string;
      }
    >
  /** A new calendar or a date put right would have spared this lapse: the 治欠办 looks at it, nothing changes by itself. */
  | EventOf<
      'LapseQuestioned',
      {
        readonly clockId: string;
        readonly due: LocalDay;
        readonly dueAt: Instant;
        readonly calendarVersion: number;
      } & PutRight
    >
  | EventOf<
      'LapseReviewed',
      { readonly clockId: string; readonly decision: 'stands' | 'taken-back'; readonly reason: FreeText }
    >
  /** 历史超期: it lapsed before the matter was taken over from paper; nothing follows before the 治欠办 has looked at it. */
  | EventOf<'LapseTakenOver', { readonly clockId: string }>
  | EventOf<
      'HistoricalLapseConfirmed',
      { readonly clockId: string; readonly verdict: HistoricalVerdict; readonly reason: FreeText }
    >
  /** Its day was over before anybody could send it; earlier ones go with it. */
  | EventOf<'ReminderSkipped', { readonly clockId: string; readonly nominalAt: Instant }>
  | EventOf<'ReminderIssued', { readonly clockId: string; readonly nominalAt: Instant; readonly unit: string }>;
