import { type ChangedPart, changedParts, meaningOf, type RuleRow, sameValue } from '@qingxin/domain';
import type { QuotedRow } from '../calculator/calculator.ts';

const NUMBERS: Readonly<Record<string, string>> = {
  period: '期间',
  seasons: '季节变化',
  reminders: '提醒',
  choices: '可选的结论',
};

/** What else a version says; its examples follow from it. */
const WORDS = {
  ...{ title: '名称', tier: '法定、地方、内部目标', source: '依据', mark: '来源标记', quote: '原文', text: '大意' },
  ...{ effectiveFrom: '生效', effectiveTo: '失效', extension: '延期', owes: '由谁负责', onLapse: '超期进入的督办级次' },
  ...{ waitedOut: '只需等待期满', streamKind: '事项种类', alsoIn: '也适用的事项种类', keyField: '区分各次计时的字段' },
  ...{ starts: '何时起算', repeat: '再次起算时', meets: '办成的事件', pauses: '中止的事件', resumes: '恢复的事件' },
  ends: '不再计时的事件',
} as const satisfies Partial<Record<keyof QuotedRow, string>>;

export interface PartView extends ChangedPart {
  readonly label: string;
}

/** The numbers that differ, in the words of whoever decides. */
export function numberParts(before: RuleRow, after: RuleRow): readonly PartView[] {
  return changedParts(before, after).map((changed) => ({
    ...changed,
    label: NUMBERS[changed.part] ?? meaningOf(changed.part).label,
  }));
}

/** Everything in which one version differs from another. */
export function allParts(one: QuotedRow, other: QuotedRow): readonly PartView[] {
  const words = (Object.keys(WORDS) as (keyof typeof WORDS)[]).flatMap((part): readonly PartView[] => {
    const [before, after] = [one[part] ?? null, other[part] ?? null];
    return sameValue(before, after) ? [] : [{ part, label: WORDS[part], before, after }];
  });
  return [...words, ...numberParts(one, other)];
}
