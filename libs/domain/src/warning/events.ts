import type { EventOf, FreeText } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';

/** What may foretell arrears (724 Arts 27, 38; notice, part three (二)2, (五)3, (十四)1, (十五)2, (十七)). */
export type SignalKind =
  | 'allocation-gap'
  | 'unpaid-month'
  | 'bank-notice'
  | 'missing-entry'
  | 'utilities'
  | 'tax'
  | 'market'
  | 'opinion'
  | 'petition'
  | 'town';

/** Why the score is what it is: every signal that counted, with its weight as the rule had it that day. */
export interface WarningTerm {
  readonly signalId: string;
  readonly kind: SignalKind;
  readonly weight: number;
  readonly on: LocalDay;
}

/** 真实欠薪、隐患、误报. */
export type WarningResult = 'arrears' | 'risk' | 'false-alarm';

interface WarningRef {
  readonly warningId: string;
}

export type WarningEvent =
  | EventOf<
      'SignalRecorded',
      {
        readonly signalId: string;
        readonly kind: SignalKind;
        readonly observedOn: LocalDay;
        /** Null: the software's own, from a date that passed. */
        readonly unit: string | null;
        readonly month: string | null;
        readonly note: FreeText | null;
        readonly document: string | null;
      }
    >
  | EventOf<
      'WarningRaised',
      WarningRef & {
        /** To whom it goes: the unit and, where one is named, the person who answers. */
        readonly unit: string;
        readonly person: string | null;
        readonly score: number;
        readonly threshold: number;
        readonly terms: readonly WarningTerm[];
        readonly rule: string;
        readonly ruleVersion: number;
      }
    >
  | EventOf<'WarningSignedFor', WarningRef & { readonly person: string }>
  | EventOf<
      'WarningConcluded',
      WarningRef & {
        readonly result: WarningResult;
        readonly visitedOn: LocalDay;
        /** Proof from the site. */
        readonly document: string;
        readonly note: FreeText;
        readonly caseId: string | null;
      }
    >;

/** What became of signals and warnings of a project beside that. */
export type ProjectWarningEvent =
  /** 回避: the unit that it went to builds the project itself, and another one supervises it now. */
  | EventOf<'WarningReassigned', { readonly warningId: string; readonly unit: string; readonly from: string }>
  /** The date that it came from was met in time after all, or was none, or the figures were told anew: it counts no more. */
  | EventOf<'SignalWithdrawn', { readonly signalId: string; readonly because: SignalWithdrawal }>;

export type SignalWithdrawal = 'done-in-time' | 'spared' | 'corrected';
