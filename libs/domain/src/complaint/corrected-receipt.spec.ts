import { describe, expect, it } from '@jest/globals';
import { accept, complaint, decideFirst, register, signFor, step, type ComplaintStory } from '../testing/complaint.ts';
import { CLERK, COORDINATOR, HEAD, HOUSING, on } from '../testing/district.ts';

/** Received by 人社 on Monday 1 June 2026; to be accepted by Monday the 8th. */
const MONDAY = on('2026-06-01 09:00');
const correct = (to: string | number) =>
  step(
    'CorrectFact',
    { field: 'receivedAt', to, reason: '登记表日期写错', requestedBy: CLERK.id, document: 'scan-9' },
    { by: HEAD },
  );
const review = (decision: 'stands' | 'taken-back') =>
  step('ReviewLapse', { clockId: 'S2-01#1', decision, reason: '核对来访登记簿' }, { by: COORDINATOR });

function received(): ComplaintStory {
  return complaint()
    .given(register({ receivedAt: MONDAY }, { at: on('2026-06-02 09:00') }), decideFirst('handle'))
    .whenTimeReaches(on('2026-06-03 09:00'));
}

const acceptance = ({ state }: ComplaintStory) => state.clocks['S2-01#1'];
const grounds = ({ state }: ComplaintStory) => Object.values(state.ladders).flatMap((ladder) => ladder.grounds);
const rungs = ({ state }: ComplaintStory) => Object.values(state.ladders).flatMap((ladder) => ladder.rungs);

describe('更正收到时间', () => {
  it('shows the old and the new moment; custody and the running period begin with the new one', () => {
    const earlier = on('2026-05-29 16:00');
    const story = received().when(correct(earlier));
    story.then(
      ['FactCorrected', { field: 'receivedAt', from: MONDAY, to: earlier, approvedBy: HEAD.id }],
      ['ClockRecomputed', { clockId: 'S2-01#1', start: '2026-05-29', due: '2026-06-05', reason: '登记表日期写错' }],
    );
    expect(story.state).toMatchObject({ receivedAt: earlier, custody: [{ from: earlier }] });
    expect(acceptance(story)).toMatchObject({ status: 'running', start: '2026-05-29', due: '2026-06-05' });
  });

  it('a period that is over by the new date lapses at once and enters the ladder', () => {
    const story = received().when(correct('2026-05-25T01:00:00.000Z'));
    expect(acceptance(story)).toMatchObject({ status: 'lapsed', due: '2026-06-01' });
    expect(grounds(story)).toMatchObject([{ subject: 'S2-01#1', rung: 'E2' }]);
  });

  it('a period that had lapsed already has lapsed on the earlier date, and once', () => {
    const story = received().whenTimeReaches(on('2026-06-10 09:00'));
    expect(acceptance(story)).toMatchObject({ status: 'lapsed', due: '2026-06-08' });
    story.when(correct(on('2026-05-29 16:00')));
    expect(acceptance(story)).toMatchObject({ status: 'lapsed', due: '2026-06-05', lapsedAt: on('2026-06-06 00:00') });
    expect(grounds(story)).toMatchObject([{ subject: 'S2-01#1', struck: false }]);
  });

  it('an acceptance that was late by the new date is late in the record, by so many working days', () => {
    const story = received().given(accept()).when(correct('2026-05-25T01:00:00.000Z'));
    expect(acceptance(story)).toMatchObject({ status: 'doneLate', due: '2026-06-01', workingDaysLate: 2 });
    expect(story.happened.filter(({ type }) => type === 'ClockLapsed')).toMatchObject([{ by: { id: 'system:clock' } }]);
    expect(grounds(story)).toMatchObject([{ subject: 'S2-01#1', struck: false }]);
    story.when(correct('2026-05-22T01:00:00.000Z'));
    expect(acceptance(story)).toMatchObject({
      ...{ status: 'doneLate', due: '2026-05-29', workingDaysLate: 3, lapsedAt: on('2026-05-30 00:00') },
    });
    expect(grounds(story)).toHaveLength(1);
  });

  it('an acceptance in time by both dates stays in time under the new one', () => {
    const story = received()
      .given(accept())
      .when(correct(on('2026-05-29 16:00')));
    expect(acceptance(story)).toMatchObject({ status: 'met', due: '2026-06-05', lapsedAt: null });
  });

  it('what another unit took over late by the new date stays charged to the first one', () => {
    const housing = step('HandOn', { toUnit: 'housing', reason: '行业', letter: null });
    const story = received().given(housing, signFor('h1', HOUSING));
    story.when(correct('2026-05-25T01:00:00.000Z'));
    expect(acceptance(story)).toMatchObject({ status: 'lapsed', endedAs: 'handedOn', unit: 'hrss' });
    expect(story.state.clocks['S2-05-UNIT#1']).toMatchObject({ start: '2026-06-03', status: 'running' });
  });

  it('moves the period that goes on when the matter comes back to the unit', () => {
    const story = received().given(
      step('HandOn', { toUnit: 'housing', reason: '行业', letter: null }),
      signFor('h1', HOUSING),
      step('HandOn', { toUnit: 'hrss', reason: '属监察', letter: null }, { by: HOUSING }),
      signFor('h2', CLERK, { at: on('2026-06-05 09:00') }),
    );
    expect(story.state.clocks['S2-01#2']).toMatchObject({ start: '2026-06-01', due: '2026-06-10' });
    story.when(correct(on('2026-05-29 16:00')));
    expect(story.state.clocks['S2-01#2']).toMatchObject({ start: '2026-05-29', due: '2026-06-09' });
  });

  describe('a lapse that the true date would have spared', () => {
    const late = () =>
      complaint()
        .given(
          register({ receivedAt: on('2026-05-25 09:00') }, { at: on('2026-06-03 09:00'), lateReason: '补录' }),
          decideFirst('handle'),
        )
        .whenTimeReaches(on('2026-06-03 10:00'));

    it('stays until the 治欠办 takes it back, and what the ladder built on it with it', () => {
      const story = late().whenTimeReaches(on('2026-06-03 12:00')).when(correct(MONDAY));
      expect(acceptance(story)).toMatchObject({ status: 'lapsed', due: '2026-06-01' });
      expect(acceptance(story)?.questioned).toMatchObject({ due: '2026-06-08', start: '2026-06-01' });
      const work = Object.values(story.state.tasks).filter((task) => task.kind === 'review-lapse');
      expect(work).toMatchObject([{ unit: 'office', status: 'open' }]);
      expect(rungs(story)).toMatchObject([{ status: 'proposed' }]);
      story.when(review('taken-back'));
      expect(acceptance(story)).toMatchObject({ status: 'running', start: '2026-06-01', due: '2026-06-08' });
      expect(grounds(story)).toMatchObject([{ struck: true }]);
      expect(rungs(story)).toMatchObject([{ status: 'voided' }]);
    });

    it('or lets it stand, with the old date', () => {
      const story = late().when(correct(MONDAY)).when(review('stands'));
      expect(acceptance(story)).toMatchObject({ status: 'lapsed', due: '2026-06-01', questioned: null });
    });

    it('is voided by the act that came in time', () => {
      const story = late().given(accept()).when(correct(MONDAY));
      expect(acceptance(story)).toMatchObject({ status: 'doneLate', questioned: { start: '2026-06-01' } });
      story.when(review('taken-back'));
      expect(acceptance(story)).toMatchObject({ status: 'voided', start: '2026-06-01', due: '2026-06-08' });
    });

    it('is late by fewer days when it was late all the same', () => {
      const story = late()
        .given(accept({ at: on('2026-06-04 09:00') }))
        .when(correct(on('2026-05-26 09:00')));
      expect(acceptance(story)).toMatchObject({ status: 'doneLate', due: '2026-06-02', workingDaysLate: 2 });
      expect(acceptance(story)?.questioned).toBeNull();
    });
  });

  it.each([
    ['before the rule was in force', '2004-05-28T01:00:00Z', 'received-across-rules'],
    ['after the entry', on('2026-06-02 10:00'), 'received-after-entry'],
    ['without a change', MONDAY, 'correction-without-change'],
    ['to a number', 5, 'correction-of-wrong-type'],
    ['to no moment', '昨天', 'correction-of-wrong-type'],
    ['to a moment that never was', '2026-02-31T09:00:00Z', 'date-invalid'],
  ] as const)('refuses one %s', (_what, to, code) => {
    received().when(correct(to)).thenRefused(code);
  });

  it('is not after what was done already', () => {
    const done = accept({ at: on('2026-06-03 09:00'), actedOn: '2026-06-01', lateReason: '补录' });
    received()
      .given(done)
      .when(correct(on('2026-06-02 08:00')))
      .thenRefused('received-after-acts');
  });

  it('takes the moment in any time zone', () => {
    const story = received().when(correct('2026-05-29T16:00:00+08:00'));
    expect(story.state.receivedAt).toBe(on('2026-05-29 16:00'));
  });
});
