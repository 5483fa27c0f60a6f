import type { Instant, LocalDay } from '../kernel/time-types.ts';
import type { PeriodUnit } from '../rules/rule.ts';
import type { DayNumber } from './local-day.ts';

/** statutory 法定节假日, swap 调休放假, makeup 调休上班, weekend, workday. */
export type DayKind = 'statutory' | 'swap' | 'makeup' | 'weekend' | 'workday';

/** What is known of one day. `provisional`: no notice for its year has been imported (IP-10). */
export interface DayFacts {
  readonly working: boolean;
  readonly provisional: boolean;
  readonly kind: DayKind;
  /** 文号 of the notice, null when provisional, or where the number of an old notice is not known. */
  readonly notice: string | null;
}

/** One year as the calendar knows it. `daysOff` and `makeupDays` may reach into the December before. */
export interface CalendarYear {
  readonly year: number;
  /** published: the State Council's notice is in; provisional: statutory days only (IP-10). */
  readonly status: 'published' | 'provisional';
  readonly notice: string | null;
  /** Days of 全国年节及纪念日放假办法第二条 in this year, lunar ones already computed. */
  readonly statutory: readonly LocalDay[];
  /** Further days off of the notice; plain weekends may be named or left out. */
  readonly daysOff: readonly LocalDay[];
  /** Weekend days that work. */
  readonly makeupDays: readonly LocalDay[];
}

/** The working calendar as a value: one version, asked day by day or counted over spans in constant time. */
export interface WorkingCalendar {
  readonly version: number;
  day(day: LocalDay): DayFacts;
  readonly span: WorkingSpan;
}

/** Counting over day numbers. Working days carry ordinals; `workingThrough(d)` is that of the last one ≤ d. */
export interface WorkingSpan {
  isWorking(day: DayNumber): boolean;
  workingThrough(day: DayNumber): number;
  provisionalThrough(day: DayNumber): number;
  /** The working day with that ordinal. */
  workingAt(ordinal: number): DayNumber;
  /** Days in [from, to] on which a notice or statute changes the plain week, ascending. */
  changedDays(from: DayNumber, to: DayNumber): readonly DayNumber[];
  facts(day: DayNumber): DayFacts;
}

/** [from, to): `from` is not consumed, `to` is; null = still open. */
export interface Pause {
  readonly from: LocalDay;
  readonly to: LocalDay | null;
}

export interface Extension {
  readonly amount: number;
  readonly decidedOn: LocalDay;
}

export interface CountRequest {
  readonly unit: PeriodUnit;
  readonly amount: number;
  /** Local day, or instant (with any offset). For `hour` an instant is required. */
  readonly start: string;
  readonly pauses?: readonly Pause[];
  readonly extensions?: readonly Extension[];
}

export type DerivationKind =
  | 'start'
  | 'count'
  | 'skipped'
  | 'makeup'
  | 'pause'
  | 'extension'
  | 'unrolled'
  | 'rolled'
  | 'due'
  | 'provisional'
  | 'chain'
  | 'dateField';

/** One line of "why is it due then". `point` names the counting choice (IP-…) or day rule (DC-…) that decided. */
export interface DerivationStep {
  readonly kind: DerivationKind;
  readonly day: LocalDay;
  readonly point?: string;
  /** Chinese sentence fragment a clerk reads. */
  readonly text: string;
}

export interface Deadline {
  readonly startDay: LocalDay;
  /** null while a pause is open. */
  readonly unrolled: LocalDay | null;
  readonly due: LocalDay | null;
  /** The instant at which it lapses: 00:00 Shanghai of the day after `due`, or start + hours (IP-04). */
  readonly dueAt: Instant | null;
  readonly provisional: boolean;
  readonly paused: boolean;
  readonly dueBeforeExtension?: LocalDay;
  readonly derivation: readonly DerivationStep[];
}

export interface DeadlineAsOf extends Deadline {
  /** Excludes today; 0 on the due day; negative = working days late; frozen while paused; null for hours (IP-12). */
  readonly remainingWorkingDays: number | null;
  readonly overdue: boolean;
}
