import { describe, it } from '@jest/globals';
import { on } from '../testing/district.ts';
import type { PlanLag } from './plan-events.ts';
import { act, project, register } from '../testing/project.ts';

const proof = (effectiveOn: string) => ({ effectiveOn, document: 'doc-1' });
const plan = (worksFen: number, year = 2026) =>
  act('SetYearPlan', { year, worksFen, budgetFen: 900, ...proof('2026-01-12') });
const progress = (until: string, doneFen: number, paidFen: number) =>
  act('RecordYearProgress', { until, doneFen, paidFen, ...proof('2026-07-02') }, { at: on('2026-07-02 09:00') });
const GOVERNMENT = register({ investment: 'government' });

describe('预算内投资项目监测预警', () => {
  it('takes a plan of the year for government projects alone, and progress once there is one', () => {
    project().given(register()).when(plan(1000)).thenRefused('project-not-of-government');
    project()
      .given(GOVERNMENT)
      .when(progress('2026-06-30', 500, 500))
      .thenRefused('year-plan-missing')
      .given(plan(1000, 2025))
      .when(progress('2026-06-30', 500, 500))
      .thenRefused('year-plan-missing')
      .when(plan(1000))
      .then(['YearPlanSet', { year: 2026, worksFen: 1000, budgetFen: 900, unit: 'housing' }]);
  });

  it.each<readonly [string, number, number, readonly PlanLag[]]>([
    // 181 of 365 days have gone: 496 should be done, and four fifths of it are 397.
    ['as it should be', 397, 397, []],
    ['works behind the plan', 396, 396, ['works']],
    ['money behind the works', 500, 399, ['money']],
    ['four fifths of the works are paid', 500, 400, []],
    ['both', 300, 100, ['works', 'money']],
  ])('finds %s', (_what, done, paid, lags) => {
    const found = project()
      .given(GOVERNMENT, plan(1000))
      .when(progress('2026-06-30', done, paid));
    const recorded = ['YearProgressRecorded', { lags, tolerance: 20 }] as const;
    if (lags.includes('money'))
      found.then([...recorded], ['SignalRecorded', { kind: 'allocation-gap', observedOn: '2026-06-30', unit: null }]);
    else found.then([...recorded]);
  });

  it('counts sums of a large project to the fen', () => {
    const worksFen = 9_000_000_000_000;
    project()
      .given(GOVERNMENT, plan(worksFen))
      .when(progress('2026-07-01', 3_590_136_986_301, 3_590_136_986_301))
      .then(['YearProgressRecorded', { lags: ['works'] }])
      .when(progress('2026-07-01', 3_590_136_986_302, 3_590_136_986_302))
      .then(['YearProgressRecorded', { lags: [] }]);
  });

  it('goes forward; the same day told again stands corrected; nothing is told of days to come', () => {
    project()
      .given(GOVERNMENT, plan(1000), progress('2026-06-30', 500, 500))
      .when(progress('2026-05-31', 400, 400))
      .thenRefused('progress-told-already')
      .when(progress('2026-07-03', 520, 520))
      .thenRefused('progress-before-end')
      .when(progress('2026-06-30', 480, 480))
      .then(['YearProgressRecorded', { doneFen: 480 }]);
  });

  it('takes back what it foretold when the same day is told again, once, and nothing that another day or a unit told', () => {
    const townSignal = { kind: 'allocation-gap', observedOn: '2026-06-30', note: null, document: null } as const;
    project()
      .given(GOVERNMENT, plan(1000), progress('2026-05-31', 500, 100), progress('2026-06-30', 500, 100))
      .given(act('RecordSignal', townSignal, { at: on('2026-07-02 09:00') }))
      .when(progress('2026-06-30', 500, 200))
      .then(['YearProgressRecorded', { lags: ['money'] }])
      .when(progress('2026-06-30', 500, 400))
      .then(['YearProgressRecorded', { lags: [] }], ['SignalWithdrawn', { signalId: 's2', because: 'corrected' }])
      .when(progress('2026-06-30', 500, 450))
      .then(['YearProgressRecorded', { lags: [] }])
      .when(progress('2026-06-30', 500, 100))
      .then(['YearProgressRecorded', { lags: ['money'] }], ['SignalRecorded', { signalId: 's4' }]);
  });
});
