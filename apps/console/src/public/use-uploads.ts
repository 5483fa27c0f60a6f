import { useCallback, useEffect, useRef, useState } from 'react';
import { upload } from './files.ts';

export interface Uploads {
  readonly all: number;
  readonly done: number;
  readonly isRunning: boolean;
  /** Those that did not go; null: nothing has failed. */
  readonly left: readonly File[];
  readonly error: unknown;
  /** How many files of the person the complaint has; null: none was sent here. */
  readonly kept: number | null;
  readonly send: (files: readonly File[]) => Promise<void>;
}

/** One after the other; the first that fails ends it, and what is left can be sent again. */
export function useUploads(code: string, files: readonly File[] = []): Uploads {
  const [state, setState] = useState<Omit<Uploads, 'send'>>({
    ...{ all: files.length, done: 0, isRunning: false, left: [], error: null, kept: null },
  });
  const send = useCallback(
    async (chosen: readonly File[]): Promise<void> => {
      let kept: number | null = null;
      setState((one) => ({ ...one, all: chosen.length, done: 0, isRunning: true, left: [], error: null }));
      for (const [index, file] of chosen.entries()) {
        try {
          kept = await upload(code, file);
          const now = kept;
          setState((one) => ({ ...one, done: index + 1, kept: now }));
        } catch (error) {
          setState((one) => ({ ...one, isRunning: false, left: chosen.slice(index), error }));
          return;
        }
      }
      setState((one) => ({ ...one, isRunning: false }));
    },
    [code],
  );
  const started = useRef(false);
  useEffect(() => {
    if (started.current || files.length === 0) return;
    started.current = true;
    void send(files);
  }, [files, send]);
  return { ...state, send };
}
