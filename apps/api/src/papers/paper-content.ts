import { createHash } from 'node:crypto';
import type { CaseFact, CaseState, ComplaintFact, ComplaintState, LocalDay, PaperState } from '@qingxin/domain';
import { isFormKind } from '@qingxin/rulebook';
import type { CaseRead } from '../forms/case-forms.ts';
import type { FormMatter } from '../forms/form-draft.ts';
import type { ComplaintRead } from '../forms/hand-off-form.ts';
import { decisionLetter } from '../letters/complaint-letters.ts';
import { type LetterDraft, letterOf } from '../letters/letter-draft.ts';
import { orderLetter } from '../letters/order-letter.ts';
import { guidanceLetter } from '../letters/petition-letters.ts';
import { caseSheet, partyLetter } from './case-sheets.ts';
import { complaintSheet } from './complaint-sheets.ts';
import type { PhoneOf } from '../public/public-phones.ts';
import { type Said, type SheetDraft, sheetOf } from './sheet-draft.ts';

export type PaperedKind = 'complaint' | 'case';
export type PaperedRead = FormMatter<ComplaintState | CaseState, ComplaintFact | CaseFact>;

/** What a paper says, before personal fields are opened or masked. */
export type Content = LetterDraft | SheetDraft;

export function isSheet(content: Content): content is SheetDraft {
  return isFormKind(content.kind);
}

interface PaperAbout {
  readonly kind: string;
  readonly of: string | null;
  readonly said: Said;
  /** Day of its draft, where it has one. */
  readonly day?: LocalDay;
  readonly publicUrl: string | null;
  /** The telephone that people are given of a unit; absent of papers with a chain, which say what the facts say. */
  readonly phoneOf?: PhoneOf;
}

/** What a paper of this kind says of this; null where there is nothing yet that it could tell. */
export function contentOf(matter: PaperedKind, read: PaperedRead, { day, ...about }: PaperAbout): Content | null {
  const { kind, of, said } = about;
  if (matter === 'complaint') return ofComplaint(read as ComplaintRead, about);
  const ofThis = read as CaseRead;
  if (isFormKind(kind)) return caseSheet(ofThis, kind, { of, said });
  switch (kind) {
    case 'payment-order':
      return orderLetter(ofThis, of ?? '');
    case 'inquiry-notice':
    case 'prior-notice':
    case 'hearing-notice':
    case 'penalty-decision':
    case 'urging-letter':
      return partyLetter(ofThis, kind, { of, said, ...(day === undefined ? {} : { day }) });
    default:
      return null;
  }
}

function ofComplaint(read: ComplaintRead, { kind, of, said, ...more }: Omit<PaperAbout, 'day'>): Content | null {
  if (isFormKind(kind)) return complaintSheet(read, kind, { of, said, ...more });
  switch (kind) {
    case 'acceptance-decision':
    case 'decline-decision':
    case 'supplement-notice':
      return decisionLetter(read, kind);
    case 'not-wage-notice':
    case 'petition-acceptance-notice':
    case 'petition-opinion':
      return guidanceLetter(read, kind, said);
    default:
      return null;
  }
}

export const saidOf = ({ said }: Pick<PaperState, 'said'>): Said =>
  Object.fromEntries(said.map(({ field, text }) => [field, text]));

/**
 * SHA-256 of the words with every person masked: of title, addressee and text of a letter, of title and cells of a form.
 * Number, day, chain and seal are not among them, so that draft and approved text compare.
 */
export function textHash(masked: Content): string {
  const words = isSheet(masked) ? sheetWords(masked) : letterWords(masked);
  return createHash('sha256').update(JSON.stringify(words)).digest('hex');
}

function letterWords(letter: LetterDraft): readonly unknown[] {
  const { title, addressee, paragraphs } = letterOf(letter, false);
  return [title, addressee, paragraphs];
}

function sheetWords(sheet: SheetDraft): readonly unknown[] {
  const { title, rows } = sheetOf(sheet, false);
  return [title, rows.flat().map(({ label, text }) => [label, text])];
}
