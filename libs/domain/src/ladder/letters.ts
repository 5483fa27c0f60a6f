import { refuse } from '../kernel/refusal.ts';
import type { DecideContext } from '../kernel/stream.ts';
import type { LocalDay } from '../kernel/time-types.ts';

/** 一函多件: one letter, served once, over rungs of several matters. */
export interface IssuedLetter {
  readonly number: string;
  readonly servedOn: LocalDay;
  readonly answerBy: LocalDay;
  readonly issuedBy: string;
}

/** The act of another stream, as the ladder reads it. */
interface LetterFact {
  readonly letter: IssuedLetter | null;
  readonly rungs: readonly { readonly stream: string; readonly ladderKey: string; readonly rungId: string }[];
}

/** Under this name the door reads the act that a rung is issued by. */
export const LETTER_FACT = 'act';

/** The letter, if it is issued and is about this rung. */
export function letterOver(
  { facts }: Pick<DecideContext, 'facts'>,
  rung: { readonly stream: string; readonly ladderKey: string; readonly rungId: string },
): IssuedLetter {
  const fact = facts[LETTER_FACT]?.fact as LetterFact | undefined;
  const names = fact?.rungs.some(
    ({ stream, ladderKey, rungId }) => stream === rung.stream && ladderKey === rung.ladderKey && rungId === rung.rungId,
  );
  const letter = names === true ? (fact?.letter ?? null) : null;
  return letter ?? refuse('rung-not-in-letter');
}
