import { t } from '../../messages/index.ts';

const m = t.erasure;

export interface NamedMatter {
  readonly stream: string;
  readonly kind: string;
  readonly number: string | null;
}

/** 案件 潞治欠案〔2026〕1号 */
export function matterWords({ kind, number }: NamedMatter): string {
  const words: Readonly<Record<string, string>> = m.kindOf;
  return `${words[kind] ?? ''} ${number ?? m.unnumbered}`.trim();
}

/** What a proposal is about, in one line. */
export function aboutWords(matters: readonly { readonly matter: NamedMatter }[]): string {
  const [first] = matters;
  if (first === undefined) return '';
  const words = matterWords(first.matter);
  return matters.length === 1 ? words : m.several(words, matters.length);
}

/** The page of a complaint or case. */
export function matterPage({ stream, kind }: NamedMatter): string {
  return `/${kind === 'case' ? 'cases' : 'complaints'}/${stream.replace(/^(complaint|case)-/, '')}`;
}
