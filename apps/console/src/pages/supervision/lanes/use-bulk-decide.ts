import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { call, type AnswerOf } from '../../../api/client.ts';
import { newCommandId } from '../../../api/command-id.ts';
import { patiently } from '../../../api/patiently.ts';
import { type Card, type Chosen, type DecidingAct, type Decided, decidedOf, previewOf } from '../model.ts';

export interface DecisionWish {
  /** Of what is postponed. */
  readonly until: string;
  readonly approver: string | null;
  /** What is demanded of those issued, else the reason. */
  readonly words: string;
}

export type DecidePhase =
  | { readonly step: 'wish' }
  | { readonly step: 'checking' }
  | { readonly step: 'preview'; readonly chosen: Chosen }
  | { readonly step: 'running' | 'finished'; readonly actId: string; readonly results: readonly Decided[] };

/** The service is asked again after so long how far it is. */
const AGAIN_MS = 400;

/** One decision over many measures: asked beforehand, made by one command, followed, stopped. */
export function useBulkDecide(act: DecidingAct, cards: readonly Card[], wish: DecisionWish) {
  const queries = useQueryClient();
  const [phase, setPhase] = useState<DecidePhase>({ step: 'wish' });
  const [error, setError] = useState<unknown>(null);
  const [isStopping, setIsStopping] = useState(false);
  /** The number of the decision: sent again it is the same one. */
  const commandId = useRef(newCommandId());

  const attempt = async (before: DecidePhase, run: () => Promise<void>): Promise<void> => {
    setError(null);
    try {
      await run();
    } catch (failed) {
      setError(failed);
      setPhase(before);
    }
  };
  const approver = act === 'postpone' ? wish.approver : null;
  const check = (): Promise<void> =>
    attempt({ step: 'wish' }, async () => {
      setPhase({ step: 'checking' });
      const rungs = cards.map(({ kind, id, ladderKey, rungId }) => ({
        ...{ matterKind: kind as LadderedKind, matterId: id, ladderKey, rungId },
      }));
      const { body } = await call('POST /api/v1/supervision/decisions/preview', {
        body: { decision: act, rungs, approver },
      });
      setPhase({ step: 'preview', chosen: previewOf(cards, body) });
    });
  const run = (chosen: Chosen): Promise<void> =>
    attempt({ step: 'preview', chosen }, async () => {
      const rungs = chosen.taken.map(({ kind, id, ladderKey, rungId }) => ({
        ...{ stream: `${kind}-${id}`, ladderKey, rungId },
      }));
      const until = act === 'postpone' ? wish.until : null;
      const sent = { decision: act, rungs, words: wish.words.trim(), until, approver };
      const headers = { 'Idempotency-Key': commandId.current };
      const { body } = await patiently(() =>
        call('POST /api/v1/supervision/acts/decide-together', { body: sent, headers }),
      );
      const told = (answer: DecidingAnswer, step: 'running' | 'finished'): void =>
        setPhase({ step, actId: body.id, results: decidedOf(chosen.taken, answer) });
      told(await followed(body.id, (answer) => told(answer, 'running')), 'finished');
      await queries.invalidateQueries();
    });
  const stop = (): void => {
    if (phase.step !== 'running') return;
    setIsStopping(true);
    const sent = { params: { id: phase.actId }, body: {}, headers: { 'Idempotency-Key': newCommandId() } };
    void call('POST /api/v1/supervision/acts/{id}/stop-deciding', sent).catch(() => setIsStopping(false));
  };
  return { phase, error, isStopping, check, run, stop, back: () => setPhase({ step: 'wish' }) };
}

type LadderedKind = 'complaint' | 'case' | 'project' | 'company' | 'duty' | 'supervision' | 'emergency';
type DecidingAnswer = AnswerOf<'GET /api/v1/supervision/acts/{id}'>;

/** Until nothing of it is under way. */
async function followed(id: string, told: (answer: DecidingAnswer) => void): Promise<DecidingAnswer> {
  for (;;) {
    const { body } = await patiently(() => call('GET /api/v1/supervision/acts/{id}', { params: { id } }));
    if (body.pending === 0) return body;
    told(body);
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}
