import { refuse } from '@qingxin/domain';
import { type LetterKind, letterSpec } from './letter-kinds.ts';
import { type LetterTemplate, replaced } from './template.ts';

/** What a letter says, in words; null or empty: nothing is known. */
export interface LetterFacts {
  readonly variables: Readonly<Record<string, string | null>>;
  readonly lists: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
}

export interface FilledLetter {
  readonly title: string;
  /** Null: a letter to nobody in particular. */
  readonly addressee: string | null;
  readonly paragraphs: readonly string[];
}

/** The letter in its words. Refuses `letter-fact-missing`, naming everything that has to be entered first. */
export function fillTemplate(template: LetterTemplate, { variables, lists }: LetterFacts): FilledLetter {
  const spec = letterSpec(template.id as LetterKind);
  const said = (name: string): string => (variables[name] ?? '').trim();
  const missing = [
    ...Object.entries(spec.variables).filter(([name, { needed }]) => needed && said(name) === ''),
    ...Object.entries(spec.lists).filter(([name, { needed }]) => needed && (lists[name] ?? []).length === 0),
  ].map(([, { label }]) => label);
  if (missing.length > 0)
    refuse('letter-fact-missing', { details: { letter: spec.label, missing: missing.join('、') } });
  return {
    title: replaced(template.title, said),
    addressee: template.addressee === null ? null : replaced(template.addressee, said),
    paragraphs: template.paragraphs.flatMap((paragraph) => {
      if (typeof paragraph === 'string') return sentence(replaced(paragraph, said)).split('\n');
      if ('given' in paragraph) return said(paragraph.given) === '' ? [] : [sentence(replaced(paragraph.text, said))];
      return (lists[paragraph.each] ?? []).map((item, index) =>
        sentence(replaced(paragraph.text, (name) => (name === 'ordinal' ? String(index + 1) : (item[name] ?? '')))),
      );
    }),
  };
}

/** What people write ends with a full stop or not: in the letter it has one, and never two. */
function sentence(text: string): string {
  const once = text.replaceAll(/[。；，]+(?=[。；，])/g, '');
  return /[\p{L}\p{N}〕》]$/u.test(once) ? `${once}。` : once;
}
