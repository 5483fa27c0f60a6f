import type { CommandOf, FreeText } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { MatterCommand } from '../matter/commands.ts';
import type { HotLine, PublicityItem, ReportBody } from './events.ts';
import type { DistrictReportCommand } from './district-report/commands.ts';
import type { PublicationCommand } from './publication/commands.ts';

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
  | CommandOf<
      'StartCampaign',
      {
        readonly name: string;
        readonly number: string;
        readonly document: string;
        readonly from: LocalDay;
        readonly to: LocalDay;
        readonly shares: readonly { readonly unit: string; readonly part: FreeText; readonly dueOn: LocalDay }[];
      }
    >
  | CommandOf<'EndCampaign', { readonly period: string; readonly result: FreeText; readonly document: string }>
  | CommandOf<'PublishHotLine', HotLine>
  | CommandOf<'RecordPublicity', PublicityItem>
  | CommandOf<
      'PushInformation',
      {
        readonly subject: string;
        readonly text: FreeText;
        readonly document: string | null;
        readonly units: readonly string[];
      }
    >
  | CommandOf<'AcknowledgeInformation', { readonly pushId: string; readonly unit: string }>
  /** All reports of the period that the receiver has not signed for yet. */
  | CommandOf<'AcknowledgeDutyReports', { readonly period: string; readonly unit: string }>
  | PublicationCommand
  | DistrictReportCommand;

export type DutyCommand = DutyOwnCommand | Exclude<MatterCommand, { readonly type: 'RecordListedFact' }>;
