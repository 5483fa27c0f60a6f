import { describe, expect, test } from '@jest/globals';
import { checkScenario } from './scenario-check.ts';

const STEP = { on: '2022-04-12', as: '人社窗口', do: 'register', mark: 'published', was: '2020-12-01' };

const file = (change: object): unknown => ({
  record: 'R056',
  title: '样本',
  publisher: '某报',
  published: null,
  shiftDays: 497,
  notes: [],
  steps: [STEP],
  expected: { complaints: {}, case: null },
  ...change,
});

const faults = (change: object): readonly string[] => checkScenario(file(change)).faults;

describe('案例文件的核对', () => {
  test('a step without time and label happens at ten o’clock to the first complaint', () => {
    const { scenario } = checkScenario(file({}));
    expect(scenario?.steps[0]).toMatchObject({ at: '10:00', to: 'a', with: {} });
  });

  test('a published day must lie exactly the stated number of days before its step', () => {
    expect(faults({ steps: [{ ...STEP, on: '2022-04-13' }] })).toHaveLength(1);
  });

  test('a month or a year says no more than itself', () => {
    expect(faults({ steps: [{ ...STEP, was: '2020-12' }] })).toEqual([]);
    expect(faults({ steps: [{ ...STEP, was: '2019' }] })).toHaveLength(1);
  });

  test('the day that was acted on is the one that is compared', () => {
    expect(faults({ steps: [{ ...STEP, on: '2022-04-15', actedOn: '2022-04-12' }] })).toEqual([]);
  });

  test('only a published step has a date of its own', () => {
    expect(faults({ steps: [{ ...STEP, mark: 'added' }] })).toHaveLength(1);
  });

  test('a scenario of our own says so, and a published one names who published it', () => {
    const { was: _was, ...plain } = STEP;
    const own = { record: 'S001', publisher: '自拟', steps: [{ ...plain, mark: 'added' }] };
    expect(faults(own)).toEqual([]);
    expect(faults({ ...own, publisher: '某报' })).toHaveLength(1);
    expect(faults({ ...own, steps: [STEP] })).toHaveLength(1);
    expect(faults({ publisher: '自拟' })).toHaveLength(1);
  });

  test('weekdays stay: the shift is a multiple of seven days', () => {
    expect(faults({ shiftDays: 498 })).not.toEqual([]);
  });

  test('time goes forward', () => {
    const later = { ...STEP, on: '2022-04-19', was: '2020-12-08' };
    expect(faults({ steps: [later, STEP] })).toHaveLength(1);
  });

  test('an unknown field and a missing one are refused', () => {
    expect(faults({ steps: [{ ...STEP, who: '某人' }] })).not.toEqual([]);
    expect(faults({ publisher: undefined })).not.toEqual([]);
  });
});
