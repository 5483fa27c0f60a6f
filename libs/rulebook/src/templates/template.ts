import type { LocalDay, RuleRow } from '@qingxin/domain';

/**
 * A paragraph with `{variables}`; one for each item of a list; or one that is left out where its variable says nothing.
 */
export type TemplateParagraph =
  string | { readonly each: string; readonly text: string } | { readonly given: string; readonly text: string };

/** Text of one kind of letter, as it was worded from a day on. */
export interface LetterTemplate {
  /** A kind of letter. */
  readonly id: string;
  readonly version: number;
  readonly effectiveFrom: LocalDay;
  readonly effectiveTo: LocalDay | null;
  /** 标题, with variables. */
  readonly title: string;
  /** Article or notice by which such a letter is written. */
  readonly source: string;
  readonly mark: RuleRow['mark'];
  /** 主送, with variables; null: to nobody in particular (公告). */
  readonly addressee: string | null;
  readonly paragraphs: readonly TemplateParagraph[];
}

const VARIABLE = /\{(\w+)\}/g;

export function variablesIn(text: string): readonly string[] {
  return [...text.matchAll(VARIABLE)].map(([, name = '']) => name);
}

export function replaced(text: string, value: (name: string) => string): string {
  return text.replaceAll(VARIABLE, (_, name: string) => value(name));
}

/** What is left of a text without its variables has no braces. */
export function hasLooseBraces(text: string): boolean {
  return /[{}]/.test(text.replaceAll(VARIABLE, ''));
}
