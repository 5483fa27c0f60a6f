import type { FieldProblem } from '@qingxin/application';

/** Control characters but tab and line ends, and halves of characters: nobody can read them and nothing can store them. */
const UNSTORABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}/u;

/** Every text of a value that cannot be kept, field names included, each by its path. */
export function unstorable(value: unknown, path = ''): readonly FieldProblem[] {
  if (typeof value === 'string') return UNSTORABLE.test(value) ? [{ path, message: '含有无法保存的字符' }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) =>
    UNSTORABLE.test(name) ? [{ path, message: '字段名含有无法保存的字符' }] : unstorable(item, `${path}/${name}`),
  );
}

/** Levels that no form of the product comes near; whoever looks into a value by itself would run out of stack far below a megabyte. */
const DEEPEST = 32;

/** Whether lists and objects stand in each other deeper than anything is read. Looks level by level, so that depth costs nothing. */
export function isTooDeep(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((item) =>
      typeof item === 'object' && item !== null ? (Object.values(item) as readonly unknown[]) : [],
    );
  }
  return false;
}
