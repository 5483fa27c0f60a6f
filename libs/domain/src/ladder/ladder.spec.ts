import { describe, expect, it } from '@jest/globals';
import {
  accept,
  complaint,
  decideFirst,
  giveBack,
  register,
  step,
  TO_HANDED_ON,
  TO_SECOND_RETURN,
} from '../testing/complaint.ts';
import {
  COORDINATOR,
  HEAD,
  HOUSING,
  LEADER,
  on,
  SECOND_COORDINATOR,
  SECOND_LEADER,
  TRANSPORT,
} from '../testing/district.ts';
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
  postpone,
  proposed,
  rejectAnswer,
  urged,
} from '../testing/ladder.ts';

describe('催办 (E1)', () => {
  it('is proposed and issued by the software alone when a local period lapses', () => {
    urged().then(
      ['ClockLapsed', { clockId: 'S1-08-FIRST#1' }],
      ['GroundAdded', { unit: 'hrss', rung: 'E1', subject: 'S1-08-FIRST#1' }],
      ['RungProposed', { rung: 'E1', nominalAt: on('2026-06-03 00:00'), upwardAt: null }],
      ['RungIssued', { rung: 'E1', number: null, issuedBy: 'system:ladder', answerBy: '2026-06-08' }],
    );
  });

  it('ends by itself when the work is done', () => {
    urged()
      .when(decideFirst('handle'))
      .then(['FirstContactDecided'], ['ClockDoneLate', { workingDaysLate: 1 }], ['RungLifted', { reason: 'done' }])
      .and(({ ladders }) => expect(ladders[HRSS]?.next).toBeNull());
  });

  it('done before the software sent it, nothing is asked any more', () => {
    complaint()
      .given(register())
      .when(decideFirst('handle', {}, { at: on('2026-06-03 09:00') }))
      .then(['ClockLapsed'], ['FirstContactDecided'], ['LadderRested', { because: 'done' }])
      .whenTimeReaches(on('2026-06-07'))
      .thenNo('RungProposed');
  });

  it('unanswered, 督办 is proposed the day after its own period, counted from service', () => {
    complaint()
      .given(...TO_HANDED_ON)
      .whenTimeReaches(on('2026-06-09 00:30'))
      .and(({ ladders }) => expect(ladders['ladder-housing']?.rungs.map(({ id }) => id)).toEqual(['E1#1', 'E2#1']))
      .and(({ ladders }) => expect(ladders['ladder-housing']?.rungs[1]?.nominalAt).toBe(on('2026-06-09 00:00')));
  });
});

describe('督办 (E2)', () => {
  it('is proposed at once for a statutory lapse and waits for a person', () => {
    proposed()
      .and(({ ladders, tasks }) => {
        expect(ladders[HRSS]?.rungs).toMatchObject([{ id: 'E2#1', status: 'proposed', grounds: ['g1'] }]);
        expect(tasks[`decide-rung/${HRSS}/E2#1#1`]).toMatchObject({ unit: 'leaders', role: 'leading-group' });
      })
      .when(issue())
      .then(
        ['RungIssued', { rung: 'E2', issuedBy: LEADER.id, servedOn: '2026-06-09', answerBy: '2026-06-16' }],
        ['TaskCompleted'],
        ['TaskOpened', { kind: 'answer-rung', unit: 'hrss' }],
      );
  });

  it('is proposed for a statutory lapse although the work was done meanwhile', () => {
    complaint()
      .given(...HERE)
      .given(accept({ at: on('2026-06-09 09:00') }))
      .whenOutageEndsAt(on('2026-06-09 10:00'))
      .then(['RungProposed', { rung: 'E2', grounds: ['g1'] }]);
  });

  it('and although 催办 was out: its end by itself does not take the breach away', () => {
    complaint()
      .given(register())
      .whenOutageEndsAt(on('2026-06-04 09:00'))
      .given(decideFirst('handle', {}, { at: on('2026-06-09 09:00') }), accept({ at: on('2026-06-09 10:00') }))
      .and(({ ladders }) => expect(ladders[HRSS]?.next).toEqual({ rung: 'E2', at: on('2026-06-09 00:00') }))
      .whenOutageEndsAt(on('2026-06-09 11:00'))
      .then(['RungProposed', { rung: 'E2' }])
      .when(decline())
      .then(['RungDeclined'], ['RungLifted', { rungId: 'E1#1', reason: 'done' }]);
  });

  it('a statutory lapse lifts the ladder over an issued 催办', () => {
    const story = urged().whenTimeReaches(on('2026-06-05 12:00'));
    expect(story.state.ladders[HRSS]?.rungs.map(({ id }) => id)).toEqual(['E1#1']);
    story.whenTimeReaches(AFTER_LAPSE).and(({ ladders }) => {
      expect(ladders[HRSS]?.grounds.map(({ rung }) => rung)).toEqual(['E1', 'E2']);
      expect(ladders[HRSS]?.rungs.map(({ id }) => id)).toEqual(['E1#1', 'E2#1']);
    });
  });

  it('further lapses join the rung under way as grounds and propose nothing', () => {
    const ticket = {
      ticketId: 't1',
      channel: 'hotline-12345',
      externalNumber: '1',
      returnBy: null,
      replyBy: null,
    } as const;
    complaint()
      .given(...HERE, step('AddTicket', { ...ticket, receivedAt: '2026-06-02' }, { at: on('2026-06-02') }))
      .whenTimeReaches(on('2026-06-10 00:30'))
      .and(({ ladders }) => {
        expect(ladders[HRSS]?.grounds.map(({ subject }) => subject)).toEqual(['S2-01#1', 'S1-07-NORMAL/t1#1']);
        expect(ladders[HRSS]?.rungs.map(({ id }) => id)).toEqual(['E2#1']);
      });
  });

  it('the addressee may file a 情况说明 before the decision, and answers after it', () => {
    const statement = step(
      'FileRungStatement',
      { ladderKey: HRSS, rungId: 'E2#1', text: '材料晚到', document: null },
      { by: HEAD },
    );
    proposed()
      .when(statement)
      .then(['RungStatementFiled'])
      .and(({ ladders }) => expect(ladders[HRSS]?.rungs[0]?.statements).toBe(1))
      .given(issue())
      .when(answer())
      .then(['RungAnswered'], ['TaskCompleted'], ['TaskOpened', { kind: 'judge-rung-answer', unit: 'leaders' }])
      .when(statement)
      .thenRefused('rung-not-open');
  });

  it('an answer stops the climb until it is judged; accepted, the rung is lifted', () => {
    const story = proposed().given(issue(), answer()).whenTimeReaches(on('2026-06-30'));
    story
      .thenNo('RungProposed')
      .when(lift())
      .then(['RungLifted', { liftedBy: LEADER.id }]);
  });

  it('a rejected answer asks for 约谈 at once', () => {
    proposed()
      .given(issue(), answer())
      .when(rejectAnswer)
      .then(['RungAnswerRejected', { next: { rung: 'E3', at: on('2026-06-09 00:33') } }])
      .whenOutageEndsAt(on('2026-06-09 12:00'))
      .then(['RungProposed', { rung: 'E3' }]);
  });

  it("is lifted by the unit that issued it and no other, and the software's 催办 below falls with it", () => {
    const story = urged().whenTimeReaches(AFTER_LAPSE).given(issue());
    story.when(lift('E2#1', HRSS, HEAD)).thenRefused('rung-of-another-issuer');
    story
      .when(lift('E2#1', HRSS, SECOND_LEADER))
      .then(['RungLifted', { rungId: 'E2#1' }], ['RungLifted', { rungId: 'E1#1', reason: 'higher-lifted' }]);
  });

  it('answering or lifting a lower rung leaves the climb of the higher one alone', () => {
    urged()
      .whenTimeReaches(AFTER_LAPSE)
      .given(issue(), answer('E1#1'))
      .and(({ ladders }) => expect(ladders[HRSS]?.next?.rung).toBe('E3'))
      .given(step('LiftRung', { ladderKey: HRSS, rungId: 'E1#1', reason: '并入督办' }, { by: LEADER }))
      .and(({ ladders }) => expect(ladders[HRSS]?.next?.rung).toBe('E3'));
  });

  it('the climb carries the grounds of the rung below, although the work was done meanwhile', () => {
    proposed()
      .given(issue(), accept({ at: on('2026-06-10 09:00') }))
      .whenTimeReaches(on('2026-06-17 00:30'))
      .and(({ ladders }) => expect(ladders[HRSS]?.rungs.at(-1)).toMatchObject({ rung: 'E3', grounds: ['g1', 'g2'] }));
  });

  it('issued late, the next period counts from that service', () => {
    proposed()
      .given({ ...issue(), at: on('2026-06-22 10:00') })
      .and(({ ladders }) => expect(ladders[HRSS]?.next).toEqual({ rung: 'E3', at: on('2026-06-30 00:00') }));
  });
});

describe('who decides', () => {
  it('督办 is the 治欠办’s, 约谈 and above are the leading group’s', () => {
    const story = directed().given(direction('E3', 'housing'));
    const [asked, called] = ['E2#1', 'E3#1'].map((rung) => story.state.tasks[`decide-rung/${DIRECTED}/${rung}#1`]);
    expect(asked).toMatchObject({ unit: 'office', role: 'coordinator' });
    expect(called).toMatchObject({ unit: 'leaders', role: 'leading-group' });
    story.when(issue('E3#1', DIRECTED, COORDINATOR)).thenRefused('rung-decided-elsewhere');
    story.when(decline('E3#1', DIRECTED, COORDINATOR)).thenRefused('rung-decided-elsewhere');
    story.when(issue('E3#1', DIRECTED)).then(['RungIssued', { rung: 'E3', issuedBy: LEADER.id }]);
    directed()
      .when(issue('E2#1', DIRECTED, COORDINATOR))
      .then(['RungIssued', { rung: 'E2', issuedBy: COORDINATOR.id }], ['TaskCompleted'], ['TaskOpened'])
      .when(lift('E2#1', DIRECTED, SECOND_COORDINATOR))
      .then(['RungLifted', { liftedBy: SECOND_COORDINATOR.id }]);
  });

  it('where 人社局 is the late unit the leading group issues and lifts, not the 治欠办 in its house', () => {
    for (const wrong of [issue, decline]) {
      proposed()
        .when(wrong('E2#1', HRSS, COORDINATOR))
        .thenRefused('rung-decided-elsewhere');
    }
    proposed()
      .given(issue())
      .when(lift('E2#1', HRSS, COORDINATOR))
      .thenRefused('rung-of-another-issuer')
      .when(lift())
      .then(['RungLifted', { liftedBy: LEADER.id }]);
    urged()
      .when(lift('E1#1', HRSS, COORDINATOR))
      .thenRefused('rung-decided-elsewhere');
  });

  it('the 治欠办 answers a measure against itself and decides on none of its own', () => {
    const OFFICE = 'ladder-office';
    const story = complaint()
      .given(...TO_SECOND_RETURN)
      .whenTimeReaches(on('2026-06-10 12:00'));
    expect(story.state.ladders[OFFICE]?.rungs.map(({ id, status }) => [id, status])).toEqual([
      ['E1#1', 'issued'],
      ['E2#1', 'proposed'],
    ]);
    expect(story.state.tasks[`answer-rung/${OFFICE}/E1#1#1`]).toMatchObject({ unit: 'office', role: 'coordinator' });
    expect(story.state.tasks[`decide-rung/${OFFICE}/E2#1#1`]).toMatchObject({ unit: 'leaders' });
    story
      .when(issue('E2#1', OFFICE, COORDINATOR))
      .thenRefused('rung-decided-elsewhere')
      .when(lift('E1#1', OFFICE, COORDINATOR))
      .thenRefused('rung-decided-elsewhere')
      .when({ ...answer('E1#1', OFFICE), by: COORDINATOR })
      .then(['RungAnswered'])
      .when(issue('E2#1', OFFICE, LEADER))
      .then(['RungIssued']);
  });

  it('a postponement is approved by a real person of the rightful office', () => {
    for (const approver of ['person:nobody', HEAD.id, COORDINATOR.id]) {
      proposed().when(postpone('2026-06-15', approver)).thenRefused('approver-not-entitled');
    }
    proposed().when(postpone('2026-06-15')).then(['RungPostponed']);
  });

  it('is served neither before it was proposed nor by a date that the sender gave the software', () => {
    proposed()
      .when({ ...issue(), at: on('2026-06-12'), actedOn: '2026-06-05', lateReason: '补录' })
      .thenRefused('served-before-proposed');
    complaint()
      .given(register())
      .when({ ...direction('E1'), at: on('2026-06-12'), actedOn: '2026-06-01', lateReason: '补录' })
      .then(['GroundAdded'], ['RungProposed'], ['RungIssued', { servedOn: '2026-06-12' }]);
  });
});

describe('暂缓 and 不发', () => {
  it('postponed, it is proposed anew on its day', () => {
    proposed()
      .when(postpone('2026-06-15'))
      .then(['RungPostponed', { until: '2026-06-15', approver: SECOND_LEADER.id }])
      .whenTimeReaches(on('2026-06-15 00:30'))
      .then(['RungProposed', { rungId: 'E2#2', nominalAt: on('2026-06-15 00:00') }]);
  });

  it('grounds of the same height leave the postponement, a higher direction does not wait', () => {
    const story = proposed().given(postpone('2026-06-15'));
    story
      .when(direction('E2'))
      .then(['GroundAdded', { next: null }])
      .thenNo('RungProposed');
    story.when(direction('E3')).then(['GroundAdded'], ['RungProposed', { rung: 'E3' }]);
  });

  it('declined, it stays declined; a new ground asks anew', () => {
    proposed()
      .when(decline())
      .then(['RungDeclined', { decidedBy: LEADER.id }])
      .whenTimeReaches(on('2026-06-20'))
      .thenNo('RungProposed')
      .when(direction('E2'))
      .then(['GroundAdded'], ['RungProposed', { rungId: 'E2#2', grounds: ['g2'] }]);
  });

  it('undecided after one working day it is shown upward, once', () => {
    directed()
      .whenTimeReaches(on('2026-06-03 00:30'))
      .then(
        ['RungShownUpward', { nominalAt: on('2026-06-03 00:00') }],
        ['TaskOpened', { kind: 'decide-rung-upward', unit: 'leaders' }],
      )
      .whenTimeReaches(on('2026-06-08'))
      .thenNo('RungShownUpward')
      .when(step('ShowRungUpward', { ladderKey: DIRECTED, rungId: 'E2#1' }))
      .thenNothing();
  });

  it.each([
    ['a postponement into today', postpone('2026-06-09'), 'postponed-into-past'],
    ['a postponement approved by its own author', postpone('2026-06-15', LEADER.id), 'approver-is-requester'],
    ['an answer before it is issued', answer(), 'rung-not-issued'],
    ['lifting before it is issued', lift(), 'rung-not-issued'],
    ['judging no answer', rejectAnswer, 'rung-not-answered'],
    ['a rung nobody proposed', issue('E3#1'), 'rung-unknown'],
    ['a ladder nobody climbs', issue('E2#1', 'ladder-water'), 'ladder-unknown'],
    ['a direction to nobody', direction('E2', 'nobody'), 'unit-unknown'],
  ] as const)('refuses %s', (_what, wrong, code) => {
    proposed().when(wrong).thenRefused(code);
  });

  it('is decided once', () => {
    for (const decided of [issue(), decline(), postpone('2026-06-15')]) {
      proposed().given(decided).when(issue()).thenRefused('rung-already-decided');
    }
  });
});

describe('facts and directions', () => {
  it('a 批示 is a ground of its own and proposes its rung in the same append, with Temporal down', () => {
    complaint()
      .given(...HERE)
      .when(direction('E3'))
      .then(
        ['GroundAdded', { kind: 'direction', subject: '批示〔2026〕3号' }],
        ['RungProposed', { rung: 'E3', unit: 'hrss' }],
      );
  });

  it('a direction to a rung that is out already joins it', () => {
    proposed()
      .given(issue())
      .when(direction('E2'))
      .then(['GroundAdded', { next: null }]);
  });

  it('issuing the lower of two proposed rungs does not bring the higher one twice', () => {
    const story = proposed().given(direction('E3'), issue('E2#1'));
    story.whenTimeReaches(on('2026-06-30')).thenNo('RungProposed');
    story.given(issue('E3#1', HRSS, LEADER)).and(({ ladders }) => expect(ladders[HRSS]?.next?.rung).toBe('E4'));
  });

  it('the second return is a listed fact, one ladder per unit, and the decision on it settles it', () => {
    const story = complaint().given(...TO_SECOND_RETURN);
    expect(Object.keys(story.state.ladders)).toEqual(['ladder-transport']);
    story
      .given(decline('E2#1', 'ladder-transport', COORDINATOR))
      .whenTimeReaches(on('2026-06-30'))
      .and(({ ladders }) => expect(ladders['ladder-transport']?.rungs).toHaveLength(1));
  });

  it('a return before that is no fact', () => {
    complaint()
      .given(...TO_HANDED_ON)
      .when(giveBack('h1', HOUSING, 'transport'))
      .thenNo('GroundAdded', 'RungProposed');
    expect(TRANSPORT.unit).toBe('transport');
  });
});
