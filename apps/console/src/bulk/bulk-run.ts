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

export const COMMANDS: Readonly<Record<BulkAct, string>> = {
  claim: 'ClaimTask',
  release: 'ReleaseTask',
  assign: 'AssignTask',
};

/** Most that are taken on at once. */
export const MOST = 500;

/** What a matter offers, as its `…/actions` answers. */
export interface Offers {
  readonly version: number;
  readonly actions: readonly {
    readonly command: string;
    readonly refusal: string | null;
    readonly refusalText?: string;
    readonly on?: string;
  }[];
}

export interface Excluded {
  readonly item: BulkItem;
  readonly why: string;
}

export interface Preview {
  readonly eligible: readonly BulkItem[];
  readonly excluded: readonly Excluded[];
}

interface Words {
  readonly notOffered: string;
  readonly notRead: string;
}

/** Which of the items take the act, by what their matters offer; `offers`: by the matter's id, null where it was not read. */
export function previewOf(
  act: BulkAct,
  items: readonly BulkItem[],
  offers: ReadonlyMap<string, Offers | null>,
  words: Words,
): Preview {
  const eligible: BulkItem[] = [];
  const excluded: Excluded[] = [];
  for (const item of items) {
    const why = whyNot(act, item, offers.get(item.id) ?? null, words);
    if (why === null) eligible.push(item);
    else excluded.push({ item, why });
  }
  return { eligible, excluded };
}

function whyNot(act: BulkAct, { taskId }: BulkItem, offers: Offers | null, words: Words): string | null {
  if (offers === null) return words.notRead;
  const action = offers.actions.find(({ command, on }) => command === COMMANDS[act] && on === taskId);
  if (action === undefined) return words.notOffered;
  return action.refusal === null ? null : (action.refusalText ?? action.refusal);
}

export interface BulkResult {
  readonly item: BulkItem;
  /** `left`: it was stopped before. */
  readonly outcome: 'done' | 'failed' | 'left';
  readonly why: string | null;
  /** Of the matter right after. */
  readonly version: number | null;
}

/**
 * One after another, so that it can be stopped between two. `send` answers the version of the matter after its act, or throws;
 * `words` tells what it threw.
 */
export async function runAll(
  items: readonly BulkItem[],
  how: {
    readonly send: (item: BulkItem) => Promise<number>;
    readonly words: (error: unknown) => string;
    readonly isStopped: () => boolean;
    readonly told: (results: readonly BulkResult[]) => void;
  },
): Promise<readonly BulkResult[]> {
  const results: BulkResult[] = [];
  for (const item of items) {
    if (how.isStopped()) {
      results.push({ item, outcome: 'left', why: null, version: null });
      continue;
    }
    try {
      results.push({ item, outcome: 'done', why: null, version: await how.send(item) });
    } catch (error) {
      results.push({ item, outcome: 'failed', why: how.words(error), version: null });
    }
    how.told([...results]);
  }
  return results;
}

/**
 * Whether nothing followed what was done: each matter is still at the version where the last of these acts left it.
 * @param now versions of the matters today
 */
export function undoable(results: readonly BulkResult[], now: ReadonlyMap<string, number>): readonly BulkItem[] {
  const left = new Map<string, number>();
  for (const { item, version } of results)
    if (version !== null) left.set(item.id, Math.max(version, left.get(item.id) ?? 0));
  return results
    .filter(({ item, outcome }) => outcome === 'done' && now.get(item.id) === left.get(item.id))
    .map(({ item }) => item);
}

export interface Undo {
  readonly act: BulkAct;
  readonly person: string | null;
}

/** What takes an act back: who had it before has it again. */
export function undoOf(act: BulkAct, { assignee }: BulkItem, me: string): Undo {
  if (act === 'claim') return { act: 'release', person: null };
  if (act === 'release' && (assignee === me || assignee === null)) return { act: 'claim', person: null };
  return assignee === null ? { act: 'release', person: null } : { act: 'assign', person: assignee };
}

/** For a spreadsheet: what became of each. */
export function csvOf(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => `"${(/^[=+\-@\t]/.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`;
  return `\ufeff${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
