import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useSession } from '../session/use-session.ts';
import { draftIn, withoutPersonal } from './model/drafts.ts';
import type { Node } from './model/nodes.ts';
import type { FormValue } from './model/values.ts';

const PREFIX = 'qingxin.act.';

/**
 * What stands in a form, kept until it is sent: whole while the page lives (it goes with the answers that were read, when
 * somebody signs out or changes post), without what may name anybody beyond that.
 * @param isAfresh what was left of an earlier one is not taken up
 */
export function useActDraft(
  place: string,
  node: Node,
  initial: FormValue,
  isAfresh = false,
): {
  readonly value: FormValue;
  readonly keep: (value: FormValue) => void;
  readonly drop: () => void;
  /** `memory`: as it was left; `store`: without names and free text. */
  readonly kept: 'memory' | 'store' | null;
} {
  const queries = useQueryClient();
  const { account } = useSession();
  const name = `${account}/${place}`;
  const [found] = useState(() => {
    if (isAfresh) return { kept: null, value: initial };
    const memory = queries.getQueryData<{ readonly value: FormValue }>(['draft', name]);
    if (memory !== undefined) return { kept: 'memory' as const, value: memory.value };
    const stored = read(name);
    return stored === null ? { kept: null, value: initial } : { kept: 'store' as const, value: stored };
  });
  const [value, setValue] = useState(found.value);
  const [kept, setKept] = useState(found.kept);
  const keep = useCallback(
    (changed: FormValue) => {
      setValue(changed);
      queries.setQueryDefaults(['draft'], { gcTime: Infinity, staleTime: Infinity });
      queries.setQueryData(['draft', name], { value: changed });
      if (!isKeptNowhere(place)) write(name, withoutPersonal(node, changed));
    },
    [queries, name, node, place],
  );
  const drop = useCallback(() => {
    setValue(initial);
    setKept(null);
    queries.removeQueries({ queryKey: ['draft', name] });
    localStorage.removeItem(PREFIX + name);
  }, [queries, name, initial]);
  return { value, keep, drop, kept };
}

/** Of a report against officials not even the unit stays on a desk that others use too. */
function isKeptNowhere(place: string): boolean {
  return place.startsWith('conduct/');
}

function read(name: string): FormValue | null {
  try {
    const text = localStorage.getItem(PREFIX + name);
    return text === null ? null : (draftIn(text) ?? null);
  } catch {
    return null;
  }
}

function write(name: string, value: FormValue): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // A full store loses no more than the draft's life beyond this page.
  }
}
