import { describe, expect, test } from '@jest/globals';
import { SETTING } from '../testing/complaint.ts';
import { companyOf, describeParties, WITH_CONTRACTORS } from '../testing/contractors.ts';
import { check, contract, orderBy, project, type ProjectStep, register } from '../testing/project.ts';
import type { ClockState } from '../clocks/state.ts';
import { datesOf, ordersTo } from './owed-by.ts';
import type { ProjectState } from './state.ts';

const built = (...steps: readonly ProjectStep[]): ProjectState =>
  project({ ...SETTING, ...WITH_CONTRACTORS }).given(register(), describeParties(), contract(), ...steps).state;

const clock = (ruleId: string, due: string, more: Partial<ClockState> = {}): ClockState =>
  ({ id: `${ruleId}#1`, ruleId, due, key: null, status: 'running', ...more }) as ClockState;

const withClocks = (state: ProjectState, ...clocks: readonly ClockState[]): ProjectState => ({
  ...state,
  clocks: Object.fromEntries(clocks.map((one, place) => [`${place}`, one])),
});

const rulesOf = (state: ProjectState, contractor: string) =>
  datesOf(state, companyOf(contractor)).map(({ ruleId }) => ruleId);

describe('what of a project is whose to keep', () => {
  test('担保和拨付是建设单位的，专户、保证金、实名制、代发是总包的；监管单位自己的期限不告知', () => {
    const state = withClocks(
      built(),
      ...[clock('P0-05', '2026-02-02'), clock('P0-02', '2026-02-01'), clock('P0-04-OPEN', '2026-01-20')],
      ...[clock('P0-14', '2026-01-19'), clock('P0-15-ORDER', '2026-01-19'), clock('W-SIGN', '2026-01-13')],
    );
    expect([rulesOf(state, 'client'), rulesOf(state, 'builder'), rulesOf(state, 'team')]).toEqual([
      ['P0-02'],
      ['P0-04-OPEN', 'P0-05'],
      [],
    ]);
    expect(rulesOf(state, 'stranger')).toEqual([]);
  });

  test('已超期的仍在，办结的和只须等候的不在', () => {
    const state = withClocks(
      built(),
      clock('P0-05', '2026-02-02', { status: 'lapsed' }),
      clock('P0-04-OPEN', '2026-01-20', { status: 'met' }),
      clock('P0-10', '2026-01-20', { due: null }),
    );
    expect(rulesOf(state, 'builder')).toEqual(['P0-05']);
  });

  test('整改指令发给谁，就是谁的期限；没有下达文书的、撤销的不是', () => {
    const state = built(
      check('no-wage-clerk', 'no-payment-guarantee', 'no-deposit'),
      orderBy('b1', '2026-01-20'),
      orderBy('b2', '2026-01-21'),
    );
    const numbered = (contractor: string) => ordersTo(state, companyOf(contractor)).map(({ id }) => id);
    expect([numbered('builder'), numbered('client'), numbered('team'), numbered('stranger')]).toEqual([
      ['b1'],
      ['b2'],
      [],
      [],
    ]);
    const running = withClocks(
      state,
      clock('P0-15-RECTIFY', '2026-01-20', { key: 'b1' }),
      clock('P0-15-RECTIFY', '2026-01-21', { key: 'b2' }),
    );
    expect(datesOf(running, companyOf('builder')).map(({ key }) => key)).toEqual(['b1']);
    expect(datesOf(running, companyOf('client')).map(({ key }) => key)).toEqual(['b2']);
  });
});
