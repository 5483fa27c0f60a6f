import { describe, expect, it } from '@jest/globals';
import { accept, complaint, step } from '../testing/complaint.ts';
import { COORDINATOR, LEADER, on } from '../testing/district.ts';
import {
  AFTER_LAPSE,
  answer,
  decline,
  directed,
  DIRECTED,
  direction,
  HERE,
  HRSS,
  issue,
  lift,
  proposed,
  urged,
} from '../testing/ladder.ts';

describe('every ground keeps its measure', () => {
  const ticket = { ticketId: 't1', channel: 'hotline-12345', externalNumber: '1', returnBy: null } as const;
  const clock = 'S1-07-REPLYBY/t1#1';
  /** A second lapse joins the 督办 that is out for the first. */
  const withJoined = () =>
    complaint()
      .given(...HERE, step('AddTicket', { ...ticket, replyBy: '2026-06-12' }))
      .whenTimeReaches(AFTER_LAPSE)
      .given(issue())
      .whenTimeReaches(on('2026-06-13 09:00'));

  it('what joined a rung and is still owed asks anew when the rung is lifted for the other', () => {
    const story = withJoined().given(accept({ at: on('2026-06-13 10:00') }));
    expect(story.state.ladders[HRSS]?.grounds.map(({ subject }) => subject)).toContain(clock);
    story
      .when(lift())
      .then(['RungLifted', { next: { rung: 'E1', at: on('2026-06-13 00:00') } }])
      .whenOutageEndsAt(on('2026-06-15 09:00'))
      .then(['RungProposed', { rung: 'E1' }], ['RungIssued']);
  });

  it('a climb that was declined once does not silence what lapses later', () => {
    const story = urged().whenTimeReaches(on('2026-06-09 00:30'));
    const [ground] = story.state.ladders[HRSS]?.grounds ?? [];
    expect(ground?.subject).toBe('S1-08-FIRST#1');
    story.given(decline());
    expect(story.state.ladders[HRSS]?.next).toBeNull();
    story
      .given(step('AddTicket', { ...ticket, replyBy: '2026-06-10' }))
      .whenTimeReaches(on('2026-06-11 09:00'))
      .and(({ ladders }) => expect(ladders[HRSS]?.next).toEqual({ rung: 'E2', at: on('2026-06-17 00:00') }))
      .whenTimeReaches(on('2026-06-17 09:00'))
      .then(['RungProposed', { rung: 'E2', grounds: ['g3'] }]);
  });

  it('a direction that joined is settled by the decision on the rung', () => {
    proposed()
      .given(issue(), direction('E2'), accept({ at: on('2026-06-10') }))
      .when(lift())
      .then(['RungLifted', { next: null }]);
  });
});

describe('the judging of an answer', () => {
  it('undone after one working day it is shown upward, where it may be judged', () => {
    const ref = { ladderKey: DIRECTED, rungId: 'E2#1' };
    directed()
      .given(issue('E2#1', DIRECTED, COORDINATOR), answer('E2#1', DIRECTED))
      .whenTimeReaches(on('2026-06-03 00:30'))
      .then(
        ['RungShownUpward', { nominalAt: on('2026-06-03 00:00') }],
        ['TaskOpened', { kind: 'decide-rung-upward', unit: 'leaders' }],
      )
      .when(step('RejectRungAnswer', { ...ref, reason: '不实' }, { by: LEADER }))
      .then(['RungAnswerRejected'], ['TaskCompleted'], ['TaskCompleted'], ['TaskOpened', { kind: 'answer-rung' }]);
  });

  it('words do not stop the climb of 催办; the work does', () => {
    const story = urged().given(answer('E1#1'));
    story.when(answer('E1#1')).thenRefused('rung-already-answered');
    story.whenTimeReaches(on('2026-06-09 00:30')).then(['RungProposed', { rung: 'E2' }], ['TaskOpened']);
  });
});
