import { describe, expect, test } from '@jest/globals';
import { arrearsCase, assignLead, TO_CLEARED, TO_OPENED } from '../testing/arrears-case.ts';
import { complaint, decideFirst, register } from '../testing/complaint.ts';
import { on } from '../testing/district.ts';
import type { EventOf, Recorded } from '../kernel/event.ts';
import type { StreamState } from '../kernel/stream.ts';
import { emptyProject, type ProjectState } from '../project/state.ts';
import { type AssessedPeriod, FIGURES, type FigureEntry } from './figures.ts';

interface Told<S extends StreamState = StreamState> {
  readonly state: S;
  readonly log: readonly Recorded<EventOf>[];
}

const JUNE: AssessedPeriod = { from: '2026-06-01', to: '2026-06-30' };
const JULY: AssessedPeriod = { from: '2026-07-01', to: '2026-07-31' };

function read(id: string, told: Told, period = JUNE, before: StreamState | null = null): readonly FigureEntry[] {
  const figure = FIGURES.find((one) => one.id === id);
  if (figure === undefined) throw new Error(`no figure ${id}`);
  return figure.entries({ state: told.state, events: told.log, before }, period);
}

const good = (...asked: Parameters<typeof read>): readonly boolean[] => read(...asked).map((entry) => entry.good);

describe('考核指标', () => {
  test('each has a name of its own and says what it counts', () => {
    expect(new Set(FIGURES.map(({ id }) => id)).size).toBe(FIGURES.length);
    expect(new Set(FIGURES.map(({ title }) => title)).size).toBe(FIGURES.length);
  });

  test('三种清零: what was open at the beginning, what was opened since, what fell due', () => {
    const open = arrearsCase().given(...TO_OPENED, assignLead());
    const cleared = arrearsCase().given(...TO_CLEARED);
    expect([good('cleared-new', open), good('cleared-new', cleared)]).toEqual([[false], [true]]);
    expect(good('cleared-new', cleared, JULY)).toEqual([]);
    expect(good('cleared-stock', cleared)).toEqual([]);
    expect(good('cleared-stock', cleared, JULY, open.state)).toEqual([true]);
    expect(good('cleared-stock', open, JULY, open.state)).toEqual([false]);
    expect(good('cleared-stock', cleared, JULY, cleared.state)).toEqual([]);
    const [entry] = read('cleared-new', cleared);
    const wages = cleared.log.find(({ type }) => type === 'WagesCleared')?.version;
    expect(entry).toMatchObject({ unit: 'housing', people: 2, versions: [1, wages] });
  });

  test('按期清零: by the date that was set, not by the end of the period', () => {
    const { clearBy } = arrearsCase().given(...TO_OPENED, assignLead()).state;
    const month = { from: `${clearBy?.slice(0, 7)}-01`, to: clearBy ?? '' };
    expect(good('cleared-in-time', arrearsCase().given(...TO_CLEARED), month)).toEqual([true]);
    expect(good('cleared-in-time', arrearsCase().given(...TO_OPENED, assignLead()), month)).toEqual([false]);
    expect(
      good('cleared-in-time', arrearsCase().given(...TO_CLEARED), { from: '2026-01-01', to: '2026-01-31' }),
    ).toEqual([]);
  });

  test('按期办理: a period done in time counts on the day of the act, one that lapsed on its due day', () => {
    const intime = complaint().given(register(), decideFirst('handle'));
    const entries = read('local-in-time-complaint', intime);
    expect(entries).toMatchObject([{ unit: 'hrss', good: true }]);
    expect(entries[0]?.versions.length).toBeGreaterThan(1);
    const late = complaint().given(register(), decideFirst('handle')).whenTimeReaches(on('2026-06-09 00:30'));
    expect(good('statutory-in-time-complaint', late)).toEqual([false]);
    expect(good('statutory-in-time-complaint', late, JULY)).toEqual([]);
    expect(good('statutory-in-time-complaint', intime)).toEqual([]);
    const [clock] = Object.values(late.state.clocks).filter(({ status }) => status === 'lapsed');
    const others = { ...late.state, clocks: { c: { ...clock, onLapse: null } } } as unknown as StreamState;
    expect(good('statutory-in-time-complaint', { state: others, log: late.log })).toEqual([]);
  });

  test('制度覆盖率: of the projects under construction, each regime by its proof', () => {
    const built = (more: Partial<ProjectState>): ProjectState => ({
      ...{ ...emptyProject('project-1'), registered: true, startedOn: '2026-05-06' },
      ...more,
    });
    const fact = (type: string, version: number, data: object = {}): Recorded<EventOf> => ({
      ...{ type, version, data, occurredAt: on('2026-05-06'), by: { id: 'person:x' } },
    });
    const started = fact('ConstructionStarted', 4);
    const log = [started, fact('BoardChecked', 5)];
    const board = { lines: [], missing: 0, on: '2026-05-07' };
    expect(read('regime-board', { state: built({ board }), log })).toMatchObject([{ good: true, versions: [4, 5] }]);
    expect(good('regime-board', { state: built({ board: { ...board, missing: 2 } }), log })).toEqual([false]);
    expect(good('regime-deposit', { state: built({ board }), log })).toEqual([false]);
    for (const over of [{ completedOn: '2026-06-20' }, { startedOn: null }, { registered: false }]) {
      expect(good('regime-board', { state: built({ board, ...over }), log })).toEqual([]);
    }
    const paid = (throughAccount: boolean) => ({
      state: built({}),
      log: [started, fact('WagesPaid', 6, { throughAccount })],
    });
    expect([good('regime-agency', paid(true)), good('regime-agency', paid(false))]).toEqual([[true], [false]]);
  });

  test('预警处置: concluded without a lapse', () => {
    const warning = {
      ...{ id: 'w1', unit: 'housing', person: null, score: 40, terms: [], raisedOn: '2026-06-02', signedForBy: null },
      ...{ result: 'risk', concludedOn: '2026-06-04', caseId: null, status: 'concluded' },
    } as const;
    const state = { ...emptyProject('project-1'), warnings: { w1: warning } };
    const log: readonly Recorded<EventOf>[] = [];
    expect(good('warnings-handled-project', { state, log })).toEqual([true]);
    const raised = { ...state, warnings: { w1: { ...warning, status: 'raised' } } };
    expect(good('warnings-handled-project', { state: raised, log })).toEqual([]);
    const clock = { key: 'w1', ruleId: 'W-SIGN', lapsedAt: on('2026-06-04') };
    const late = { ...state, clocks: { c: clock } } as unknown as ProjectState;
    expect(good('warnings-handled-project', { state: late, log })).toEqual([false]);
  });

  test('满意率: what a person who was reached said last in the period; nobody unreached is satisfied', () => {
    const said = (version: number, claimantId: string, reached: boolean, satisfied: boolean | null) => ({
      ...{ type: 'CallBackAttempted', version, data: { claimantId, reached, satisfied } },
      ...{ occurredAt: on('2026-06-20'), by: { id: 'person:x' } },
    });
    const { state } = complaint().given(register());
    const log = [
      said(9, 'a', true, false),
      said(10, 'a', true, true),
      said(11, 'b', false, null),
      said(12, 'c', true, false),
    ];
    expect(read('satisfied', { state, log })).toMatchObject([
      { good: true, versions: [10], people: 1 },
      { good: false, versions: [12] },
    ]);
    expect(good('satisfied', { state, log }, JULY)).toEqual([]);
  });
});
