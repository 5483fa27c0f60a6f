import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { type Change, openLiveStream, type Standing } from './live-stream.ts';

interface Live {
  /** `none`: the post has no stream, since it sees no matters. */
  readonly standing: Standing | 'none';
  readonly listen: (ear: (change: Change) => void) => () => void;
}

const LiveContext = createContext<Live>({ standing: 'none', listen: () => () => undefined });

/** Changes that come close together are read once. */
const TOGETHER_MS = 400;

/** Keeps what is shown true while others work: reads again what a change concerns. `who`: whose rights the stream has. */
export function LiveProvider({ who, children }: { readonly who: string; readonly children: ReactNode }) {
  const queries = useQueryClient();
  const [standing, setStanding] = useState<Standing>('connecting');
  const ears = useRef(new Set<(change: Change) => void>());
  useEffect(() => {
    const moved = new Set<string>();
    let timer: number | undefined;
    const readAgain = (): void => {
      timer = undefined;
      const ids = new Set(moved);
      moved.clear();
      void queries.invalidateQueries({
        predicate: ({ queryKey, meta }) => {
          const params = queryKey[1] as { readonly id?: string } | null | undefined;
          return meta?.['live'] === 'list' || (typeof params?.id === 'string' && ids.has(params.id));
        },
      });
    };
    const stop = openLiveStream({
      standing: setStanding,
      missed: () => void queries.invalidateQueries(),
      change: (change) => {
        moved.add(change.id);
        timer ??= window.setTimeout(readAgain, TOGETHER_MS);
        ears.current.forEach((ear) => ear(change));
      },
    });
    return () => {
      window.clearTimeout(timer);
      stop();
    };
  }, [queries, who]);
  const live = useMemo<Live>(
    () => ({
      standing,
      listen: (ear) => {
        ears.current.add(ear);
        return () => ears.current.delete(ear);
      },
    }),
    [standing],
  );
  return <LiveContext.Provider value={live}>{children}</LiveContext.Provider>;
}

export function useLiveStanding(): Live['standing'] {
  return useContext(LiveContext).standing;
}

/** Hears every change of a matter that the person may see. */
export function useLiveChanges(ear: (change: Change) => void): void {
  const { listen } = useContext(LiveContext);
  const newest = useRef(ear);
  useEffect(() => {
    newest.current = ear;
  });
  useEffect(() => listen((change) => newest.current(change)), [listen]);
}
