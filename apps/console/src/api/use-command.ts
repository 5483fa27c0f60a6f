import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
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
  readonly text: string;
  readonly id: string;
}

/**
 * Sends commands. The same command that got no answer keeps its number when it is sent again, so that nothing is done twice;
 * a refusal is an answer. Once done, and on a conflict, everything that is shown is read again; forms keep what is in them.
 */
export function useSend(): UseMutationResult<AnswerOf<CommandKey>, Error, Sending<CommandKey>> & {
  readonly send: <K extends CommandKey>(sending: Sending<K>) => Promise<AnswerOf<K>>;
} {
  const queries = useQueryClient();
  const unanswered = useRef<Unanswered | null>(null);
  const mutation = useMutation<AnswerOf<CommandKey>, Error, Sending<CommandKey>>({
    mutationFn: async ({ route, params, body, version }) => {
      const text = JSON.stringify([route, params, body, version]);
      if (unanswered.current?.text !== text) unanswered.current = { text, id: newCommandId() };
      const headers = {
        'Idempotency-Key': unanswered.current.id,
        ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
      };
      try {
        const { body: answer } = await call(route, { params, body, headers });
        unanswered.current = null;
        return answer;
      } catch (error) {
        if (!isWorthRepeating(error)) unanswered.current = null;
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
