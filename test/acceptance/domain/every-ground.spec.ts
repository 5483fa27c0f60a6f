import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { activeRung, localDayOf, type LadderState } from '@qingxin/domain';
import { isDecided, isSettled, restsOn } from '../../../libs/domain/src/ladder/state.ts';
import { group, PLACES, register, type ComplaintStory } from '../../../libs/domain/src/testing/complaint.ts';
import { anyMove, stepOf } from '../../../libs/domain/src/testing/random-steps.ts';
import { complaintUnderLaw } from './shipped-setting.ts';

/** Grounds that are owed and that neither a rung, nor a date, nor a recorded decision answers for. */
function forgotten({ state }: ComplaintStory): readonly string[] {
  const answersFor = (ladder: LadderState) => activeRung(ladder) !== null || ladder.next !== null;
  return Object.values(state.ladders).flatMap((ladder) =>
    ladder.grounds
      .filter((ground) => !ground.struck && !isSettled(ladder, ground, state.clocks))
      .filter(
        (ground) =>
          !answersFor(ladder) && !ladder.rungs.some((rung) => isDecided(rung) && restsOn(ladder, rung, ground)),
      )
      .map(({ subject }) => `${ladder.key}/${subject}`),
  );
}

const anyRun = fc.record({
  people: fc.constantFrom(1, 12),
  kind: fc.constantFrom('complaint' as const, 'report' as const, 'petition' as const),
  place: fc.constantFrom(...Object.keys(PLACES)),
  moves: fc.array(anyMove, { minLength: 5, maxLength: 40 }),
});

describe('督办阶梯不遗忘任何事由', () => {
  it('whatever is sent, weeks late or not, every ground that is owed has its rung, its date or its decision', () => {
    fc.assert(
      fc.property(anyRun, ({ people, kind, place, moves }) => {
        const [, ...way] = PLACES[place] ?? [];
        const story = complaintUnderLaw().given(register({ kind, claimants: group(people, 2), peopleSaid: people }));
        for (const next of way) story.when(next);
        for (const move of moves) {
          story.when(stepOf(story, move));
          if (move.pick % 3 === 0) story.whenOutageEndsAt(story.now);
          expect(forgotten(story)).toEqual([]);
        }
      }),
      { numRuns: 60, seed: 20260601 },
    );
  });

  it('no rung is served before it was proposed', () => {
    fc.assert(
      fc.property(anyRun, ({ place, moves }) => {
        const [, ...way] = PLACES[place] ?? [];
        const story = complaintUnderLaw().given(register());
        for (const next of way) story.when(next);
        for (const move of moves) story.when(stepOf(story, move));
        const proposed = new Map(
          story.log.flatMap((event) => (event.type === 'RungProposed' ? [[ref(event.data), event.occurredAt]] : [])),
        );
        for (const event of story.log) {
          if (event.type !== 'RungIssued') continue;
          const day = localDayOf(proposed.get(ref(event.data)) ?? '');
          expect(event.data.servedOn >= day).toBe(true);
        }
      }),
      { numRuns: 30, seed: 20260602 },
    );
  });
});

function ref({ ladderKey, rungId }: { readonly ladderKey: string; readonly rungId: string }): string {
  return `${ladderKey}/${rungId}`;
}
