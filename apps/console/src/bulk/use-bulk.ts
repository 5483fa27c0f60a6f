import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { isActKind, patternOf } from '../acts/places.ts';
import { call, type CommandKey, type ReadKey } from '../api/client.ts';
import { newCommandId } from '../api/command-id.ts';
import { ApiProblem, isWorthRepeating } from '../api/problem.ts';
import { t } from '../messages/index.ts';
import { useSession } from '../session/use-session.ts';
import {
  type BulkAct,
  type BulkItem,
  type BulkResult,
  type Offers,
  type Preview,
  previewOf,
  runAll,
  undoable,
  undoOf,
} from './bulk-run.ts';

/** Read at the same time. */
const TOGETHER = 4;
const TRIES = 3;

export interface Wish {
  readonly act: BulkAct;
  /** Whom it is given to. */
  readonly person: string | null;
  readonly reason: string | null;
}

export type Phase =
  | { readonly step: 'wish' }
  | { readonly step: 'checking'; readonly done: number }
  | { readonly step: 'preview'; readonly preview: Preview }
  | { readonly step: 'running'; readonly all: number; readonly results: readonly BulkResult[] }
  | {
      readonly step: 'finished';
      readonly results: readonly BulkResult[];
      readonly undone: readonly [number, number] | null;
    };

const ROUTES: Readonly<Record<BulkAct, string>> = {
  claim: 'claim-task',
  release: 'release-task',
  assign: 'assign-task',
};

/** One act over many pieces of work: asked beforehand of each matter, sent one by one, stoppable, taken back while it can be. */
export function useBulk(items: readonly BulkItem[], wish: Wish) {
  const queries = useQueryClient();
  const { person: me } = useSession();
  const [phase, setPhase] = useState<Phase>({ step: 'wish' });
  const stopped = useRef(false);
  const [isStopping, setIsStopping] = useState(false);
  const numbers = useRef(new Map<string, string>());

  const check = async (): Promise<void> => {
    setPhase({ step: 'checking', done: 0 });
    const offers = await readOffers(items, (done) => setPhase({ step: 'checking', done }));
    setPhase({ step: 'preview', preview: previewOf(wish.act, items, offers, t.bulk) });
  };
  const run = async (chosen: readonly BulkItem[], before: readonly BulkResult[] = []): Promise<void> => {
    stopped.current = false;
    setIsStopping(false);
    const all = before.length + chosen.length;
    setPhase({ step: 'running', all, results: before });
    const results = await runAll(chosen, {
      send: (item) => send(item, wish, numbers.current),
      words: wordsOf,
      isStopped: () => stopped.current,
      told: (now) => setPhase({ step: 'running', all, results: [...before, ...now] }),
    });
    setPhase({ step: 'finished', results: [...before, ...results], undone: null });
    await queries.invalidateQueries();
  };
  const undo = async (results: readonly BulkResult[]): Promise<void> => {
    const done = results.filter(({ outcome }) => outcome === 'done');
    const offers = await readOffers(
      done.map(({ item }) => item),
      () => undefined,
    );
    const versions = new Map(
      [...offers].flatMap(([id, known]) => (known === null ? [] : [[id, known.version] as const])),
    );
    const able = undoable(results, versions);
    stopped.current = false;
    const back = await runAll(able, {
      send: (item) => send(item, { ...undoOf(wish.act, item, me), reason: null }, new Map()),
      words: wordsOf,
      isStopped: () => stopped.current,
      told: () => undefined,
    });
    const count = back.filter(({ outcome }) => outcome === 'done').length;
    setPhase({ step: 'finished', results, undone: [count, done.length - count] });
    await queries.invalidateQueries();
  };
  return {
    phase,
    isStopping,
    check,
    run,
    undo,
    stop: () => {
      stopped.current = true;
      setIsStopping(true);
    },
  };
}

/** What each matter offers, several read at a time; null for those that were not read. */
async function readOffers(
  items: readonly BulkItem[],
  told: (done: number) => void,
): Promise<ReadonlyMap<string, Offers | null>> {
  const wanted = [...new Map(items.map((item) => [item.id, item])).values()];
  const found = new Map<string, Offers | null>();
  const next = async (): Promise<void> => {
    for (let item = wanted.shift(); item !== undefined; item = wanted.shift()) {
      found.set(item.id, await offersOf(item));
      told(found.size);
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, next));
  return found;
}

async function offersOf({ matterKind, id }: BulkItem): Promise<Offers | null> {
  if (!isActKind(matterKind)) return null;
  try {
    const route = `GET ${patternOf(matterKind, 'actions')}` as ReadKey;
    return (await call(route, { params: { id } } as never)).body as unknown as Offers;
  } catch {
    return null;
  }
}

/** The same number for the same piece of work until an answer came, however often it is tried. */
async function send(item: BulkItem, { act, person, reason }: Wish, numbers: Map<string, string>): Promise<number> {
  const { matterKind, id, taskId } = item;
  if (!isActKind(matterKind)) throw new Error(matterKind);
  const key = `${id}/${taskId}`;
  const number = numbers.get(key) ?? newCommandId();
  numbers.set(key, number);
  const route = `POST ${patternOf(matterKind, ROUTES[act])}` as CommandKey;
  const body = { taskId, ...(act === 'assign' ? { person } : {}), ...(act === 'claim' ? {} : { reason }) };
  for (let tries = 1; ; tries += 1) {
    try {
      const asked = { params: { id }, body, headers: { 'Idempotency-Key': number } };
      const answer = (await call(route, asked as never)).body as unknown as { readonly version: number };
      numbers.delete(key);
      return answer.version;
    } catch (error) {
      if (!isWorthRepeating(error)) numbers.delete(key);
      if (!isWorthRepeating(error) || tries === TRIES) throw error;
    }
  }
}

function wordsOf(error: unknown): string {
  return error instanceof ApiProblem ? `${error.problem.title}：${error.problem.detail}` : t.load.unreachable;
}
