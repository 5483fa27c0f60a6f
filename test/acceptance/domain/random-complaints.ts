import fc from 'fast-check';
import { type ComplaintStory, group, PLACES, register } from '../../../libs/domain/src/testing/complaint.ts';
import { anyMove, stepOf } from '../../../libs/domain/src/testing/random-steps.ts';
import { complaintUnderLaw } from './shipped-setting.ts';

export const anyComplaintRun = fc.record({
  people: fc.constantFrom(1, 12),
  kind: fc.constantFrom('complaint' as const, 'report' as const, 'petition' as const),
  place: fc.constantFrom(...Object.keys(PLACES)),
  moves: fc.array(anyMove, { minLength: 5, maxLength: 40 }),
});

type Run = typeof anyComplaintRun extends fc.Arbitrary<infer T> ? T : never;

/** Refused moves change nothing. */
export function tellComplaint(
  { people, kind, place, moves }: Run,
  look: (story: ComplaintStory) => void = () => undefined,
  begin: () => ComplaintStory = complaintUnderLaw,
): ComplaintStory {
  const [, ...way] = PLACES[place] ?? [];
  const story = begin().given(register({ kind, claimants: group(people, 2), peopleSaid: people }));
  for (const next of way) story.when(next);
  for (const move of moves) {
    story.when(stepOf(story, move));
    look(story);
  }
  return story;
}
