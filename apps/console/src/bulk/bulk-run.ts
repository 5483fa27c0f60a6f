import type { AnswerOf } from '../api/client.ts';

/** A piece of work as it stands in a list. */
export interface BulkItem {
  readonly id: string;
  readonly taskId: string;
  readonly matterKind: string;
  readonly label: string;
  readonly number: string | null;
  readonly assignee: string | null;
}

export type BulkAct = 'claim' | 'release' | 'assign';

/** How far the service is with one act over many pieces of work. */
export type BulkView = AnswerOf<'GET /api/v1/inbox/bulk/{bulkId}'>;
type PreviewAnswer = AnswerOf<'POST /api/v1/inbox/bulk/preview'>;

/** Most that are taken on at once. */
export const MOST = 500;

export interface Excluded {
  readonly item: BulkItem;
  readonly why: string;
}

export interface Preview {
  readonly eligible: readonly BulkItem[];
  readonly excluded: readonly Excluded[];
}

interface Named {
  readonly matterKind: string;
  readonly id: string;
  readonly taskId: string;
}

export const keyOf = ({ matterKind, id, taskId }: Named): string => `${matterKind}/${id}/${taskId}`;

interface Refused extends Named {
  readonly title: string;
  readonly detail: string;
}

const whyOf = ({ title, detail }: Refused): string => (detail === '' ? title : `${title}：${detail}`);

/** What the service says beforehand, with the words of the list. */
export function previewOf(items: readonly BulkItem[], { eligible, excluded }: PreviewAnswer): Preview {
  const known = new Map(items.map((item) => [keyOf(item), item]));
  const of = <T extends Named>(tasks: readonly T[]) =>
    tasks.flatMap((task) => {
      const item = known.get(keyOf(task));
      return item === undefined ? [] : [{ task, item }];
    });
  return {
    eligible: of(eligible as readonly Named[]).map(({ item }) => item),
    excluded: of(excluded as readonly Refused[]).map(({ task, item }) => ({ item, why: whyOf(task) })),
  };
}

export interface BulkResult {
  readonly item: BulkItem;
  /** `left`: it was stopped before. */
  readonly outcome: 'done' | 'failed' | 'left';
  readonly why: string | null;
}

/** What became of each: the service takes them in the order in which they were sent. */
export function resultsOf(
  items: readonly BulkItem[],
  { handled, excluded }: Pick<BulkView, 'handled' | 'excluded'>,
): readonly BulkResult[] {
  const refused = new Map((excluded as readonly Refused[]).map((task) => [keyOf(task), whyOf(task)]));
  return items.map((item, index) => {
    const why = refused.get(keyOf(item)) ?? null;
    if (why !== null) return { item, outcome: 'failed', why };
    return { item, outcome: index < handled ? 'done' : 'left', why: null };
  });
}

export const isUnderWay = ({ status }: Pick<BulkView, 'status'>): boolean =>
  status === 'running' || status === 'stopping';

export interface Undo {
  readonly act: BulkAct;
  readonly person: string | null;
}

/** What takes one act back: who had it before has it again. Many at once are taken back by the service. */
export function undoOf(act: BulkAct, { assignee }: Pick<BulkItem, 'assignee'>, me: string): Undo {
  if (act === 'claim') return { act: 'release', person: null };
  if (act === 'release' && (assignee === me || assignee === null)) return { act: 'claim', person: null };
  return assignee === null ? { act: 'release', person: null } : { act: 'assign', person: assignee };
}

/** For a spreadsheet: what became of each. */
export function csvOf(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => `"${(/^[=+\-@\t]/.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`;
  return `\ufeff${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
