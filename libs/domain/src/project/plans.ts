import type { EventOf, Recorded } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { PlanEvent, PlanLag, YearPlan, YearProgress } from './plan-events.ts';

export interface PlannedYear {
  readonly plan: YearPlan;
  /** By its last day, oldest first; what was told again of the same day stands once. */
  readonly progress: readonly (YearProgress & { readonly lags: readonly PlanLag[] })[];
}

/** By the year. */
export type PlannedYears = Readonly<Record<string, PlannedYear>>;

export const yearOf = (day: LocalDay): string => day.slice(0, 4);

export function isPlanEvent(event: Recorded<EventOf>): event is Recorded<PlanEvent> {
  return event.type === 'YearPlanSet' || event.type === 'YearProgressRecorded';
}

export function evolvePlans(years: PlannedYears, { type, data }: Recorded<PlanEvent>): PlannedYears {
  if (type === 'YearPlanSet') {
    const { year, worksFen, budgetFen } = data;
    return { ...years, [year]: { plan: { year, worksFen, budgetFen }, progress: years[year]?.progress ?? [] } };
  }
  const { until, doneFen, paidFen, lags } = data;
  const known = years[yearOf(until)];
  if (known === undefined) return years;
  const before = known.progress.filter((one) => one.until !== until);
  return { ...years, [yearOf(until)]: { ...known, progress: [...before, { until, doneFen, paidFen, lags }] } };
}
