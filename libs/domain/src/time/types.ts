import type { Instant, LocalDay } from '../kernel/time-types.ts';
import type { PeriodUnit } from '../rules/rule.ts';

/** What is known of one day. `provisional`: no notice for its year has been imported (IP-10). */
export interface DayFacts {
  readonly working: boolean;
  readonly provisional: boolean;
  /** statutory 法定节假日, swap 调休放假, makeup 调休上班, weekend, workday. */
  readonly kind: 'statutory' | 'swap' | 'makeup' | 'weekend' | 'workday';
  /** 文号 of the notice, null when provisional or before any notice. */
  readonly notice: string | null;
}

/** The working calendar as a value: one version, asked day by day. */
export interface WorkingCalendar {
  readonly version: number;
  day(day: LocalDay): DayFacts;
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

/** One line of "why is it due then". `point` names the counting choice (IP-…) or day rule (DC-…) that decided. */
export interface DerivationStep {
  readonly kind: 'start' | 'count' | 'skipped' | 'makeup' | 'pause' | 'extension' | 'unrolled' | 'rolled' | 'due' | 'provisional' | 'chain' | 'dateField';
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
