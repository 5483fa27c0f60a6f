import { beforeAll, describe, expect, test } from '@jest/globals';
import { differences } from '../../../infra/src/story/compare.ts';
import { playScenarios, type Tale } from '../../../infra/src/story/play.ts';
import { readScenarios } from '../../../infra/src/story/scenario-files.ts';
import { DomainWorld } from './domain-world.ts';
import { KINDS_OF_CASES, shownBy } from './kinds-of-cases.ts';
import { LESSONS } from './lessons.ts';
import { edgesOf, missingFrom, NOT_WALKED, returnEdges } from './walked-edges.ts';

const scenarios = await readScenarios();
const byRecord = scenarios.map((scenario) => [scenario.record, scenario] as const);

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
