import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type AnswerOf, call, type RouteKey } from '../api/client.ts';
import { newCommandId } from '../api/command-id.ts';
import { isWorthRepeating } from '../api/problem.ts';

/** Routes that take a file and answer with its rows. */
export type ImportRoute =
  'POST /api/v1/cases/{id}/batches' | 'POST /api/v1/projects/{id}/batches' | 'POST /api/v1/backlog/batches';
export type Received = AnswerOf<ImportRoute>;

const BYTES = 'application/octet-stream';

/** Sends a file. What got no answer goes again under its number, so that nothing comes in twice. */
export function useImport(route: ImportRoute): {
  readonly send: (
    file: File,
    query: Readonly<Record<string, string>>,
    params?: Readonly<Record<string, string>>,
  ) => Promise<Received | null>;
  readonly error: unknown;
  readonly isBusy: boolean;
  readonly forget: () => void;
} {
  const queries = useQueryClient();
  const unanswered = useRef<{ readonly mark: string; readonly id: string } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  return {
    ...{ error, isBusy, forget: () => setError(null) },
    send: async (file, query, params) => {
      const mark = JSON.stringify([params, query, file.name, file.size, file.lastModified]);
      const id = unanswered.current?.mark === mark ? unanswered.current.id : newCommandId();
      unanswered.current = { mark, id };
      setError(null);
      setIsBusy(true);
      try {
        const asked = {
          ...(params === undefined ? {} : { params }),
          ...{ query, body: new Blob([file], { type: BYTES }) },
          headers: { 'content-type': BYTES, 'Idempotency-Key': id },
        };
        const { body } = await call<RouteKey>(route, asked as never);
        unanswered.current = null;
        void queries.invalidateQueries();
        return body as Received;
      } catch (refused) {
        if (!isWorthRepeating(refused)) unanswered.current = null;
        setError(refused);
        return null;
      } finally {
        setIsBusy(false);
      }
    },
  };
}
