import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { call } from '../api/client.ts';
import { newCommandId } from '../api/command-id.ts';
import { patiently } from '../api/patiently.ts';
import { ApiProblem, isWorthRepeating } from '../api/problem.ts';
import { t } from '../messages/index.ts';
import type { Sending } from './model.ts';

export interface Told {
  readonly id: string;
  readonly number: string;
  readonly sending: Sending;
  readonly state: keyof typeof t.telling.states;
  readonly why: string | null;
}

/** One complaint after the other; what was done stays done, what was not can be tried again under the same number. */
export function useTelling() {
  const queries = useQueryClient();
  const [told, setTold] = useState<readonly Told[]>([]);
  const [isRunning, setIsRunning] = useState(false);
  const numbers = useRef(new Map<string, string>());
  const mark = (id: string, state: Told['state'], why: string | null = null): void =>
    setTold((all) => all.map((one) => (one.id === id ? { ...one, state, why } : one)));
  const run = async (all: readonly Told[]): Promise<void> => {
    setTold(all);
    setIsRunning(true);
    for (const { id, sending } of all.filter(({ state }) => state !== 'done')) {
      mark(id, 'running');
      const number = numbers.current.get(id) ?? newCommandId();
      numbers.current.set(id, number);
      try {
        await patiently(() => send(id, sending, number));
        mark(id, 'done');
      } catch (error) {
        // What was refused is another command when it is sent again; what got no answer is the same one.
        if (!isWorthRepeating(error)) numbers.current.delete(id);
        mark(id, 'failed', whyOf(error));
      }
    }
    setIsRunning(false);
    await queries.invalidateQueries();
  };
  return { told, isRunning, run, again: () => run(told) };
}

function send(id: string, { route, body }: Sending, number: string): Promise<unknown> {
  return call(route, { params: { id }, body, headers: { 'Idempotency-Key': number } } as never);
}

function whyOf(error: unknown): string {
  if (!(error instanceof ApiProblem)) return t.load.unreachable;
  const { title, detail } = error.problem;
  return `${title}：${detail}`;
}
