import type { MatterState } from '@qingxin/domain';

const MATTER_FIELDS = new Set(['version', 'clocks', 'tasks', 'ladders']);

/**
 * Claims, clocks and rungs leave the matter's own row as it is; a further ladder adds a unit that may know of it.
 * Folds keep what they do not change, so comparing references is enough.
 */
export function sameFacts<S extends MatterState>(before: S, after: S): boolean {
  const names = Object.keys(after) as (keyof S & string)[];
  return (
    names.every((name) => MATTER_FIELDS.has(name) || before[name] === after[name]) &&
    Object.keys(before.ladders).length === Object.keys(after.ladders).length
  );
}
