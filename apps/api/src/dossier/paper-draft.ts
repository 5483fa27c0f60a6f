import type { Block, Enclosure } from '@qingxin/documents';
import type {
  CaseFact,
  CaseState,
  ComplaintFact,
  ComplaintState,
  EventOf,
  Recorded,
  StreamState,
} from '@qingxin/domain';
import { type FormMatter, type Pieces, wordOf } from '../forms/form-draft.ts';

interface DossierMatter<S extends StreamState, F extends EventOf> extends FormMatter<S, F> {
  /** A cited paper: its number, or which of the files of the matter it is. */
  readonly paperOf: (document: string | null) => string | null;
}

export type CaseRead = DossierMatter<CaseState, CaseFact>;
export type ComplaintRead = DossierMatter<ComplaintState, ComplaintFact>;

/** A paper of the file before personal fields are opened or masked. */
export interface PaperDraft {
  readonly title: string;
  readonly number: Pieces;
  readonly author: string | null;
  /** As it is written. */
  readonly on: string | null;
  readonly blocks: readonly BlockDraft[];
}

export type BlockDraft =
  | { readonly kind: 'heading' | 'text'; readonly text: Pieces }
  | { readonly kind: 'facts'; readonly rows: readonly FactRow[] }
  | { readonly kind: 'table'; readonly columns: readonly ColumnDraft[]; readonly rows: readonly (readonly Pieces[])[] };

export type FactRow = readonly [label: string, value: Pieces];
export type ColumnDraft = readonly [title: string, share: number];

/** What the log does not say. */
const NOTHING = '／';

/** The paper in words, after what is sealed in it was opened or masked. */
export function inPrint({ title, number, author, on, blocks }: PaperDraft): Enclosure {
  return { title, number: wordOf(number), author, on, content: { kind: 'paper', blocks: blocks.map(blockInPrint) } };
}

function blockInPrint(block: BlockDraft): Block {
  switch (block.kind) {
    case 'facts':
      return { kind: 'facts', rows: block.rows.map(([label, value]) => [label, wordOf(value) ?? NOTHING]) };
    case 'table':
      return {
        kind: 'table',
        columns: block.columns.map(([title, share]) => ({ title, share })),
        rows: block.rows.map((row) => row.map((cell) => wordOf(cell) ?? '')),
      };
    default:
      return { kind: block.kind, text: wordOf(block.text) ?? '' };
  }
}

/** A table, or the words that there is nothing. */
export function tableOf(
  columns: readonly ColumnDraft[],
  rows: readonly (readonly Pieces[])[],
  none = '无。',
): BlockDraft {
  return rows.length === 0 ? { kind: 'text', text: none } : { kind: 'table', columns, rows };
}

export function ofType<F extends EventOf, T extends F['type']>(
  { facts }: FormMatter<StreamState, F>,
  type: T,
): readonly Recorded<Extract<F, { readonly type: T }>>[] {
  return facts.filter((fact): fact is Recorded<F> & Recorded<Extract<F, { readonly type: T }>> => fact.type === type);
}
