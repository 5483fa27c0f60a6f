import { useCallback, useState } from 'react';

const PREFIX = 'qingxin.draft.';

/**
 * What somebody is writing, kept over a reload, a conflict and a lost connection, for this tab alone: signing out forgets it,
 * because it may name persons. @param place the form and what it is about, e.g. `return-hand-off/<id>`
 */
export function useDraft<Value>(
  place: string,
  initial: Value,
): {
  readonly draft: Value;
  readonly keep: (value: Value) => void;
  readonly drop: () => void;
  readonly wasKept: boolean;
} {
  const [kept] = useState(() => read<Value>(place));
  const [draft, setDraft] = useState<Value>(kept ?? initial);
  const keep = useCallback(
    (value: Value) => {
      setDraft(value);
      try {
        sessionStorage.setItem(PREFIX + place, JSON.stringify(value));
      } catch {
        // A full store loses no more than the draft's life beyond this page.
      }
    },
    [place],
  );
  const drop = useCallback(() => {
    sessionStorage.removeItem(PREFIX + place);
    setDraft(initial);
  }, [place, initial]);
  return { draft, keep, drop, wasKept: kept !== null };
}

function read<Value>(place: string): Value | null {
  try {
    const text = sessionStorage.getItem(PREFIX + place);
    return text === null ? null : (JSON.parse(text) as Value);
  } catch {
    return null;
  }
}
