import { describe, expect, test } from '@jest/globals';
import { chosenScenarios, RecordUnknown, type StoryChoice } from './choice.ts';
import { readScenarios } from './scenario-files.ts';

const all = await readScenarios();
const records = (choice: StoryChoice): readonly string[] => chosenScenarios(all, choice).map(({ record }) => record);

describe('重放哪些案例', () => {
  test('every day the 24 that are marked are told, and the one without a worker is among them', () => {
    expect(records('daily')).toHaveLength(24);
    expect(records('daily')).toContain('R056');
  });

  test('all are told when all are asked for', () => {
    expect(records('all')).toEqual(all.map(({ record }) => record));
    expect(records('all').length).toBeGreaterThan(records('daily').length);
  });

  test('a named record is told whether or not it is one of every day', () => {
    const rare = all.find(({ daily }) => !daily)?.record ?? '';
    expect(records([rare, 'R056'])).toEqual(expect.arrayContaining([rare, 'R056']));
    expect(records([rare, 'R056'])).toHaveLength(2);
  });

  test('a record without a scenario is named', () => {
    expect(() => records(['R999'])).toThrow(RecordUnknown);
  });
});
