import type { OfficialLetter } from '@qingxin/documents';
import type { LocalDay } from '@qingxin/domain';
import { fillTemplate, LETTER_TEMPLATES, type LetterKind, letterSpec, loadTemplates } from '@qingxin/rulebook';
import { inWords, type Pieces } from '../forms/form-draft.ts';
import { dayForPeople } from '../problems/sentence.ts';

/** A letter before personal fields are opened or masked. */
export interface LetterDraft {
  readonly kind: LetterKind;
  /** 成文日期; of what has not gone out the day on which it is looked at. */
  readonly day: LocalDay;
  /** Day whose text it takes, where that is another: of a paper the day of its draft. */
  readonly textDay?: LocalDay;
  readonly draft: boolean;
  readonly number: string | null;
  readonly issuer: string;
  readonly chain: OfficialLetter['chain'];
  readonly variables: Readonly<Record<string, Pieces>>;
  readonly lists: Readonly<Record<string, readonly Readonly<Record<string, Pieces>>[]>>;
}

/** Checked when the service starts: a text that does not fit its letter stops it. */
const TEXTS = loadTemplates(LETTER_TEMPLATES);

/** The letter in the text of its day, after `shown`. Refuses `letter-fact-missing` and `letter-template-missing`. */
export function letterOf(letter: LetterDraft, demo: boolean): OfficialLetter {
  const { kind, day, textDay = day, draft, number, issuer, chain } = letter;
  const template = TEXTS.on(kind, textDay);
  const { title, addressee, paragraphs } = fillTemplate(template, {
    variables: wordsOf(letter.variables),
    lists: Object.fromEntries(Object.entries(letter.lists).map(([name, items]) => [name, items.map(wordsOf)])),
  });
  return {
    ...{ issuer, demo, draft, number, title, addressee, paragraphs, chain, day: dayForPeople(day) },
    ...{ attachments: [], copies: [], template: `${letterSpec(kind).label}第${template.version}版` },
  };
}

function wordsOf(fields: Readonly<Record<string, Pieces>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(inWords(fields)).map(([name, text]) => [name, text ?? '']));
}
