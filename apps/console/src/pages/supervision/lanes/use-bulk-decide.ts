import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { isActKind, patternOf } from '../../../acts/places.ts';
import { call, type CommandKey } from '../../../api/client.ts';
import { newCommandId } from '../../../api/command-id.ts';
import { ApiProblem, isWorthRepeating } from '../../../api/problem.ts';
import { t } from '../../../messages/index.ts';
import type { Card } from '../model.ts';

export interface DecisionWish {
  /** Of what is postponed. */
  readonly until: string;
  readonly approver: string | null;
  readonly reason: string;
}

export interface Decided {
  readonly card: Card;
  /** `left`: it was stopped before. */
  readonly outcome: 'done' | 'failed' | 'left';
  readonly why: string | null;
}

interface Phase {
  readonly all: number;
  readonly results: readonly Decided[];
  readonly isOver: boolean;
}

const TRIES = 3;

/** One after another, so that it can be stopped between two; what got no answer is sent again under the same number. */
export function useBulkDecide(act: 'postpone' | 'decline', wish: DecisionWish) {
  const queries = useQueryClient();
  const [phase, setPhase] = useState<Phase | null>(null);
  const [isStopping, setIsStopping] = useState(false);
  const stopped = useRef(false);
  const run = async (cards: readonly Card[]): Promise<void> => {
    const all = cards.length;
    const results: Decided[] = [];
    setPhase({ all, results: [], isOver: false });
    for (const card of cards) {
      results.push(stopped.current ? { card, outcome: 'left', why: null } : await decided(card, act, wish));
      setPhase({ all, results: [...results], isOver: false });
    }
    setPhase({ all, results, isOver: true });
    await queries.invalidateQueries();
  };
  const stop = (): void => {
    stopped.current = true;
    setIsStopping(true);
  };
  return { phase, isStopping, run, stop };
}

async function decided(card: Card, act: 'postpone' | 'decline', wish: DecisionWish): Promise<Decided> {
  try {
    await send(card, act, wish);
    return { card, outcome: 'done', why: null };
  } catch (error) {
    const why = error instanceof ApiProblem ? `${error.problem.title}：${error.problem.detail}` : t.load.unreachable;
    return { card, outcome: 'failed', why };
  }
}

async function send({ kind, id, ladderKey, rungId }: Card, act: string, wish: DecisionWish): Promise<void> {
  if (!isActKind(kind)) throw new Error(kind);
  const { until, approver, reason } = wish;
  const route = `POST ${patternOf(kind, `${act}-rung`)}` as CommandKey;
  const body = { ladderKey, rungId, reason: reason.trim(), ...(act === 'postpone' ? { until, approver } : {}) };
  const headers = { 'Idempotency-Key': newCommandId() };
  for (let tries = 1; ; tries += 1) {
    try {
      await call(route, { params: { id }, body, headers } as never);
      return;
    } catch (error) {
      if (!isWorthRepeating(error) || tries === TRIES) throw error;
    }
  }
}
