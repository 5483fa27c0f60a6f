import type { EventOf, Fen, FreeText } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { MatterEvent } from '../matter/state.ts';
import type { DistrictReportEvent } from './district-report/events.ts';
import type { PublicationEvent } from './publication/events.ts';

/** The period that comes next, as the rule of its first day has it. */
export interface PlannedPeriod {
  /** `2026-11`, `2026-W45`, `2026-Q4`, `2026-H2`, `2026` or `2026-12-01`. */
  readonly period: string;
  readonly from: LocalDay;
  /** Last day; the period opens with the day after. */
  readonly to: LocalDay;
  /** Name of the season in which it lies, where that makes it shorter. */
  readonly season: string | null;
  readonly ruleId: string;
  readonly ruleVersion: number;
}

/** One matter that was found; `followUp` says what becomes of it. */
export interface Finding {
  readonly project: string;
  readonly people: number;
  readonly fen: Fen;
  readonly followUp: 'referred' | 'settled';
  /** The complaint or case in which it goes on; null where it was settled at once. */
  readonly matter: string | null;
  readonly note: FreeText | null;
}

/** What a report states. A report without anything to tell is a 零报告 and says how it was looked. */
export interface ReportBody {
  readonly zero: boolean;
  readonly figures: Readonly<Record<string, number>>;
  readonly findings?: readonly Finding[];
  readonly text: FreeText;
  readonly document: string | null;
}

/** One unit's report of one period; `key` is `<period>/<unit>`. */
export interface ReportRef {
  readonly period: string;
  readonly unit: string;
  readonly key: string;
}

/** A unit's telephone for complaints, as it was made public. */
export interface HotLine {
  readonly unit: string;
  readonly phone: string;
  readonly hours: string;
  /** Newspaper, website, board. */
  readonly where: string;
  readonly publishedOn: LocalDay;
}

export interface PublicityItem {
  readonly unit: string;
  readonly heldOn: LocalDay;
  readonly medium: string;
  readonly topic: string;
  readonly link: string | null;
}

export type DutyFact =
  /** The district has set the duty up on paper; from this day on it is owed. */
  | EventOf<
      'DutyStarted',
      { readonly from: LocalDay; readonly number: string; readonly document: string; readonly next: PlannedPeriod }
    >
  | EventOf<
      'DutyStopped',
      {
        readonly lastDay: LocalDay;
        readonly reason: FreeText;
        readonly document: string;
        readonly next: PlannedPeriod | null;
      }
    >
  | EventOf<'PeriodOpened', PlannedPeriod & { readonly units: readonly string[]; readonly next: PlannedPeriod | null }>
  /** `since`: day on whose end the unit's time begins (practice, "Standing duties"). */
  | EventOf<'ReportOwed', ReportRef & { readonly since: LocalDay; readonly part?: FreeText; readonly dueOn?: LocalDay }>
  /** The unit was ended or merged away before it reported. */
  | EventOf<'ReportReleased', ReportRef & { readonly because: 'unit-ended' }>
  | EventOf<'ReportFiled', ReportRef & ReportBody & { readonly receivers: readonly string[] }>
  /** A further edition; the earlier ones stay readable. */
  | EventOf<
      'ReportCorrected',
      ReportRef & ReportBody & { readonly reason: FreeText; readonly receivers: readonly string[] }
    >
  | EventOf<
      'ReportsAcknowledged',
      { readonly period: string; readonly receiver: string; readonly units: readonly string[] }
    >
  /** A campaign is a period of its own that is called for: who does which part, and by when each reports. */
  | EventOf<
      'CampaignStarted',
      {
        readonly period: string;
        readonly name: string;
        readonly number: string;
        readonly document: string;
        readonly from: LocalDay;
        readonly to: LocalDay;
        readonly ruleId: string;
        readonly ruleVersion: number;
      }
    >
  | EventOf<'CampaignEnded', { readonly period: string; readonly result: FreeText; readonly document: string }>
  | EventOf<'HotLinePublished', HotLine>
  | EventOf<'PublicityRecorded', PublicityItem>
  /** For information: whoever does not sign is listed, and nothing waits for him. */
  | EventOf<
      'InformationPushed',
      {
        readonly pushId: string;
        readonly subject: string;
        readonly text: FreeText;
        readonly document: string | null;
        readonly units: readonly string[];
      }
    >
  | EventOf<'InformationAcknowledged', { readonly pushId: string; readonly unit: string }>
  | PublicationEvent
  | DistrictReportEvent;

export type DutyEvent = DutyFact | MatterEvent;
