import { refuse } from '../../kernel/refusal.ts';
import type { DecideContext } from '../../kernel/stream.ts';
import type { ComplaintDraft } from '../draft.ts';
import { handlingUnitOf, isEnded, type ComplaintState } from '../state.ts';

/**
 * The complaint that lives on, read from its own stream: it is live, it is not handled as one with this very complaint
 * the other way round, and it is with the same unit unless 治欠办 says so.
 */
export function checkSurvivor(draft: ComplaintDraft, fact: string): void {
  const other = draft.context.facts[fact]?.fact as ComplaintState | undefined;
  if (other === undefined || !other.registered || isEnded(other)) refuse('duplicate-not-live');
  if (other.duplicates[draft.state.stream] === 'same') refuse('duplicate-of-each-other');
  if (handlingUnitOf(other) === handlingUnitOf(draft.state)) return;
  if (!isByOffice(draft.context)) refuse('duplicate-across-units');
}

export function isByOffice({ actor, organisation }: DecideContext): boolean {
  return actor.unit !== null && organisation.unit(actor.unit)?.kind === 'office';
}

/** Complaints with which this one was judged to be the same. */
export function survivorsOf({ duplicates }: ComplaintState): readonly string[] {
  return Object.keys(duplicates).filter((other) => duplicates[other] === 'same');
}

/** What ends as a duplicate leaves the claim alive elsewhere. */
export function checkDuplicateEnd(draft: ComplaintDraft): void {
  const [survivor] = survivorsOf(draft.state);
  if (survivor === undefined) refuse('duplicate-not-judged');
  for (const other of survivorsOf(draft.state)) {
    const fact = draft.context.facts[other]?.fact as ComplaintState | undefined;
    if (fact === undefined || !fact.registered || isEnded(fact)) refuse('duplicate-not-live');
    if (fact.duplicates[draft.state.stream] === 'same') refuse('duplicate-of-each-other');
  }
}

/** Only with the closing is the person told of a concealed pair; every other one is told before. */
export function checkDuplicateTold({ state }: ComplaintDraft, proposing: boolean): void {
  const concealed = survivorsOf(state).some((other) => state.concealedDuplicates.includes(other));
  if (!state.informed.includes('duplicate') && !(proposing && concealed)) refuse('complainant-not-informed');
}
