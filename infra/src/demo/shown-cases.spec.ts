import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calendarBook } from '@qingxin/rulebook';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readScenarios, ScenarioInvalid } from '../story/scenario-files.ts';
import type { Scenario } from '../story/scenario.ts';
import { readShownCases, type ShownCase, shownTale } from './shown-cases.ts';

const { calendar } = calendarBook(1);
const scenarios = await readScenarios();

function scenarioOf(record: string): Scenario {
  const found = scenarios.find((one) => one.record === record);
  if (found === undefined) throw new Error(`no ${record}`);
  return found;
}

const SHOWN: ShownCase = {
  ...{ case: 'D001', record: 'R036', told: 3, last: 'DecideFirstContact', today: '2022-06-08' },
  shows: '待市人社局回执',
};

describe('the file of the cases that the demo shows', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'qingxin-shown-'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function read(...cases: readonly object[]): Promise<readonly ShownCase[]> {
    const file = join(folder, 'shown.json');
    await writeFile(file, JSON.stringify(cases));
    return readShownCases(scenarios, file);
  }

  test('as shipped names scenarios and steps that exist, told before the day that is today', async () => {
    const shown = await readShownCases(scenarios);
    expect(shown.length).toBeGreaterThan(20);
  });

  test.each([
    ['a scenario that does not exist', { record: 'R999' }, /没有案例R999/],
    ['a last step that does something else', { told: 2, last: 'tell' }, /第2步是DecideFirstContact，不是tell/],
    ['more steps than there are', { told: 99 }, /第99步是没有/],
    ['a day on which the last step is still to come', { today: '2022-06-07' }, /不早于2022-06-07/],
    ['a word it does not know', { until: 3 }, /until|additional/],
  ])('is refused for %s', async (_name, change, words) => {
    await expect(read({ ...SHOWN, ...change })).rejects.toThrow(ScenarioInvalid);
    await expect(read({ ...SHOWN, ...change })).rejects.toThrow(words);
  });

  test('is refused where two cases have one label', async () => {
    await expect(read(SHOWN, { ...SHOWN, told: 1, last: 'register' })).rejects.toThrow('D001：编号重复');
    expect(await read(SHOWN, { ...SHOWN, case: 'D002' })).toHaveLength(2);
  });
});

describe('a case of the demo', () => {
  test('is as much of its scenario as is told, on days before today', () => {
    const tale = shownTale(scenarioOf('R036'), SHOWN, '2026-11-30', calendar);
    expect(tale.record).toBe('D001');
    expect(tale.steps.map((step) => [step.on, step.do, step.refused])).toEqual([
      ['2026-11-27', 'register', undefined],
      ['2026-11-27', 'DecideFirstContact', 'outside-letter-missing'],
      ['2026-11-27', 'DecideFirstContact', undefined],
    ]);
  });

  test('has papers of its own label and this year, and nobody but examples and numbered persons', () => {
    const tale = shownTale(scenarioOf('R036'), { ...SHOWN, told: 6 }, '2027-03-01', calendar);
    expect(tale.steps[2]?.with['letter']).toBe('移送函〔2027〕1号');
    expect(tale.steps[5]?.with['document']).toBe('doc-d001-1');
    expect(tale.steps[0]?.with['employer']).toMatchObject({ name: '示例5个劳务班组01' });
    expect(JSON.stringify(tale.steps)).not.toMatch(/R036|r036|某/);
  });

  test('says no day of its record: what was published is not shown as of this district', () => {
    const tale = shownTale(scenarioOf('R001'), { ...SHOWN, record: 'R001' }, '2026-11-30', calendar);
    expect(tale.steps.some(({ was, mark }) => was !== undefined || mark === 'published')).toBe(false);
  });
});
