import type { FreeText } from '../kernel/event.ts';
import type { Instant, LocalDay } from '../kernel/time-types.ts';
import type { MatterState } from '../matter/state.ts';
import { EMPTY_MATTER } from '../matter/state.ts';
import type { EdgeId, NodeId } from '../process-map.ts';
import type { DistrictReports } from './district-report/state.ts';
import type { Publications } from './publication/state.ts';
import type { Finding, HotLine, PlannedPeriod, PublicityItem, ReportBody } from './events.ts';

/** One edition of a report; the last one counts. */
export interface ReportEdition extends ReportBody {
  readonly findings: readonly Finding[];
  readonly filedAt: Instant;
  /** Legal day of the filing. */
  readonly filedOn: LocalDay;
  readonly filedBy: string;
}

/** What one unit owes for one period. */
export interface OwedReport {
  readonly unit: string;
  readonly key: string;
  readonly editions: readonly ReportEdition[];
  readonly released: boolean;
  readonly receivers: readonly string[];
  /** Receivers that have signed for the last edition, with the day. */
  readonly acknowledged: Readonly<Record<string, LocalDay>>;
}

export interface DutyPeriod extends PlannedPeriod {
  /** Of a campaign: what it is called, and the day on which it was ended with its result. */
  readonly campaign?: { readonly name: string; readonly number: string; readonly endedOn: LocalDay | null };
  readonly openedAt: Instant;
  readonly reports: Readonly<Record<string, OwedReport>>;
}

export interface InformationPush {
  readonly pushId: string;
  readonly subject: string;
  readonly text: FreeText;
  readonly document: string | null;
  readonly pushedOn: LocalDay;
  /** Units it went to, with the day of their receipt. */
  readonly receipts: Readonly<Record<string, LocalDay | null>>;
}

export interface DutyState extends MatterState, DistrictReports {
  readonly started: { readonly from: LocalDay; readonly number: string; readonly document: string } | null;
  /** The last day on which the duty exists, once that is set. */
  readonly lastDay: LocalDay | null;
  readonly next: PlannedPeriod | null;
  /** Version of the event that planned it. */
  readonly nextSetBy: number;
  readonly periods: Readonly<Record<string, DutyPeriod>>;
  readonly hotLines: Readonly<Record<string, HotLine>>;
  readonly publicity: readonly PublicityItem[];
  readonly pushes: Readonly<Record<string, InformationPush>>;
  /** 季度公布 by period; of the duty that is one. */
  readonly publications: Publications;
  /** Standing duties are no part of the chart of one matter. */
  readonly active: readonly NodeId[];
  readonly walked: readonly EdgeId[];
}

export function emptyDuty(stream: string): DutyState {
  return {
    ...EMPTY_MATTER,
    stream,
    started: null,
    lastDay: null,
    next: null,
    nextSetBy: 0,
    periods: {},
    hotLines: {},
    publicity: [],
    pushes: {},
    publications: {},
    templates: {},
    districtReports: {},
    active: [],
    walked: [],
  };
}

/** Every report of the duty, in the order of the periods. */
export function reportsOf({
  periods,
}: Pick<DutyState, 'periods'>): readonly (OwedReport & { readonly period: string })[] {
  return Object.values(periods).flatMap(({ period, reports }) =>
    Object.values(reports).map((report) => ({ ...report, period })),
  );
}

/** Whose publication that of the period is; null where nobody owed one. */
export function publisherOf({ periods }: Pick<DutyState, 'periods'>, period: string): string | null {
  const owed = Object.values(periods[period]?.reports ?? {});
  return (owed.find(({ editions }) => editions.length > 0) ?? owed[0])?.unit ?? null;
}

/** Asked for, and neither filed nor fallen away. */
export function isAwaited({ editions, released }: OwedReport): boolean {
  return editions.length === 0 && !released;
}

/** Whether the receiver has still to sign for the report's last edition. */
export function awaitsReceipt(report: OwedReport, receiver: string): boolean {
  return report.receivers.includes(receiver) && report.acknowledged[receiver] === undefined;
}

/** Somebody has begun to keep the duty: it was started, or something of it was recorded. */
export function isBegun({ version }: Pick<DutyState, 'version'>): boolean {
  return version > 0;
}
