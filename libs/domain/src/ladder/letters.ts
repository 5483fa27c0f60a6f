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

/** A rung, in whatever matter it stands. */
export interface RungOfMatter {
  readonly stream: string;
  readonly ladderKey: string;
  readonly rungId: string;
}

export function isSameRung(one: RungOfMatter, other: { readonly [K in keyof RungOfMatter]: string | null }): boolean {
  return one.stream === other.stream && one.ladderKey === other.ladderKey && one.rungId === other.rungId;
}

/** The act of another stream, as the ladder reads it. */
interface LetterFact {
  readonly letter: IssuedLetter | null;
  readonly rungs: readonly RungOfMatter[];
}

/** Under this name the door reads the act that a rung is issued by. */
export const LETTER_FACT = 'act';

/** The letter, if it is issued and is about this rung. */
export function letterOver({ facts }: Pick<DecideContext, 'facts'>, rung: RungOfMatter): IssuedLetter {
  const fact = facts[LETTER_FACT]?.fact as LetterFact | undefined;
  const names = fact?.rungs.some((one) => isSameRung(one, rung)) === true;
  return (names ? fact?.letter : null) ?? refuse('rung-not-in-letter');
}
