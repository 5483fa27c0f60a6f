import fc from 'fast-check';
import type { CaseStory } from '../../../libs/domain/src/testing/arrears-case.ts';
import {
  anyCaseMove,
  CASE_PLACES,
  type CaseMove,
  caseStepOf,
} from '../../../libs/domain/src/testing/random-case-steps.ts';
import { caseUnderLaw } from './shipped-setting.ts';

const anyRun = fc.record({
  place: fc.constantFrom(...Object.keys(CASE_PLACES)),
  moves: fc.array(anyCaseMove, { minLength: 5, maxLength: 40 }),
});

/** A place to begin at and what is then sent, sensible or not. */
export type Run = typeof anyRun extends fc.Arbitrary<infer T> ? T : never;

export function tell(
  { place, moves }: Run,
  look: (story: CaseStory, move: CaseMove) => void = () => undefined,
): CaseStory {
  const story = caseUnderLaw().given(...(CASE_PLACES[place] ?? []));
  for (const move of moves) {
    story.when(caseStepOf(story, move));
    look(story, move);
  }
  return story;
}

export const holdsFor = (check: (run: Run) => void, numRuns = 150): void =>
  fc.assert(fc.property(anyRun, check), { numRuns, seed: 20260601, endOnFailure: true });
