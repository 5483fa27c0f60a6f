import { arrearsCase, assignLead, TO_OPENED } from '../testing/arrears-case.ts';
import { describe, expect, it } from '@jest/globals';
import {
  call,
  complaint,
  conclude,
  confirmClosing,
  decideFirst,
  elect,
  group,
  joinCase,
  outcome,
  proposeClosing,
  register,
  accept,
  step,
  tell,
  TO_ACCEPTED,
  TO_CALL_BACK,
  TO_CASE,
  withdraw,
  confirmWithdrawal,
  type ComplaintStep,
  words,
} from '../testing/complaint.ts';
import { leftOutTogether } from './telling.ts';
import { CLERK, COORDINATOR, INSPECTOR, on, SECOND_COORDINATOR } from '../testing/district.ts';

const CLEARED = [...TO_CASE, outcome('wages-cleared')];
const tried = (day: string, way: 'phone' | 'sms' | 'post' = 'phone') =>
  tell('result', { way, reached: false }, { at: on(`${day} 10:00`) });
const draw = step('DrawCallBackSample', {}, { by: SECOND_COORDINATOR });
/** A group complaint as far as the call-back. */
const calledGroup = (size: number, representatives = 0): readonly ComplaintStep[] => [
  register({ claimants: group(size, representatives), peopleSaid: size }),
  decideFirst('handle'),
  accept(),
  conclude('arrears'),
  joinCase(),
  outcome('wages-cleared'),
  tell('result', { way: 'in-person' }),
];

describe('一并告知', () => {
  const at = (day: string) => ({ at: on(`${day} 10:00`) });
  type Together = Extract<ComplaintStep['command'], { readonly type: 'RecordInformTogether' }>['data'];
  const together = (more: Partial<Together>, day = '2026-06-01'): ComplaintStep =>
    step(
      'RecordInformTogether',
      {
        ...{ subjectMatter: 'acceptance', way: 'phone', reached: true, words: words(), otherwise: [], except: [] },
        ...more,
      },
      at(day),
    );
  const people = (size: number) => group(size).map((one) => ({ ...one, phone: words() }));
  const accepted = (size = 4): readonly ComplaintStep[] => [
    register({ claimants: people(size), peopleSaid: size }),
    decideFirst('handle'),
    accept(),
  ];

  it('one text to all, each with his own attempt and result, and informed once everybody knows', () => {
    complaint()
      .given(...accepted())
      .when(together({ otherwise: ['w2'] }))
      .then(
        ['InformAttempted', { claimantId: 'w1', reached: true, by: CLERK.id }],
        ['InformAttempted', { claimantId: 'w2', reached: false }],
        ['InformAttempted', { claimantId: 'w3', reached: true }],
        ['InformAttempted', { claimantId: 'w4', reached: true }],
      )
      .when(together({}, '2026-06-02'))
      .then(['InformAttempted', { claimantId: 'w2', reached: true }], ['ComplainantInformed', { how: 'reached' }])
      .when(together({}, '2026-06-03'))
      .thenRefused('nothing-to-inform');
  });

  it('three days of calls and a message count for each of those who were tried, as one by one', () => {
    const days = ['2026-06-01', '2026-06-02', '2026-06-03'].map((day) => together({ reached: false }, day));
    const story = complaint().given(...accepted(), ...days);
    story
      .when(together({ way: 'sms', reached: false, except: ['w1'] }, '2026-06-03'))
      .and(({ informed }) => expect(informed).toEqual([]));
    story
      .when(tell('acceptance', { claimantId: 'w1', way: 'sms', reached: false }, at('2026-06-03')))
      .then(['InformAttempted'], ['ComplainantInformed', { how: 'three-attempts' }]);
  });

  it('leaves out whoever wants secrecy, knows already or has no telephone, and says why', () => {
    const claimants = people(4).map((one, place) => ({
      ...one,
      ...(place === 1 ? { concealment: 'concealed' as const } : {}),
      ...(place === 2 ? { phone: 'unknown' as const } : {}),
    }));
    const known = tell('acceptance', { claimantId: 'w4' });
    const story = complaint().given(register({ claimants, peopleSaid: 4 }), decideFirst('handle'), accept(), known);
    expect(leftOutTogether(story.state, 'acceptance', 'phone').map(({ left }) => left)).toEqual([
      ...[null, 'concealed', 'no-phone', 'already-informed'],
    ]);
    expect(leftOutTogether(story.state, 'acceptance', 'post')[2]?.left).toBeNull();
    story.when(together({})).then(['InformAttempted', { claimantId: 'w1' }]);
    story.when(together({ otherwise: ['w2'] })).thenRefused('not-told-together');
    story.when(together({ except: ['w3'], way: 'post' })).thenRefused('nobody-told-together');
    complaint().given(register(), decideFirst('handle'), accept()).when(together({})).thenRefused('told-alone');
  });
});

describe('告知', () => {
  it('reached once, the person is informed; the attempt keeps who, how and the words', () => {
    complaint()
      .given(...CLEARED)
      .when(tell('result'))
      .then(
        ['InformAttempted', { way: 'phone', by: CLERK.id }],
        ['ComplainantInformed', { subjectMatter: 'result', how: 'reached' }],
        ['ClockMet', { clockId: 'S1-01-INFORM#1' }],
        ['ClockStarted', { ruleId: 'S1-11', unit: 'office' }],
      );
  });

  it('three attempts on different days plus SMS or post count as informed', () => {
    complaint()
      .given(...CLEARED, tried('2026-06-02'), tried('2026-06-03'), tried('2026-06-03', 'sms'))
      .when(tried('2026-06-04'))
      .then(['InformAttempted'], ['ComplainantInformed', { how: 'three-attempts' }]);
  });

  it.each([
    ['three calls without a message', [tried('2026-06-02'), tried('2026-06-03'), tried('2026-06-04')]],
    [
      'three calls on one day with SMS',
      [tried('2026-06-02'), tried('2026-06-02'), tried('2026-06-02'), tried('2026-06-02', 'sms')],
    ],
    [
      'two calls and two messages',
      [tried('2026-06-02'), tried('2026-06-03'), tried('2026-06-04', 'sms'), tried('2026-06-05', 'post')],
    ],
  ])('%s are not enough', (_what, attempts) => {
    complaint()
      .given(...CLEARED, ...attempts)
      .and(({ toInform }) => expect(toInform).toContain('result'));
  });

  it('attempts of an earlier round count no more after the case was reopened', () => {
    complaint()
      .given(...CLEARED, tried('2026-06-02'), tried('2026-06-03'), tried('2026-06-03', 'sms'))
      .given(outcome('reopened'), outcome('wages-cleared'))
      .when(tried('2026-06-04'))
      .then(['InformAttempted']);
  });

  describe('of a group', () => {
    const groupOf = (size: number, representatives: number) =>
      complaint().given(
        register({ claimants: group(size, representatives), peopleSaid: size }),
        decideFirst('handle'),
        accept(),
      );
    const toOne = (claimantId: string) => tell('acceptance', { claimantId });
    const notice = tell('acceptance', { way: 'sms', reached: false });

    it('telling one does not tell the others', () => {
      groupOf(3, 0)
        .when(toOne('w1'))
        .then(['InformAttempted', { claimantId: 'w1' }])
        .given(toOne('w2'))
        .when(toOne('w3'))
        .then(['InformAttempted'], ['ComplainantInformed', { how: 'reached' }]);
    });

    it('those whom it elected by signed paper and a notice to all are enough; either alone is not', () => {
      groupOf(20, 0)
        .given(elect(['w1', 'w2']), toOne('w1'))
        .when(notice)
        .then(['InformAttempted'])
        .when(toOne('w2'))
        .then(['InformAttempted'], ['ComplainantInformed', { subjectMatter: 'acceptance' }]);
      groupOf(20, 0)
        .given(elect(['w1', 'w2']), toOne('w1'))
        .when(toOne('w2'))
        .then(['InformAttempted']);
    });

    it('provisional representatives speak for themselves alone, until the paper is there', () => {
      groupOf(20, 2)
        .given(notice, toOne('w1'))
        .when(toOne('w2'))
        .then(['InformAttempted'])
        .given(elect(['w1', 'w2'], null))
        .when(toOne('w1'))
        .then(['InformAttempted'])
        .and(({ election, toInform }) => expect([election, toInform]).toEqual([null, ['acceptance']]))
        .given(elect(['w1', 'w2']))
        .and(({ election }) =>
          expect(election).toEqual({
            document: 'scan-1',
            paper: { number: null, signedOn: '2026-06-01', signers: 6 },
          }),
        )
        .when(toOne('w1'))
        .then(['InformAttempted'], ['ComplainantInformed', { subjectMatter: 'acceptance' }]);
    });

    it('a meeting with all tells all; a call is made to somebody', () => {
      groupOf(20, 0)
        .when(tell('acceptance', { way: 'in-person' }))
        .then(['InformAttempted'], ['ComplainantInformed']);
      groupOf(20, 0).when(tell('acceptance')).thenRefused('claimant-to-be-named');
      groupOf(20, 0).when(toOne('w99')).thenRefused('claimant-unknown');
    });
  });

  it('what is not owed cannot be told', () => {
    complaint().given(register()).when(tell('result')).thenRefused('nothing-to-inform');
    complaint()
      .given(...TO_ACCEPTED)
      .when(tell('result'))
      .thenRefused('nothing-to-inform');
  });

  it('telling the acceptance does not lead a declined matter away; telling the refusal does', () => {
    const declined = step('DeclineComplaint', {
      ground: 'not-labour',
      reason: '承揽',
      destination: '法院',
      number: '1',
    });
    const asked = step('RequestSupplement', { items: ['wage-sheet'], dueOn: '2026-06-10' });
    complaint()
      .given(register(), decideFirst('handle'), asked, declined, tell('supplement'))
      .and(({ active }) => expect(active).toEqual(['lead-away']))
      .when(tell('decline'))
      .then(['InformAttempted'], ['ComplainantInformed'])
      .and(({ active }) => expect(active).toEqual(['closing']))
      .and(({ clocks }) => expect(clocks['S1-11#1']).toBeUndefined());
  });
});

describe('回访', () => {
  it('is made by someone who did not handle the matter', () => {
    complaint()
      .given(...TO_CALL_BACK)
      .when(call('w1', true, { by: CLERK }))
      .thenRefused('call-back-by-handler');
    complaint()
      .given(...TO_CALL_BACK)
      .when(call('w1', true, { by: INSPECTOR }))
      .thenRefused('call-back-by-handler')
      .when(call('w1', true, { by: COORDINATOR }))
      .thenRefused('call-back-by-handler');
    const { state } = arrearsCase().given(...TO_OPENED, assignLead({}, { by: SECOND_COORDINATOR }));
    const facts = { case: { stream: state.stream, version: state.version, fact: state } };
    complaint()
      .given(...TO_CALL_BACK)
      .when(call('w1', true, { facts }))
      .thenRefused('call-back-by-handler');
    complaint()
      .given(...TO_CALL_BACK)
      .when(call('w1', true))
      .then(
        ['CallBackSampleDrawn', { claimantIds: ['w1'], share: 100 }],
        ['CallBackAttempted', { by: SECOND_COORDINATOR.id }],
        ['CallBackCompleted', { result: 'satisfied', moneyReceived: true }],
        ['ClockMet', { clockId: 'S1-11#1' }],
      );
  });

  it('not reached on three days is 未联系上, never 满意', () => {
    const silent = (day: string) => call('w1', null, { at: on(day) });
    complaint()
      .given(...TO_CALL_BACK, silent('2026-06-02'), silent('2026-06-02 15:00'), silent('2026-06-03'))
      .when(silent('2026-06-04'))
      .then(['CallBackAttempted'], ['CallBackCompleted', { result: 'not-reached', moneyReceived: null }]);
  });

  it('calls everybody up to ten', () => {
    complaint()
      .given(...calledGroup(10, 2))
      .when(draw)
      .then(['CallBackSampleDrawn', { share: 100 }])
      .and(({ callBackSample }) => expect(callBackSample).toHaveLength(10));
  });

  it('above ten calls the representatives and a sample that nobody picks and anybody can draw again', () => {
    const drawn = () =>
      complaint()
        .given(...calledGroup(20, 2))
        .when(draw)
        .then(['CallBackSampleDrawn', { share: 30 }]);
    const { callBackSample: sample } = drawn().state;
    expect(sample).toHaveLength(2 + 6);
    expect(sample.slice(0, 2)).toEqual(['w1', 'w2']);
    expect(drawn().state.callBackSample).toEqual(sample);
    const urged = step('RecordUrging', { ticketId: null, channel: 'phone' });
    const later = complaint().given(...calledGroup(20, 2), urged, draw);
    expect(later.state.callBackSample).not.toEqual(sample);
  });

  it('money that did not come is 不满意 whatever else was answered, and nothing closes as paid', () => {
    complaint()
      .given(...TO_ACCEPTED, conclude('paid-on-the-spot'), tell('result'))
      .when(call('w1', true, {}, false))
      .then(
        ['CallBackSampleDrawn'],
        ['CallBackAttempted'],
        ['CallBackCompleted', { result: 'dissatisfied', moneyReceived: false }],
        ['ClockStarted', { ruleId: 'S1-11-AGAIN', unit: 'office' }],
      )
      .when(proposeClosing('paid-verified'))
      .thenRefused('dissatisfied-reopen-first');
  });

  it('is over once the person has withdrawn', () => {
    complaint()
      .given(...TO_CALL_BACK, withdraw(), confirmWithdrawal())
      .when(call('w1', true))
      .thenRefused('no-call-back-due')
      .when(draw)
      .thenRefused('no-call-back-due');
  });

  it('one dissatisfied answer makes it 不满意, and re-handling becomes work', () => {
    complaint()
      .given(...calledGroup(2), call('w1', true))
      .when(call('w2', false))
      .then(
        ['CallBackAttempted'],
        ['CallBackCompleted', { result: 'dissatisfied', moneyReceived: false }],
        ['TaskCompleted'],
        ['TaskOpened', { kind: 're-handle', unit: 'office' }],
      )
      .when(proposeClosing('case-outcome-told'))
      .thenRefused('dissatisfied-reopen-first');
  });

  it('an anonymous matter has nobody to call: 未联系上, and it can be closed', () => {
    complaint()
      .given(register({ claimants: [], peopleSaid: 1 }), decideFirst('handle'), accept())
      .given(conclude('no-arrears'), tell('result', { way: 'online' }))
      .when(draw)
      .then(['CallBackSampleDrawn', { claimantIds: [] }], ['CallBackCompleted', { result: 'not-reached' }])
      .given(proposeClosing('no-arrears'))
      .when(confirmClosing(SECOND_COORDINATOR))
      .then(['ComplaintClosed']);
  });

  const answer = (reached: boolean, satisfied: boolean | null) =>
    step(
      'RecordCallBackAttempt',
      { claimantId: 'w1', reached, satisfied, moneyReceived: null, words: { subject: 't', field: 'w', sealed: 'v' } },
      { by: SECOND_COORDINATOR },
    );
  it.each([
    ['of nobody known', call('w9', true), 'claimant-unknown'],
    ['with an answer but no contact', answer(false, true), 'answer-without-contact'],
    ['with contact but no answer', answer(true, null), 'answer-missing'],
  ] as const)('refuses a call-back %s', (_what, wrong, code) => {
    complaint()
      .given(...TO_CALL_BACK)
      .when(wrong)
      .thenRefused(code);
  });

  it('comes after the telling, once, and its sample is drawn once', () => {
    complaint()
      .given(...CLEARED)
      .when(call('w1', true))
      .thenRefused('complainant-not-informed');
    complaint()
      .given(...TO_CALL_BACK, draw)
      .when(draw)
      .thenRefused('sample-already-drawn');
    complaint()
      .given(...TO_CALL_BACK, call('w1', true))
      .when(call('w1', true))
      .thenRefused('call-back-already-made');
    const drawn = [...calledGroup(20, 2), draw];
    const story = complaint().given(...drawn);
    const outside = Object.keys(story.state.claimants).find((id) => !story.state.callBackSample.includes(id)) ?? '';
    story.when(call(outside, true)).thenRefused('claimant-not-in-sample');
  });
});
