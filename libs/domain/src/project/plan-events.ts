import type { EventOf, Fen } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { ProvenFact } from './events.ts';

/** What a government project is to do and to be given in a calendar year (notice, part three (四)2). */
export interface YearPlan {
  readonly year: number;
  /** 年度计划完成投资. */
  readonly worksFen: Fen;
  /** 年度预算安排. */
  readonly budgetFen: Fen;
}

/** How far the year has come: sums from 1 January to `until`. */
export interface YearProgress {
  readonly until: LocalDay;
  /** 完成投资. */
  readonly doneFen: Fen;
  /** 财政拨付. */
  readonly paidFen: Fen;
}

/** `works`: less is done than the days of the year would have it; `money`: less was paid than was done. */
export type PlanLag = 'works' | 'money';

export type PlanEvent =
  | EventOf<'YearPlanSet', YearPlan & ProvenFact & { readonly unit: string }>
  | EventOf<
      'YearProgressRecorded',
      YearProgress &
        ProvenFact & { readonly unit: string; readonly lags: readonly PlanLag[]; readonly tolerance: number }
    >;
