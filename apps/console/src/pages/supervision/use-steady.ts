import { useCallback, useMemo, useState } from 'react';
import { steadied, type SteadyList } from '../../live/steady.ts';

export interface Steady<Row> extends SteadyList<Row> {
  readonly takeOver: () => void;
  /** What comes next is taken over as it comes: after an act of one's own. */
  readonly followNext: () => void;
}

/**
 * A list held still while somebody works in it. `asked`: what it was asked for; another list is taken as it is.
 * `isOther`: what was answered is still that of another list.
 */
export function useSteady<Row>(
  {
    asked,
    newest,
    isOther,
  }: { readonly asked: string; readonly newest: readonly Row[] | undefined; readonly isOther: boolean },
  keyOf: (row: Row) => string,
): Steady<Row> {
  const [held, setHeld] = useState<{ readonly asked: string; readonly rows: readonly Row[] } | null>(null);
  if (newest !== undefined && !isOther && held?.asked !== asked) setHeld({ asked, rows: newest });
  const isOwn = held?.asked === asked;
  const rows = useMemo(() => newest ?? [], [newest]);
  const steady = useMemo(() => steadied(isOwn ? held.rows : rows, rows, keyOf), [isOwn, held, rows, keyOf]);
  const takeOver = useCallback(() => setHeld({ asked, rows }), [asked, rows]);
  const followNext = useCallback(() => setHeld(null), []);
  return { ...steady, takeOver, followNext };
}
