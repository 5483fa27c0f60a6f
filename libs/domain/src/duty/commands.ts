import type { CommandOf, FreeText } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { MatterCommand } from '../matter/commands.ts';
import type { ReportBody } from './events.ts';

interface Report extends ReportBody {
  readonly period: string;
  readonly unit: string;
}

export type DutyOwnCommand =
  | CommandOf<'StartDuty', { readonly from: LocalDay; readonly number: string; readonly document: string }>
  | CommandOf<'StopDuty', { readonly lastDay: LocalDay; readonly reason: FreeText; readonly document: string }>
  /** By time: opens what has come to be opened, the named period among it, and nothing more. */
  | CommandOf<'OpenPeriod', { readonly period: string }>
  | CommandOf<'FileDutyReport', Report>
  | CommandOf<'CorrectDutyReport', Report & { readonly reason: FreeText }>
  /** All reports of the period that the receiver has not signed for yet. */
  | CommandOf<'AcknowledgeDutyReports', { readonly period: string; readonly unit: string }>;

export type DutyCommand = DutyOwnCommand | Exclude<MatterCommand, { readonly type: 'RecordListedFact' }>;
