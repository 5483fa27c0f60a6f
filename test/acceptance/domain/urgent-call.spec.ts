import { describe, expect, test } from '@jest/globals';
import {
  complaint,
  decideFirst,
  register,
  signFor,
  tell,
  type ComplaintStory,
} from '../../../libs/domain/src/testing/complaint.ts';
import { CLERK, HOUSING, on } from '../../../libs/domain/src/testing/district.ts';
import { SHIPPED } from './shipped-setting.ts';

/** Saturday evening: minutes run through nights and rest days. */
const SATURDAY = on('2026-06-06 22:00');
const ticket = (receivedAt: string) => ({
  ...({ ticketId: 't1', channel: 'hotline-12345', externalNumber: 'GD-1', returnBy: null, replyBy: null } as const),
  receivedAt,
});
const urgent = (receivedAt: string, reason: string | null = '工人讨薪聚集'): ComplaintStory =>
  complaint(SHIPPED, SATURDAY).given(
    register(
      { urgent: reason === null ? null : { reason }, ticket: ticket(receivedAt) },
      { at: on('2026-06-06 22:05') },
    ),
  );
const clockOf = ({ state }: ComplaintStory) => state.clocks['S1-07-URGENT/t1#1'];
const tasks = ({ state }: ComplaintStory) =>
  Object.values(state.tasks)
    .filter(({ kind }) => kind === 'urgent-call')
    .map(({ unit, status }) => [unit, status]);
const call = (at: string, reached = false) => tell('contact', { reached }, { by: CLERK, at: on(at) });

describe('紧急诉求30分钟内与诉求人联系，节假日、夜间照计', () => {
  test('counted from the minute of the ticket; the attempt meets it, whether somebody answered or not', () => {
    const story = urgent(SATURDAY);
    expect(clockOf(story)).toMatchObject({ status: 'running', unit: 'hrss', dueAt: on('2026-06-06 22:30') });
    expect(tasks(story)).toEqual([['hrss', 'open']]);
    story.when(call('2026-06-06 22:20')).then(['InformAttempted', { subjectMatter: 'contact' }]);
    expect(clockOf(story)?.status).toBe('met');
    expect(tasks(story)).toEqual([['hrss', 'completed']]);
    story.when(call('2026-06-06 22:21')).thenRefused('nothing-to-inform');
  });

  test('missed, it is a reminder to the unit and stays owed until somebody calls', () => {
    const story = urgent(SATURDAY).whenTimeReaches(on('2026-06-06 22:31'));
    expect(clockOf(story)?.status).toBe('lapsed');
    expect(Object.values(story.state.ladders)[0]?.grounds).toMatchObject([
      { subject: 'S1-07-URGENT/t1#1', rung: 'E1' },
    ]);
    // The call itself is all: nobody is informed of anything by it.
    story.when(call('2026-06-06 23:00', true)).then(['InformAttempted', { reached: true }]);
    expect(clockOf(story)?.status).toBe('doneLate');
  });

  test('goes with the work to the unit that signs for it', () => {
    const story = urgent(SATURDAY).given(decideFirst('hand-on', { units: ['housing'] }));
    expect(clockOf(story)?.unit).toBe('hrss');
    story.given(signFor('h1', HOUSING, { at: on('2026-06-06 22:15') }));
    expect(clockOf(story)).toMatchObject({ status: 'running', unit: 'housing' });
    expect(tasks(story)).toContainEqual(['housing', 'open']);
  });

  test.each([
    ['a ticket that is not urgent', SATURDAY, null],
    ['a ticket that bears only its day', '2026-06-06', '工人讨薪聚集'],
  ])('is not owed for %s', (_what, receivedAt, reason) => {
    const story = urgent(receivedAt, reason);
    expect(clockOf(story)).toBeUndefined();
    story.when(call('2026-06-06 22:20')).thenRefused('nothing-to-inform');
  });

  test('another word to the person does not take its place', () => {
    const story = urgent(SATURDAY).given(decideFirst('hand-on', { units: ['housing'] }));
    story.given(tell('hand-on', {}, { by: CLERK, at: on('2026-06-06 22:15') }));
    expect(clockOf(story)?.status).toBe('running');
  });
});
