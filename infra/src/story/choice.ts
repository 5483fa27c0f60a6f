import type { Scenario } from './scenario.ts';

/** Which scenarios are told: those of every day, all of them, or the named records. */
export type StoryChoice = 'daily' | 'all' | readonly string[];

/** A record was asked for that has no scenario. */
export class RecordUnknown extends Error {
  constructor(records: readonly string[]) {
    super(`没有这些案例：${records.join('、')}`);
    this.name = 'RecordUnknown';
  }
}

/** In the order of the files. @throws RecordUnknown */
export function chosenScenarios(all: readonly Scenario[], choice: StoryChoice): readonly Scenario[] {
  if (choice === 'all') return all;
  if (choice === 'daily') return all.filter(({ daily }) => daily);
  const unknown = choice.filter((record) => !all.some((scenario) => scenario.record === record));
  if (unknown.length > 0) throw new RecordUnknown(unknown);
  return all.filter(({ record }) => choice.includes(record));
}
