import { describe, expect, test } from '@jest/globals';
import { complaint, decideFirst, register, SETTING, step, type ComplaintStory } from '../testing/complaint.ts';
import { on, WORKFLOW } from '../testing/district.ts';
import { buildCalendar } from '../time/calendar.ts';
import type { CalendarYear } from '../time/types.ts';

const guessed: CalendarYear = {
  year: 2027,
  status: 'provisional',
  notice: null,
  statutory: ['2027-01-01'],
  daysOff: [],
  makeupDays: [],
};
const before = buildCalendar({ version: 1, years: [guessed] });
/** The notice has Saturday 9 January worked. */
const after = buildCalendar({ version: 2, years: [{ ...guessed, status: 'published', makeupDays: ['2027-01-09'] }] });

const recompute = step('RecomputeClocks', { reason: 'calendar-2' }, { by: WORKFLOW });
const papers = step('ReceiveSupplement', { items: ['wage-sheet'] }, { at: on('2027-01-14 09:00') });

/** Received by 人社 on Monday 4 January 2027; on 11 January, the due day then in force, 补正 is asked for. */
const paused = (): ComplaintStory =>
  complaint({ ...SETTING, calendar: before }, on('2027-01-04 09:00')).given(
    register({ kind: 'complaint' }),
    decideFirst('handle'),
    step('RequestSupplement', { items: ['wage-sheet'], dueOn: '2027-01-20' }, { at: on('2027-01-11 15:00') }),
  );
const acceptance = ({ state }: ComplaintStory) => state.clocks['S2-01#1'];

describe('按旧日历及时作出的中止，新通知不再评判', () => {
  test('the matter goes on: the clock is counted anew and stays paused', () => {
    const story = paused().underCalendar(after).given(recompute);
    expect(acceptance(story)).toMatchObject({ status: 'paused', due: null, calendarVersion: 2 });
  });

  test('resumed, it is due on the day of resumption, not in the past', () => {
    const story = paused().underCalendar(after).given(recompute, papers);
    expect(acceptance(story)).toMatchObject({ status: 'running', unrolled: '2027-01-09', due: '2027-01-14' });
  });

  test('resumed before the notice came in, it keeps what the pause gave', () => {
    const story = paused().given(papers);
    expect(acceptance(story)).toMatchObject({ due: '2027-01-14' });
    story.underCalendar(after).given(recompute);
    expect(acceptance(story)).toMatchObject({ status: 'running', due: '2027-01-14' });
  });

  test('a pause asked for after the due day of the new calendar is late', () => {
    complaint({ ...SETTING, calendar: after }, on('2027-01-04 09:00'))
      .given(register({ kind: 'complaint' }), decideFirst('handle'))
      .when(step('RequestSupplement', { items: ['wage-sheet'], dueOn: '2027-01-20' }, { at: on('2027-01-11 15:00') }))
      .thenNo('ClockPaused');
  });
});
