import type { CommandOf, EventOf, FreeText } from '../kernel/event.ts';
import type { ClockTrial } from '../clocks/trials.ts';
import type { RuleRow } from '../rules/rule.ts';
import type { CalendarYear } from '../time/types.ts';

/** What the clocks are counted under: a version of a rule, proposed or in force, or the year that a proposed notice makes. */
export type RecountCause =
  | { readonly kind: 'rule'; readonly row: RuleRow }
  | { readonly kind: 'notice'; readonly proposalId: string; readonly year: CalendarYear };

/** One stream as the dry run found it: the version it was read at, and every clock that is concerned. */
export interface StreamTrial {
  readonly stream: string;
  readonly version: number;
  /** Of the matter, where it has one. */
  readonly number: string | null;
  readonly trials: readonly ClockTrial[];
}

/** Clocks of this unit move although their new date lies in the past. */
export interface LapsingUnit {
  readonly unit: string;
  readonly reason: FreeText;
}

/** What became of one stream; code null: exactly what its dry run had shown. */
export interface StreamResult {
  readonly stream: string;
  readonly code: string | null;
}

export type RecountEvent =
  | EventOf<
      'RecountRequested',
      {
        readonly cause: RecountCause;
        /** Another batch whose streams had moved on since its dry run: these alone are looked at. */
        readonly follows: string | null;
        readonly only: readonly string[] | null;
      }
    >
  /** A part of the dry run; nothing is changed by it. */
  | EventOf<'RecountTried', { readonly streams: readonly StreamTrial[] }>
  | EventOf<'RecountReady', { readonly calendarVersion: number }>
  | EventOf<'RecountOrdered', { readonly reason: FreeText; readonly lapsing: readonly LapsingUnit[] }>
  | EventOf<'RecountApproved', { readonly orderedBy: string }>
  | EventOf<'RecountRejected', { readonly reason: FreeText }>
  | EventOf<'RecountApplied', { readonly results: readonly StreamResult[] }>
  /** `drifted`: streams that were not as the dry run had seen them; they are in a new one. */
  | EventOf<'RecountFinished', { readonly drifted: readonly string[] }>
  | EventOf<'RecountDropped', { readonly reason: FreeText }>;

export type RecountCommand =
  | CommandOf<
      'RequestRecount',
      {
        /** A rule and its version, or a proposal of the rulebook, or one of the calendar. */
        readonly rule?: string;
        readonly version?: number;
        readonly proposalId?: string;
      }
    >
  /** By the software: the streams that had moved on since the dry run of `before`. */
  | CommandOf<'FollowRecount', { readonly before: string }>
  | CommandOf<
      'RecordRecountTrial',
      { readonly streams: readonly StreamTrial[]; readonly last: boolean; readonly calendarVersion: number }
    >
  | CommandOf<'OrderRecount', { readonly reason: FreeText; readonly lapsing: readonly LapsingUnit[] }>
  | CommandOf<'ApproveRecount', Record<never, never>>
  | CommandOf<'RejectRecount', { readonly reason: FreeText }>
  | CommandOf<'DropRecount', { readonly reason: FreeText }>
  | CommandOf<'RecordRecountResult', { readonly results: readonly StreamResult[]; readonly last: boolean }>;
