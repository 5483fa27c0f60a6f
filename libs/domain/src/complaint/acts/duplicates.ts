import { refuse } from '../../kernel/refusal.ts';
import { isByOffice } from '../competence.ts';
import type { ComplaintDraft } from '../draft.ts';
import { handlingUnitOf, isEnded, type ComplaintState } from '../state.ts';

/** The other complaint as its own stream has it: live, and not handled as one with this very one the other way round. */
function liveSurvivor({ context, state }: ComplaintDraft, fact: string): ComplaintState {
  const other = context.facts[fact]?.fact as ComplaintState | undefined;
  if (other === undefined || !other.registered || isEnded(other)) refuse('duplicate-not-live');
  if (other.duplicates[state.stream] === 'same') refuse('duplicate-of-each-other');
  return other;
}

/** The complaint that lives on is with the same unit unless 治欠办 says so. */
export function checkSurvivor(draft: ComplaintDraft, fact: string): void {
  const other = liveSurvivor(draft, fact);
  if (handlingUnitOf(other) === handlingUnitOf(draft.state)) return;
  if (!isByOffice(draft.context)) refuse('duplicate-across-units');
}

/** Complaints with which this one was judged to be the same. */
export function survivorsOf({ duplicates }: ComplaintState): readonly string[] {
  return Object.keys(duplicates).filter((other) => duplicates[other] === 'same');
}

/** What ends as a duplicate leaves the claim alive elsewhere. */
export function checkDuplicateEnd(draft: ComplaintDraft): void {
  const survivors = survivorsOf(draft.state);
  if (survivors.length === 0) refuse('duplicate-not-judged');
  for (const other of survivors) liveSurvivor(draft, other);
}

/** Only with the closing is the person told of a concealed pair; every other one is told before. */
export function checkDuplicateTold({ state }: ComplaintDraft, proposing: boolean): void {
  const concealed = survivorsOf(state).some((other) => state.concealedDuplicates.includes(other));
  if (!state.informed.includes('duplicate') && !(proposing && concealed)) refuse('complainant-not-informed');
}
