import { addDays } from '@qingxin/domain';
import type { EventMatch, RuleRow } from '@qingxin/domain';
import type { RuleVocabulary } from '../vocabulary.ts';
import { streamKinds } from './names.ts';
import { problem } from './problem.ts';
import type { RuleProblem } from './problem.ts';
import { realDay } from './shape.ts';

/** Versions of one id follow each other without a gap; chains lead to a rule and come to an end. */
export function checkVersions(rows: readonly RuleRow[]): readonly RuleProblem[] {
  const byId = new Map<string, readonly RuleRow[]>();
  for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), row]);
  return [...byId.values()].flatMap((versions) => [
    ...checkSequence([...versions].sort((one, other) => one.version - other.version)),
    ...versions.flatMap((row) => checkChain(row, byId)),
  ]);
}

function checkSequence(versions: readonly RuleRow[]): readonly RuleProblem[] {
  return versions.flatMap((row, at): readonly RuleProblem[] => {
    const before = versions[at - 1];
    if (before === undefined || !realDay(row.effectiveFrom)) return [];
    if (before.version === row.version) return [problem(row, 'version-numbers', '同一版本号出现两次')];
    const { effectiveTo } = before;
    const gap = effectiveTo !== null && realDay(effectiveTo) && addDays(effectiveTo, 1) < row.effectiveFrom;
    return gap ? [problem(row, 'versions-gap', `与第${before.version}版之间有空档`)] : [];
  });
}

/**
 * Rows with the days on which they govern: a later version takes over on its first day, so that nobody has to edit the
 * one before. A version that begins no later than the one before replaces it altogether.
 */
export function closedByNext(rows: readonly RuleRow[]): readonly RuleRow[] {
  return rows.map((row) => {
    const later = rows.filter(
      (other) => other.id === row.id && other.version > row.version && realDay(other.effectiveFrom),
    );
    if (later.length === 0) return row;
    const first = later.map((other) => other.effectiveFrom).reduce((least, day) => (day < least ? day : least));
    const last = addDays(first, -1);
    return row.effectiveTo !== null && row.effectiveTo <= last ? row : { ...row, effectiveTo: last };
  });
}

function checkChain(row: RuleRow, byId: ReadonlyMap<string, readonly RuleRow[]>): readonly RuleProblem[] {
  const seen = new Set<string>([row.id]);
  let current: RuleRow | undefined = row;
  while (current?.end.kind === 'chain') {
    const after: string = current.end.after;
    if (!byId.has(after)) return [problem(row, 'chain-unknown', `接续的规则“${after}”不存在`)];
    if (seen.has(after)) return [problem(row, 'chain-circular', '规则互相接续，没有起点')];
    seen.add(after);
    current = byId.get(after)?.at(-1);
  }
  return [];
}

/**
 * Two rows of one tier that the same event can start on the same day for the same act leave open which one governs:
 * refused, unless an exclusive pair of predicates keeps them apart.
 */
export function checkCompetition(written: readonly RuleRow[], vocabulary: RuleVocabulary): readonly RuleProblem[] {
  const rows = closedByNext(written);
  return rows.flatMap((row, at) =>
    rows
      .slice(at + 1)
      .filter((other) => other.id !== row.id && compete(row, other, vocabulary))
      .map((other) =>
        problem(row, 'rules-compete', `与“${other.id} ${other.title}”由同一事件起算、同为一级、针对同一行为`),
      ),
  );
}

function compete(row: RuleRow, other: RuleRow, vocabulary: RuleVocabulary): boolean {
  if (row.tier !== other.tier || !streamKinds(row).some((kind) => streamKinds(other).includes(kind))) return false;
  const together =
    row.effectiveFrom <= (other.effectiveTo ?? '9999') && other.effectiveFrom <= (row.effectiveTo ?? '9999');
  return together && meetable(row.starts, other.starts, vocabulary) && meetable(row.meets, other.meets, vocabulary);
}

function meetable(some: readonly EventMatch[], others: readonly EventMatch[], vocabulary: RuleVocabulary): boolean {
  return some.some((one) =>
    others.some((other) => one.event === other.event && canHoldTogether(one.when ?? [], other.when ?? [], vocabulary)),
  );
}

function canHoldTogether(some: readonly string[], others: readonly string[], vocabulary: RuleVocabulary): boolean {
  const names = new Set([...some, ...others]);
  return vocabulary.exclusive.every((group) => group.filter((name) => names.has(name)).length < 2);
}
