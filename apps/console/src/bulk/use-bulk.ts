import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { call } from '../api/client.ts';
import { newCommandId } from '../api/command-id.ts';
import { patiently } from '../api/patiently.ts';
import {
  type BulkAct,
  type BulkItem,
  type BulkResult,
  type BulkView,
  isUnderWay,
  type Preview,
  previewOf,
  resultsOf,
} from './bulk-run.ts';

/** The service is asked again after so long how far it is. */
const AGAIN_MS = 300;

export interface Wish {
  readonly act: BulkAct;
  /** Whom it is given to. */
  readonly person: string | null;
  readonly reason: string | null;
}

export type Phase =
  | { readonly step: 'wish' }
  | { readonly step: 'checking' }
  | { readonly step: 'preview'; readonly preview: Preview }
  | { readonly step: 'running'; readonly all: number; readonly handled: number }
  | {
      readonly step: 'finished';
      readonly results: readonly BulkResult[];
      /** How many were taken back, and how many were not because something followed. */
      readonly undone: readonly [number, number] | null;
    };

/** What was asked of the service, under its number: sent again it goes on where it stopped. */
interface Sent {
  readonly bulkId: string;
  readonly items: readonly BulkItem[];
}

/** One act over many pieces of work, done by the service: asked beforehand, followed, stopped, gone on with, taken back. */
export function useBulk(items: readonly BulkItem[], wish: Wish) {
  const queries = useQueryClient();
  const [phase, setPhase] = useState<Phase>({ step: 'wish' });
  const [error, setError] = useState<unknown>(null);
  const [isStopping, setIsStopping] = useState(false);
  const sent = useRef<Sent | null>(null);

  const attempt = async (before: Phase, act: () => Promise<void>): Promise<void> => {
    setError(null);
    try {
      await act();
    } catch (failed) {
      setError(failed);
      setPhase(before);
    }
  };
  const check = (): Promise<void> =>
    attempt({ step: 'wish' }, async () => {
      setPhase({ step: 'checking' });
      const { body } = await call('POST /api/v1/inbox/bulk/preview', { body: askedOf(items, wish) });
      setPhase({ step: 'preview', preview: previewOf(items, body) });
    });
  const run = (chosen: readonly BulkItem[]): Promise<void> => {
    sent.current = { bulkId: newCommandId(), items: chosen };
    return goOn();
  };
  /** Begins, and goes on after a stop or a broken connection: under its number nothing is done twice. */
  const goOn = (): Promise<void> =>
    attempt(phase, async () => {
      const { bulkId, items: chosen } = sent.current ?? { bulkId: newCommandId(), items: [] };
      setIsStopping(false);
      setPhase({ step: 'running', all: chosen.length, handled: 0 });
      const headers = { 'Idempotency-Key': bulkId };
      await patiently(() => call('POST /api/v1/inbox/bulk', { body: askedOf(chosen, wish), headers }));
      const view = await ended(bulkId, ({ handled }) => setPhase({ step: 'running', all: chosen.length, handled }));
      setPhase({ step: 'finished', results: resultsOf(chosen, view), undone: null });
      await queries.invalidateQueries();
    });
  const undo = (results: readonly BulkResult[]): Promise<void> =>
    attempt({ step: 'finished', results, undone: null }, async () => {
      const params = { bulkId: sent.current?.bulkId ?? '' };
      const { body } = await patiently(() => call('POST /api/v1/inbox/bulk/{bulkId}/undo', { params }));
      const { done, total } = await ended(body.bulkId, () => undefined);
      setPhase({ step: 'finished', results, undone: [done, total - done] });
      await queries.invalidateQueries();
    });
  const stop = (): void => {
    setIsStopping(true);
    const params = { bulkId: sent.current?.bulkId ?? '' };
    void call('POST /api/v1/inbox/bulk/{bulkId}/stop', { params }).catch(() => setIsStopping(false));
  };
  return { phase, error, isStopping, check, run, goOn, undo, stop };
}

function askedOf(items: readonly BulkItem[], { act, person, reason }: Wish) {
  const tasks = items.map(({ matterKind, id, taskId }) => ({ matterKind: matterKind as TaskKind, id, taskId }));
  return { act, tasks, person: act === 'assign' ? person : null, reason: act === 'claim' ? null : reason };
}

type TaskKind = 'complaint' | 'case' | 'company' | 'project' | 'duty' | 'batch' | 'supervision' | 'emergency';

/** Follows it to its end. */
async function ended(bulkId: string, told: (view: BulkView) => void): Promise<BulkView> {
  for (;;) {
    const { body } = await patiently(() => call('GET /api/v1/inbox/bulk/{bulkId}', { params: { bulkId } }));
    if (!isUnderWay(body)) return body;
    told(body);
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}
