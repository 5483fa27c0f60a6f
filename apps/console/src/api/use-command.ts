import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { type AnswerOf, type BodyOf, call, type CommandKey, type ParamsOf } from './client.ts';
import { newCommandId } from './command-id.ts';
import { isConflict, isWorthRepeating } from './problem.ts';

export interface Sending<K extends CommandKey> {
  readonly route: K;
  readonly params: ParamsOf<K>;
  readonly body: BodyOf<K>;
  /** Of the matter as it is shown: sent, the command is refused where the matter has moved on since. For edits of free fields. */
  readonly version?: number;
}

/** Number under which what was not answered is sent again. */
interface Unanswered {
  /** Of what was sent: nothing of it can be read from this. */
  readonly mark: string;
  readonly id: string;
}

const PREFIX = 'qingxin.unanswered.';

/** For a form that may be closed or loaded again before an answer came: the number outlives it in this tab. */
function storeOf(place: string | undefined): {
  readonly get: () => Unanswered | null;
  readonly set: (one: Unanswered | null) => void;
} {
  let held: Unanswered | null = null;
  const key = PREFIX + (place ?? '');
  return {
    get: () => {
      const text = place === undefined ? null : sessionStorage.getItem(key);
      return text === null ? held : (JSON.parse(text) as Unanswered);
    },
    set: (one) => {
      held = one;
      if (place === undefined) return;
      if (one === null) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, JSON.stringify(one));
    },
  };
}

/** Two texts that differ have different marks (64 bits of two FNV hashes); for telling them apart, not for secrecy. */
export function markOf(text: string): string {
  let [low, high] = [0x811c9dc5, 0x01000193];
  for (let index = 0; index < text.length; index += 1) {
    low = Math.imul(low ^ text.charCodeAt(index), 0x01000193) >>> 0;
    high = Math.imul(high ^ (text.charCodeAt(index) + index), 0x85ebca6b) >>> 0;
  }
  return `${low.toString(16)}.${high.toString(16)}`;
}

/**
 * Sends commands. The same command that got no answer keeps its number when it is sent again, so that nothing is done twice;
 * a refusal is an answer. `place`: of a form that may be closed before the answer came. Once done, and on a conflict, everything that is shown is read again; forms keep what is in them.
 */
export function useSend(place?: string): UseMutationResult<AnswerOf<CommandKey>, Error, Sending<CommandKey>> & {
  readonly send: <K extends CommandKey>(sending: Sending<K>) => Promise<AnswerOf<K>>;
} {
  const queries = useQueryClient();
  const [unanswered] = useState(() => storeOf(place));
  const mutation = useMutation<AnswerOf<CommandKey>, Error, Sending<CommandKey>>({
    mutationFn: async ({ route, params, body, version }) => {
      const text = JSON.stringify([route, params, body, version]);
      const mark = markOf(text);
      const before = unanswered.get();
      const id = before?.mark === mark ? before.id : newCommandId();
      unanswered.set({ mark, id });
      const headers = {
        'Idempotency-Key': id,
        ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
      };
      try {
        const { body: answer } = await call(route, { params, body, headers });
        unanswered.set(null);
        return answer;
      } catch (error) {
        if (!isWorthRepeating(error)) unanswered.set(null);
        throw error;
      }
    },
    onSuccess: () => queries.invalidateQueries(),
    onError: (error) => (isConflict(error) ? queries.invalidateQueries() : undefined),
  });
  const send = mutation.mutateAsync as unknown as <K extends CommandKey>(sending: Sending<K>) => Promise<AnswerOf<K>>;
  return { ...mutation, send };
}

/** The same for one kind of command. */
export function useCommand<K extends CommandKey>(
  route: K,
): Omit<ReturnType<typeof useSend>, 'send'> & {
  readonly send: (sending: Omit<Sending<K>, 'route'>) => Promise<AnswerOf<K>>;
} {
  const { send, ...mutation } = useSend();
  return { ...mutation, send: (sending) => send({ route, ...sending }) };
}
