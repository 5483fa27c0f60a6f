import { readSum } from '../import/amount.ts';
import { readDay } from '../import/day.ts';
import type { SheetCell } from '../import/table.ts';
import { plainText } from '../import/text.ts';
import type { AnswerField, AnswerKind, AnswerSpec } from './answer-fields.ts';

export const FORM_FINDING_CODES = [
  'formula',
  'cell-error',
  'merged-cell',
  'text-unreadable',
  'text-too-long',
  'word-unknown',
  'day-unreadable',
  'count-unreadable',
  'amount-unreadable',
  'amount-more-than-fen',
  'field-needed',
  'field-not-asked',
  'sums-incomplete',
  'sums-differ',
  'date-ahead',
  'date-too-early',
] as const;

export type FormFindingCode = (typeof FORM_FINDING_CODES)[number];

/** One thing wrong in one cell; never carries what the cell holds. */
export interface FormFinding {
  readonly field: AnswerField;
  readonly label: string;
  /** A1 notation; null where the sheet has no such cell. */
  readonly cell: string | null;
  readonly code: FormFindingCode;
}

/** What part B says: codes for the words of lists, YYYY-MM-DD for days, fen for sums. */
export type AnswerSaid = Readonly<Partial<Record<AnswerField, string | number | readonly string[]>>>;

interface Read {
  readonly value: string | number | readonly string[] | null;
  readonly code: FormFindingCode | null;
}

const NOTHING: Read = { value: null, code: null };
const wrong = (code: FormFindingCode): Read => ({ value: null, code });
const says = (value: Read['value']): Read => ({ value, code: null });

/** `3`, `3人`, `0`. */
const COUNT = /^(\d{1,6})(?:人|名|个工作日|天)?$/;
/** Strokes with which a field is left out on paper. */
const STROKES = ['/', '／', '-', '—', '无'];

/** Exactly what one cell says, or why it cannot be taken; nothing is guessed. */
export function readAnswerCell(cell: SheetCell | undefined, spec: AnswerSpec): Read {
  if (cell === undefined) return NOTHING;
  if (cell.formula) return wrong('formula');
  if (cell.kind === 'error') return wrong('cell-error');
  if (cell.kind === 'boolean') return wrong('text-unreadable');
  if (cell.kind === 'text' && STROKES.includes(plainText(cell.text))) return NOTHING;
  return READERS[spec.kind](cell, spec);
}

const READERS: Readonly<Record<AnswerKind, (cell: SheetCell, spec: AnswerSpec) => Read>> = {
  text: (cell, { most = 100 }) => {
    const text = cell.text.trim();
    return Array.from(text).length > most ? wrong('text-too-long') : says(text);
  },
  code: ({ text }, { words = {} }) => {
    const code = codeOf(words, text);
    return code === null ? wrong('word-unknown') : says(code);
  },
  codes: ({ text }, { words = {} }) => {
    // A word of the list may contain the mark that separates words.
    const whole = codeOf(words, text);
    if (whole !== null) return says([whole]);
    const codes = separated(plainText(text), Object.values(words)).map((word) => codeOf(words, word));
    return codes.includes(null) ? wrong('word-unknown') : says([...new Set(codes as string[])]);
  },
  day: (cell) => {
    const { value, problem } = readDay(cell);
    return problem === null ? says(value) : wrong('day-unreadable');
  },
  count: ({ kind, text }) => {
    const match = kind === 'date' ? null : COUNT.exec(plainText(text));
    return match === null ? wrong('count-unreadable') : says(Number(match[1]));
  },
  yuan: (cell) => {
    const { value, problem } = cell.kind === 'date' ? { value: null, problem: 'amount-unreadable' } : readSum(cell);
    if (problem !== null) return wrong(problem === 'amount-more-than-fen' ? problem : 'amount-unreadable');
    return says(value);
  },
};

function codeOf(words: Readonly<Record<string, string>>, text: string): string | null {
  const said = plainText(text);
  return Object.entries(words).find(([, word]) => plainText(word) === said)?.[0] ?? null;
}

const MARKS = /[、,;]/;

/** Longest known words first, so that 援助、救助 stays one. */
function separated(text: string, words: readonly string[]): readonly string[] {
  const composed = words.filter((word) => MARKS.test(plainText(word)));
  let rest = text;
  const found = composed.filter((word) => {
    const had = rest.includes(plainText(word));
    rest = rest.replace(plainText(word), '');
    return had;
  });
  return [
    ...found,
    ...rest
      .split(MARKS)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ];
}
