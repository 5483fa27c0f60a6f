import { t } from '../../messages/index.ts';

const m = t.rules.recount;

/** What a dry run is about: `试算：S1-08-SIGN 第 2 版`. */
export function subjectOf({ rule, year }: { readonly rule: unknown; readonly year: unknown }): string {
  const row = rule as { readonly id?: string; readonly rule?: string; readonly version?: number } | null;
  const id = row?.id ?? row?.rule;
  if (id !== undefined) return m.titleOf(id, row?.version ?? 1);
  const of = year as number | { readonly year?: number } | null;
  const number = typeof of === 'number' ? of : of?.year;
  return number === undefined ? m.title : m.titleYear(number);
}
