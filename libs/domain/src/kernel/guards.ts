import type { DecideContext } from './stream.ts';

/** Refusal code of the state alone, or null. `allowed` lists these; `decide` asks the same before it looks at payload. */
export type Guard<S> = (state: S, context: DecideContext) => string | null;

interface GuardMaking<S> {
  /** The first refusal of a list. */
  readonly first: (...guards: readonly Guard<S>[]) => Guard<S>;
  /** Refuses with this code unless the condition holds. */
  readonly when: (holds: (state: S, context: DecideContext) => boolean, code: string) => Guard<S>;
}

/** How the guards of one kind of state are put together. */
export function guardsOn<S>(): GuardMaking<S> {
  return {
    first:
      (...guards) =>
      (state, context) => {
        for (const guard of guards) {
          const code = guard(state, context);
          if (code !== null) return code;
        }
        return null;
      },
    when: (holds, code) => (state, context) => (holds(state, context) ? null : code),
  };
}
