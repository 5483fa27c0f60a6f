import { beforeAll, describe, expect, test } from '@jest/globals';
import { countedAgain, counterfactual, type Counting } from '@qingxin/domain';
import { differences } from '../../../infra/src/story/compare.ts';
import { playScenarios, type Tale } from '../../../infra/src/story/play.ts';
import { readScenarios } from '../../../infra/src/story/scenario-files.ts';
import { CALENDAR, RULES } from './district.ts';
import { DomainWorld } from './domain-world.ts';
import { KINDS_OF_CASES, shownBy } from './kinds-of-cases.ts';
import { LESSONS } from './lessons.ts';
import { edgesOf, missingFrom, NOT_WALKED, returnEdges } from './walked-edges.ts';

const scenarios = await readScenarios();
const byRecord = scenarios.map((scenario) => [scenario.record, scenario] as const);

const countingAt = (at = '2027-01-01T00:00:00.000Z'): Counting => ({ rules: RULES, at, calendarOf: () => CALENDAR });

describe('公布案例在领域中的重放', () => {
  const world = new DomainWorld();
  let tales: ReadonlyMap<string, Tale>;

  beforeAll(async () => {
    const told = await playScenarios(world, scenarios);
    tales = new Map(told.map((tale) => [tale.scenario.record, tale]));
  });

  test('at least 24 records are told', () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(24);
  });

  test.each(byRecord)('%s ends as it was written down beforehand, merged with all others', (record, { expected }) => {
    const tale = tales.get(record);
    expect(tale?.fault ?? null).toBeNull();
    expect(tale === undefined ? [] : differences(expected, tale.end)).toEqual([]);
  });

  test.each(byRecord)('%s ends the same when it is told alone', async (_record, scenario) => {
    const [tale] = await playScenarios(new DomainWorld(), [scenario]);
    expect(tale?.fault ?? null).toBeNull();
    expect(tale === undefined ? [] : differences(scenario.expected, tale.end)).toEqual([]);
  });

  test.each(Object.keys(KINDS_OF_CASES))('those of every day hold a case in which %s', async (kind) => {
    const records: string[] = [];
    for (const { scenario, streams } of [...tales.values()].filter((tale) => tale.scenario.daily)) {
      const histories = await Promise.all(Object.values(streams).map((stream) => world.history(stream)));
      if (shownBy(kind, histories.flat(), scenario)) records.push(scenario.record);
    }
    expect(records).not.toEqual([]);
  });

  test.each(Object.entries(LESSONS))('%s shows what it was chosen for', async (record, { shows }) => {
    const tale = tales.get(record);
    const streams = Object.values(tale?.streams ?? {});
    const histories = await Promise.all(streams.map((stream) => world.history(stream)));
    expect(tale !== undefined && shows(histories.flat(), tale.scenario)).toBe(true);
  });

  test('each history counted again with nothing supposed is as it was told, clock by clock and rung by rung', async () => {
    let [clocks, rungs] = [0, 0];
    for (const { scenario, streams } of tales.values()) {
      for (const stream of Object.values(streams)) {
        const history = await world.history(stream);
        const again = countedAgain(history, countingAt(history.at(-1)?.occurredAt));
        const otherwise = again.clocks.filter(({ differs, unknown }) => differs || unknown !== null);
        expect([scenario.record, ...otherwise.map(({ was }) => was.id)]).toEqual([scenario.record]);
        expect(again.rungs.filter(({ verdict }) => verdict !== 'same')).toEqual([]);
        clocks += again.clocks.length;
        rungs += again.rungs.length;
      }
    }
    expect([clocks > 1000, rungs > 50]).toEqual([true, true]);
  });

  test('a petition that the street held for seven working days: had it gone on at once, nobody would have been pressed', async () => {
    const streams = Object.values(tales.get('R039')?.streams ?? {}).filter((stream) => stream.startsWith('complaint-'));
    const history = await world.history(streams[0] ?? '');
    const supposed = { kind: 'accepted', clockId: 'S1-08-FIRST#1' } as const;
    const { clocks, rungs, workingDaysSaved } = counterfactual(
      history,
      supposed,
      countingAt('2022-06-01T00:00:00.000Z'),
    );
    expect(workingDaysSaved).toBe(7);
    expect(rungs.map(({ rungId, verdict }) => [rungId, verdict])).toEqual([
      ...[
        ['E1#1', 'never'],
        ['E2#1', 'never'],
      ],
    ]);
    const of = (id: string) => {
      const pair = clocks.find(({ was }) => was.id === id);
      return [pair?.was, pair?.would].map((side) => [side?.start, side?.due, side?.status, side?.metOn?.slice(0, 10)]);
    };
    expect(of('S1-08-FIRST#1')).toEqual([
      ['2022-04-27', '2022-04-28', 'doneLate', '2022-05-10'],
      ['2022-04-27', '2022-04-28', 'met', '2022-04-27'],
    ]);
    // Five working days over the holidays of 1 May, with two Saturdays worked in exchange.
    expect(of('S2-01#1')).toEqual([
      ['2022-05-10', '2022-05-17', 'met', '2022-05-10'],
      ['2022-04-27', '2022-05-07', 'met', '2022-04-27'],
    ]);
  });

  test('every kind of department step and every outcome that leads back is walked, or excused with a reason', async () => {
    const walked = new Set<string>();
    for (const { streams } of tales.values()) {
      const histories = await Promise.all(Object.values(streams).map((stream) => world.history(stream)));
      for (const edge of histories.flatMap(edgesOf)) walked.add(edge);
    }
    expect(returnEdges().length).toBeGreaterThan(40);
    expect(missingFrom(walked)).toEqual({ missing: [], excusedInVain: [] });
    expect(Object.values(NOT_WALKED).every((reason) => reason.length > 0)).toBe(true);
  });
});
