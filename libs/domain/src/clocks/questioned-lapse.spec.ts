import { describe, expect, test } from '@jest/globals';
import {
  complaint,
  decideFirst,
  register,
  SETTING,
  step,
  type ComplaintStep,
  type ComplaintStory,
} from '../testing/complaint.ts';
import { COORDINATOR, on, WORKFLOW } from '../testing/district.ts';
import { buildCalendar } from '../time/calendar.ts';
import type { CalendarYear } from '../time/types.ts';

const STATUTORY = ['2027-01-01', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'];
const guessed: CalendarYear = {
  year: 2027,
  status: 'provisional',
  notice: null,
  statutory: STATUTORY,
  daysOff: [],
  makeupDays: [],
};
const published: CalendarYear = {
  ...guessed,
  status: 'published',
  daysOff: ['2027-02-09', '2027-02-10', '2027-02-11', '2027-02-12'],
  makeupDays: ['2027-01-31', '2027-02-20'],
};
const before = { ...SETTING, calendar: buildCalendar({ version: 1, years: [guessed] }) };
const after = buildCalendar({ version: 2, years: [published] });

/** Received by 人社 on Wednesday 3 February 2027; nobody accepts, and the provisional date passes. */
function lapsed(): ComplaintStory {
  return complaint(before, on('2027-02-03 09:00'))
    .given(register({ kind: 'complaint' }), decideFirst('handle'))
    .whenTimeReaches(on('2027-02-13 09:00'));
}

/** The same matter under the calendar of the notice. */
const revised = (story: ComplaintStory, command: ComplaintStep): ComplaintStory =>
  story.underCalendar(after).given(command);

const recompute = step('RecomputeClocks', { reason: 'calendar-2' }, { by: WORKFLOW });
const acceptance = (story: ComplaintStory) =>
  Object.values(story.state.clocks).find((clock) => clock.ruleId === 'S2-01');

describe('放假通知晚于超期公布', () => {
  test('a lapse that the notice would have spared stays and becomes work for the 治欠办', () => {
    const story = lapsed();
    expect(acceptance(story)).toMatchObject({ status: 'lapsed', due: '2027-02-12' });
    revised(story, recompute);
    expect(acceptance(story)).toMatchObject({ status: 'lapsed', questioned: { due: '2027-02-18' } });
    const work = Object.values(story.state.tasks).filter((task) => task.kind === 'review-lapse');
    expect(work).toMatchObject([{ unit: 'office', status: 'open' }]);
  });

  test('it is questioned once for one calendar', () => {
    const story = revised(lapsed(), recompute);
    const { version } = story.state;
    expect(revised(story, recompute).state.version).toBe(version);
  });

  test('taken back, the clock runs to its new date and what the ladder built on it is void', () => {
    const story = revised(lapsed(), recompute);
    const clockId = acceptance(story)?.id ?? '';
    revised(story, step('ReviewLapse', { clockId, decision: 'taken-back', reason: '通知公布' }, { by: COORDINATOR }));
    expect(acceptance(story)).toMatchObject({ status: 'running', due: '2027-02-18', lapsedAt: null, questioned: null });
    const ladders = Object.values(story.state.ladders);
    expect(ladders.flatMap((ladder) => ladder.grounds).every((ground) => ground.struck)).toBe(true);
    expect(ladders.flatMap((ladder) => ladder.rungs).every((rung) => rung.status === 'voided')).toBe(true);
    expect(Object.values(story.state.tasks).filter((task) => task.kind === 'review-lapse')[0]?.status).toBe(
      'completed',
    );
  });

  test('left to stand, nothing moves', () => {
    const story = revised(lapsed(), recompute);
    const clockId = acceptance(story)?.id ?? '';
    revised(story, step('ReviewLapse', { clockId, decision: 'stands', reason: '节前已应办结' }, { by: COORDINATOR }));
    expect(acceptance(story)).toMatchObject({ status: 'lapsed', due: '2027-02-12', questioned: null });
  });
});
