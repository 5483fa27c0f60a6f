import { useCallback, useEffect, useRef } from 'react';

/** What the browser keeps of an entry: the step it shows, the step it was reached from, and how many entries lie before it. */
interface Entry {
  readonly step: number;
  readonly from: number | null;
  readonly depth: number;
}

function entryNow(step: number): Entry {
  const kept = window.history.state as Partial<Entry> | null;
  return kept?.step === step
    ? { step, from: kept.from ?? null, depth: kept.depth ?? 0 }
    : { step, from: null, depth: 0 };
}

export interface Steps {
  readonly goTo: (step: number) => void;
  /** The form is done with: the telephone's own button leaves the page as it did before the first step. */
  readonly leave: () => void;
}

/**
 * The steps of a form as entries of the browser's history, so that the telephone's own button goes one step back instead of
 * leaving what was filled in.
 */
export function useSteps(step: number, onStep: (step: number) => void): Steps {
  const hasLeft = useRef(false);
  useEffect(() => {
    const back = ({ state }: PopStateEvent): void => {
      if (hasLeft.current) return;
      const { step: to } = (state ?? {}) as Partial<Entry>;
      if (to !== undefined) onStep(to);
    };
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, [onStep]);
  const goTo = useCallback(
    (to: number): void => {
      hasLeft.current = false;
      const here = entryNow(step);
      if (here.from === to && to < step) {
        window.history.back();
        return;
      }
      window.history.replaceState(here, '');
      window.history.pushState({ step: to, from: step, depth: here.depth + 1 } satisfies Entry, '');
      onStep(to);
    },
    [step, onStep],
  );
  const leave = useCallback((): void => {
    hasLeft.current = true;
    const { depth } = entryNow(step);
    if (depth > 0) window.history.go(-depth);
  }, [step]);
  return { goTo, leave };
}
