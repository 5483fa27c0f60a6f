import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EVENT_TYPES, ROLES, RULE_NAMES, complaintStream, holderOf, type WorkingCalendar } from '@qingxin/domain';
import { calendarBook, EXCLUSIVE_PREDICATES, loadRulebook, RULE_ROWS } from '@qingxin/rulebook';
import {
  accept,
  complaint,
  conclude,
  decideFirst,
  group,
  joinCase,
  outcome,
  PLACES,
  register,
  signFor,
  step,
  tell,
  TO_CLOSED,
  TO_HANDED_ON,
} from '../../../libs/domain/src/testing/complaint.ts';
import { district, HOUSING, on } from '../../../libs/domain/src/testing/district.ts';
import { anyMove, stepOf } from '../../../libs/domain/src/testing/random-steps.ts';
import type { Setting } from '../../../libs/domain/src/testing/story.ts';

const calendar: WorkingCalendar = calendarBook(1).calendar;
const SHIPPED: Setting = {
  rules: loadRulebook(RULE_ROWS, {
    eventTypes: EVENT_TYPES,
    ...RULE_NAMES,
    roles: ROLES,
    exclusive: EXCLUSIVE_PREDICATES,
  }),
  calendar,
  organisation: district(),
};
const shipped = () => complaint(SHIPPED);

describe('a complaint under the shipped rules', () => {
  it('R25 第十八条: accepted within 5 working days, filed that day; 423 第十七条: 60 working days from filing', () => {
    shipped()
      .given(register(), decideFirst('handle'))
      .and(({ clocks }) => expect(clocks['S2-01#1']).toMatchObject({ tier: 'statutory', due: '2026-06-08' }))
      .given(accept({ at: on('2026-06-08 17:00') }))
      .and(({ clocks }) => {
        expect(clocks['S2-01#1']?.status).toBe('met');
        expect(clocks['S3-01#1']).toMatchObject({ start: '2026-06-08', due: '2026-09-01', tier: 'statutory' });
      });
  });

  it('the Spring Festival of 2026 moves the acceptance to the 27th, make-up Saturday counted', () => {
    complaint(SHIPPED, on('2026-02-13 09:00'))
      .given(register(), decideFirst('handle'))
      .and(({ clocks }) => expect(clocks['S2-01#1']?.due).toBe('2026-02-27'));
  });

  it('the receiver owes the sign-for, then its own decision; the period of 人社 ends with the hand-off', () => {
    shipped()
      .given(...TO_HANDED_ON)
      .and(({ clocks }) => expect(clocks['S1-08-SIGN/h1#1']).toMatchObject({ unit: 'housing', due: '2026-06-02' }))
      .given(signFor('h1', HOUSING))
      .and(({ clocks }) => {
        expect(clocks['S2-01#1']).toMatchObject({ status: 'ended', endedAs: 'handedOn' });
        expect(clocks['S2-05-UNIT#1']).toMatchObject({ unit: 'housing', tier: 'local' });
      });
  });

  it('补正 pauses and ends by its date on its nominal day, outage or not', () => {
    const asked = step('RequestSupplement', { items: ['wage-sheet'], dueOn: '2026-06-10' }, { at: on('2026-06-03') });
    for (const noticed of ['2026-06-11 00:30', '2026-06-22 09:00']) {
      const story = shipped().given(register(), decideFirst('handle'), asked).whenOutageEndsAt(on(noticed));
      expect(story.state.clocks['S2-01#1']?.due).toBe('2026-06-16');
    }
  });

  it('joining ends the investigation clock here, leaving restarts it from the own filing', () => {
    shipped()
      .given(register(), decideFirst('handle'), accept(), conclude('arrears'), joinCase())
      .and(({ clocks }) => expect(clocks['S3-01#1']).toMatchObject({ status: 'ended', endedAs: 'runsInCase' }))
      .given(step('LeaveCase', { reason: '另案' }))
      .and(({ clocks }) => expect(clocks['S3-01#2']).toMatchObject({ start: '2026-06-01', status: 'running' }));
  });

  it('the result is told within 3 working days and called back within 5', () => {
    shipped()
      .given(register(), decideFirst('handle'), accept(), conclude('arrears'), joinCase(), outcome('wages-cleared'))
      .and(({ clocks }) => expect(clocks['S1-01-INFORM#1']?.due).toBe('2026-06-04'))
      .given(tell('result'))
      .and(({ clocks }) => expect(clocks['S1-11#1']).toMatchObject({ unit: 'office', due: '2026-06-08' }));
  });

  it('the whole way leaves no clock running and no work open but what is still to be told', () => {
    const { clocks, tasks } = shipped().given(...TO_CLOSED).state;
    expect(Object.values(clocks).filter(({ status }) => status === 'running' || status === 'paused')).toEqual([]);
    const open = Object.values(tasks).filter(({ status }) => status === 'open');
    expect(open.map(({ kind }) => kind)).toEqual(open.map(() => 'inform'));
  });

  it('whatever is sent in whatever order: one holder, replay equals state, each lapse once', () => {
    const run = fc.record({
      people: fc.constantFrom(1, 12),
      kind: fc.constantFrom('complaint' as const, 'report' as const, 'petition' as const),
      place: fc.constantFrom(...Object.keys(PLACES)),
      moves: fc.array(anyMove, { minLength: 5, maxLength: 40 }),
    });
    fc.assert(
      fc.property(run, ({ people, kind, place, moves }) => {
        const [, ...way] = PLACES[place] ?? [];
        const story = shipped().given(register({ kind, claimants: group(people, 2), peopleSaid: people }));
        for (const next of way) story.when(next);
        for (const move of moves) story.when(stepOf(story, move));
        story.whenOutageEndsAt(new Date(Date.parse(story.now) + 10 * 86_400_000).toISOString());
        expect(holderOf(story.state)).not.toBeNull();
        expect(
          story.log.reduce(
            (state, event) => complaintStream.evolve(state, event),
            complaintStream.initial(story.state.stream),
          ),
        ).toEqual(story.state);
        const lapsed = story.log.flatMap((event) =>
          event.type === 'ClockLapsed' ? [`${event.data.clockId} ${event.data.dueAt}`] : [],
        );
        const restored = story.log.filter(({ type }) => type === 'ClockRestored').length;
        expect(lapsed.length - new Set(lapsed).size).toBeLessThanOrEqual(restored);
      }),
      { numRuns: 100, seed: 20260601 },
    );
  });
});
