import { describe, expect, it } from '@jest/globals';
import {
  accept,
  complaint,
  conclude,
  decideFirst,
  register,
  SETTING,
  signFor,
  step,
  TO_ACCEPTED,
  type ComplaintStory,
} from '../testing/complaint.ts';
import { COORDINATOR, HEAD, HOUSING, INSPECTOR, on } from '../testing/district.ts';
import { ROWS, rulebookOf } from '../testing/rows.ts';

const late = (at: string, actedOn: string) => ({ at: on(at), actedOn, lateReason: '补录' });
const grounds = ({ state }: ComplaintStory, ladder: string) =>
  state.ladders[ladder]?.grounds.map(({ subject, struck }) => [subject, struck]);
const rungs = ({ state }: ComplaintStory, ladder: string) =>
  state.ladders[ladder]?.rungs.map(({ id, status }) => [id, status]);

/** S2-01 of 人社, received on Monday 1 June 2026, may be extended here too. */
const extension = { amount: 5, unit: 'workingDay', approver: 'unit-head', times: 1, article: '区定' } as const;
const EXTENSIBLE = {
  ...SETTING,
  rules: rulebookOf(ROWS.map((row) => (['S2-01', 'S2-10'].includes(row.id) ? { ...row, extension } : row))),
};
const signed = (clockId: string, amount: number, circumstances: object) =>
  step(
    'ExtendClock',
    { clockId, amount, reason: '案情复杂', requestedBy: INSPECTOR.id, approvedBy: HEAD.id, document: 'scan-1' },
    { by: HEAD, ...circumstances },
  );

describe('及时作出、事后补录：超期从未发生', () => {
  it('an extension typed in after the late act voids the lapse where the act falls within the new date', () => {
    const story = complaint(EXTENSIBLE)
      .given(register(), decideFirst('handle'), accept({ at: on('2026-06-10') }))
      .when(signed('S2-01#1', 5, late('2026-06-16', '2026-06-05')))
      .then(['ClockExtended', { due: '2026-06-15' }], ['GroundStruck'], ['LapseVoided']);
    expect(story.state.clocks['S2-01#1']).toMatchObject({ status: 'voided', lapsedAt: null, metOn: on('2026-06-10') });
  });

  it('the act after the new date too stays late, by fewer days', () => {
    const story = complaint(EXTENSIBLE)
      .given(register(), decideFirst('handle'), accept({ at: on('2026-06-16') }))
      .given(signed('S2-01#1', 5, late('2026-06-17', '2026-06-05')));
    expect(story.state.clocks['S2-01#1']).toMatchObject({
      status: 'doneLate',
      workingDaysLate: 1,
      lapsedAt: on('2026-06-16 00:00'),
    });
    expect(grounds(story, 'ladder-hrss')).toEqual([['S2-01#1', false]]);
  });

  it('a 催办 whose ground is struck is void, not done', () => {
    const story = complaint(EXTENSIBLE)
      .given(...TO_ACCEPTED)
      .whenTimeReaches(on('2026-06-05 09:00'));
    expect(rungs(story, 'ladder-hrss')).toEqual([['E1#1', 'issued']]);
    story.given(signed('S2-10#1', 5, late('2026-06-08', '2026-06-03')));
    expect(rungs(story, 'ladder-hrss')).toEqual([['E1#1', 'voided']]);
  });

  it('a 补正 asked for in time pauses the clock and takes the lapse back (IP-14)', () => {
    const ask = { items: ['wage-sheet'], dueOn: '2026-06-22' };
    const story = complaint()
      .given(register(), decideFirst('handle'))
      .whenTimeReaches(on('2026-06-11 09:00'))
      .given(step('RequestSupplement', ask, late('2026-06-11 10:00', '2026-06-05')));
    expect(story.state.clocks['S2-01#1']).toMatchObject({ status: 'paused', lapsedAt: null });
    expect(grounds(story, 'ladder-hrss')).toEqual([['S2-01#1', true]]);
    expect(rungs(story, 'ladder-hrss')).toEqual([['E2#1', 'voided']]);
  });

  it('a 补正 asked for after the due day neither pauses nor is refused', () => {
    complaint()
      .given(register(), decideFirst('handle'))
      .whenTimeReaches(on('2026-06-11 09:00'))
      .when(step('RequestSupplement', { items: ['wage-sheet'], dueOn: '2026-06-22' }))
      .thenNo('ClockPaused');
  });

  it('a signature in time ends the sender’s period without its lapse', () => {
    const story = complaint()
      .given(register(), decideFirst('hand-on', { units: ['housing'] }))
      .given(signFor('h1', HOUSING, { at: on('2026-06-02') }))
      .given(
        step('HandOn', { toUnit: 'transport', reason: '按行业', letter: null }, { by: HOUSING, at: on('2026-06-08') }),
      )
      .whenTimeReaches(on('2026-06-10 09:00'));
    expect(story.state.clocks['S2-05-UNIT#1']).toMatchObject({ unit: 'housing', status: 'lapsed' });
    story.given(signFor('h2', COORDINATOR, late('2026-06-10 10:00', '2026-06-09')));
    expect(story.state.clocks['S2-05-UNIT#1']).toMatchObject({ status: 'ended', endedAs: 'handedOn', lapsedAt: null });
    expect(grounds(story, 'ladder-housing')?.[0]).toEqual(['S2-05-UNIT#1', true]);
  });
});

describe('作废之后', () => {
  const voidEntry = (story: ComplaintStory, type: string, at: string) =>
    step(
      'VoidEntry',
      {
        version: story.log.find((event) => event.type === type)?.version ?? 0,
        reason: '录错',
        requestedBy: INSPECTOR.id,
        document: 'scan-9',
      },
      { by: HEAD, at: on(at) },
    );

  it('a voided preliminary check brings back the periods that it had ended', () => {
    const rules = rulebookOf(
      ROWS.map((row) =>
        row.id === 'S3-01'
          ? {
              ...row,
              ends: [
                ...(row.ends ?? []),
                { event: 'PreliminaryCheckConcluded', when: ['endedByCheck'], as: 'endedByCheck' },
              ],
            }
          : row,
      ),
    );
    const story = complaint({ ...SETTING, rules }).given(...TO_ACCEPTED, conclude('no-arrears'));
    expect(story.state.clocks['S3-01#1']?.status).toBe('ended');
    story.given(voidEntry(story, 'PreliminaryCheckConcluded', '2026-06-02'));
    expect(story.state.clocks['S3-01#1']).toMatchObject({ status: 'running', endedAs: null, due: '2026-08-25' });
  });

  it('done again in time, no ground of the lapse is left', () => {
    const story = complaint().given(register(), decideFirst('handle'), accept({ at: on('2026-06-10') }));
    story.given(voidEntry(story, 'ComplaintAccepted', '2026-06-11'));
    expect(grounds(story, 'ladder-hrss')?.length).toBe(2);
    story.given(accept(late('2026-06-12', '2026-06-05')));
    expect(grounds(story, 'ladder-hrss')?.map(([, struck]) => struck)).toEqual([true, true]);
    expect(story.state.ladders['ladder-hrss']?.next).toBeNull();
  });
});

describe('时间自己引起的事', () => {
  it('what the settling brings about is no act of whoever comes next', () => {
    const story = complaint()
      .given(register(), decideFirst('handle'))
      .given(step('RequestSupplement', { items: ['wage-sheet'], dueOn: '2026-06-10' }))
      .given(accept(late('2026-06-15 09:00', '2026-06-12')));
    const resumed = story.log.find(({ type }) => type === 'ClockResumed');
    expect(resumed).toMatchObject({ by: { id: 'system:clock' }, data: { to: '2026-06-11' } });
    expect(resumed?.actedOn).toBeUndefined();
    expect(story.log.find(({ type }) => type === 'ComplaintAccepted')).toMatchObject({ actedOn: '2026-06-12' });
  });
});

describe('按小时计算的时限', () => {
  const HOURS = {
    ...SETTING,
    rules: rulebookOf(
      ROWS.map((row) =>
        row.id === 'S1-08-FIRST' ? { ...row, end: { kind: 'period', amount: 24, unit: 'hour' } } : row,
      ),
    ),
  } as typeof SETTING;
  /** Asked on 1 June at nine: due on the 2nd at nine. */
  const asked = () => complaint(HOURS).given(register());

  it('a bare day that leaves the hour open is no answer', () => {
    asked()
      .when(decideFirst('handle', {}, late('2026-06-02 23:00', '2026-06-02')))
      .thenRefused('time-of-day-missing');
    asked()
      .when(decideFirst('handle', {}, { at: on('2026-06-02 23:00'), actedOn: on('2026-06-02 08:00') }))
      .then(['FirstContactDecided'], ['ClockMet']);
  });

  it('a bare day wholly before or after the hour decides', () => {
    asked()
      .when(decideFirst('handle', {}, { at: on('2026-06-01 23:00'), actedOn: '2026-06-01' }))
      .then(['FirstContactDecided'], ['ClockMet']);
    asked()
      .when(decideFirst('handle', {}, { at: on('2026-06-03 23:00'), actedOn: '2026-06-03' }))
      .then(['FirstContactDecided'], ['ClockDoneLate']);
  });
});

describe('补录须写明理由的期限由本区规定', () => {
  const entry = { id: 'D-ENTRY', end: { kind: 'period', amount: 3, unit: 'workingDay' } } as const;
  const [row] = ROWS;
  const allowed = {
    ...SETTING,
    rules: rulebookOf(row === undefined ? [] : [...ROWS, { ...row, ...entry, starts: [] }]),
  };
  const entered = (setting: typeof SETTING, day: string) =>
    complaint(setting)
      .given(register(), decideFirst('handle'))
      .when(accept({ at: on(`${day} 09:00`), actedOn: '2026-06-02' }));

  it('one working day where it has said nothing, else as many as its row says on the day of entry', () => {
    entered(SETTING, '2026-06-04').thenRefused('late-reason-required');
    entered(allowed, '2026-06-05').then(['ComplaintAccepted'], ['ComplaintFiled']);
    entered(allowed, '2026-06-08').thenRefused('late-reason-required');
  });
});
