import { ERASED_TEXT, type References } from '@qingxin/application';
import type { AnsweredAs, AnswerField, AskedField, PushForm } from '@qingxin/documents';
import type {
  ActedOn,
  ClockState,
  EventOf,
  Fen,
  Instant,
  LocalDay,
  Recorded,
  Sealed,
  StreamState,
} from '@qingxin/domain';
import type { Names } from '../matters/labels.ts';
import type { Sight } from '../matters/matter-sight.ts';
import { dayForPeople } from '../problems/sentence.ts';

/** A matter as it is read, with what is needed to put it in words. */
export interface FormMatter<S extends StreamState, F extends EventOf> {
  readonly sight: Sight<S>;
  readonly facts: readonly Recorded<F>[];
  readonly names: Names;
}

/** A text, or a personal field that leaves masked or in full as whoever prints may see it. */
export type Piece = string | Sealed;
export type Pieces = Piece | readonly Piece[] | null;

export type AskedWords = Readonly<Partial<Record<AskedField, Pieces>>>;

export interface AnswerDraft {
  readonly edition: number;
  readonly words: Readonly<Partial<Record<AnswerField, Pieces>>>;
  readonly stamped: boolean;
  readonly handedIn: Pieces;
  readonly correctedBecause: Pieces;
}

/** 附件1 before personal fields are opened or masked. */
export interface FormDraft {
  readonly number: string;
  readonly printedAt: Instant;
  readonly asked: AskedWords;
  readonly answer:
    | { readonly as: AnsweredAs; readonly given: AnswerDraft | null }
    | { readonly as: 'hand-off'; readonly lines: readonly { readonly label: string; readonly text: Pieces }[] }
    | null;
}

/** What a sealed field has become on its way out. */
type Shown = string | { readonly masked: string | null; readonly text?: string | null };

/** The form in words, after `shown` has opened or masked what is sealed in it. */
export function printable(draft: FormDraft, demo: boolean): PushForm {
  const { number, printedAt, asked, answer } = draft;
  return { number, printedAt, demo, asked: inWords(asked), answer: answerInWords(answer) };
}

function answerInWords(answer: FormDraft['answer']): PushForm['answer'] {
  if (answer === null) return null;
  if (answer.as === 'hand-off') {
    const lines = answer.lines.map(({ label, text }) => ({ label, text: wordOf(text) }));
    return { as: 'hand-off', given: { lines } };
  }
  const { as, given } = answer;
  if (given === null) return { as, given };
  const { words, handedIn, correctedBecause, ...rest } = given;
  const said = Object.entries(inWords(words)).filter(([, text]) => text !== null);
  return {
    as,
    given: {
      ...rest,
      words: Object.fromEntries(said),
      handedIn: wordOf(handedIn),
      correctedBecause: wordOf(correctedBecause),
    },
  };
}

/** Fields in words, each as it was opened or masked. */
export function inWords<K extends string>(
  fields: Readonly<Partial<Record<K, Pieces>>>,
): Partial<Record<K, string | null>> {
  const said = Object.entries<Pieces | undefined>(fields).map(([field, pieces]) => [field, wordOf(pieces ?? null)]);
  return Object.fromEntries(said) as Partial<Record<K, string | null>>;
}

export function wordOf(pieces: Pieces): string | null {
  if (pieces === null) return null;
  const text = [pieces].flat().map((piece) => shownOf(piece as Shown));
  return text.length === 0 ? null : text.join('');
}

function shownOf(piece: Shown): string {
  return typeof piece === 'string' ? piece : (piece.text ?? piece.masked ?? ERASED_TEXT);
}

/** `一；二`: several things of one cell. */
export function listed(items: readonly Pieces[], mark = '、'): Pieces {
  const present = items.filter((item) => item !== null && item !== '');
  return present.length === 0
    ? null
    : present.flatMap((item, index) => [...(index === 0 ? [] : [mark]), ...([item].flat() as readonly Piece[])]);
}

export function yuanOf(fen: Fen): string {
  return (fen / 100).toFixed(2);
}

/** Of a day or a moment the day. */
export function dayOf(on: ActedOn, toDay: (instant: Instant) => LocalDay): string {
  return dayForPeople(on.length > 'YYYY-MM-DD'.length ? toDay(on) : on);
}

/** By when, and by which rule: `2022年5月25日（S1-12第2版，…）`. */
export function dueWords(clock: ClockState | undefined, { rules }: References): string | null {
  if (clock === undefined || clock.due === null) return null;
  const { source } = rules.row(clock.ruleId, clock.ruleVersion);
  return `${dayForPeople(clock.due)}（规则${clock.ruleId}第${clock.ruleVersion}版：${source}）`;
}
