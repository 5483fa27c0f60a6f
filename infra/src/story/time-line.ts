import { atHour, type Instant, type LocalDay } from '@qingxin/domain';
import type { Scenario, ScenarioStep } from './scenario.ts';

export interface TimedStep {
  readonly at: Instant;
  readonly scenario: Scenario;
  readonly step: ScenarioStep;
  /** Place in its own file, from 0. */
  readonly index: number;
}

/** All steps of all scenarios on one forward time line; at the same minute the files take turns by record. */
export function timeLine(scenarios: readonly Scenario[]): readonly TimedStep[] {
  return scenarios
    .flatMap((scenario) =>
      scenario.steps.map((step, index) => ({ at: instantOf(step.on, step.at), scenario, step, index })),
    )
    .sort((one, other) => one.at.localeCompare(other.at));
}

/** Local `HH:MM` of a local day, as UTC. */
export function instantOf(day: LocalDay, time: string): Instant {
  const [hour = '10', minute = '00'] = time.split(':');
  return new Date(Date.parse(atHour(day, Number(hour))) + Number(minute) * 60_000).toISOString();
}
