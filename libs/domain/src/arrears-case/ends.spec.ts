import { describe, expect, test } from '@jest/globals';
import {
  COMPLAINT_ONE,
  TO_ARCHIVED,
  TO_CLEARED,
  TO_FILED,
  TO_OPENED,
  TO_ORDERED,
  TO_PAID,
  TO_VERIFIED,
  act,
  addParty,
  addSource,
  archive,
  arrearsCase,
  assignLead,
  bounce,
  changeClearBy,
  conclude,
  confirmClearing,
  correct,
  determine,
  endLine,
  feedback,
  fileCase,
  forward,
  link,
  onStep,
  order,
  outcome,
  pay,
  proposeClearing,
  push,
  reopen,
  serve,
  startStep,
  verify,
  verifyPaid,
  voidEntry,
  WITHOUT_RULES,
  worker,
  type CaseStep,
} from '../testing/arrears-case.ts';
import { COORDINATOR, HEAD, INSPECTOR, LEADER, SECOND_COORDINATOR } from '../testing/district.ts';
import { ROWS, rulebookOf } from '../testing/rows.ts';

/** What a ladder needs to propose a rung; no clock runs. */
const LADDER_ONLY = rulebookOf(ROWS.filter(({ timedBy }) => timedBy === 'ladder'));

const addLine = act('AddWageLine', { lineId: 'w7', subject: 'subject-w7', name: 'unknown', claimedFen: 300_000 });

describe('推送与反馈', () => {
  test('a unit answers once; a request for more time is no answer', () => {
    arrearsCase()
      .given(...TO_FILED)
      .when(push())
      .then(['UnitPushed', { pushId: 'u1', unit: 'housing', feedbackBy: '2026-06-15' }])
      .when(feedback('u1', 'extension'))
      .then(['FeedbackGiven', { conclusion: 'extension', unit: 'housing', recordedBy: INSPECTOR.id }])
      .when(feedback('u1', 'partial'))
      .then(['FeedbackGiven', { conclusion: 'partial' }])
      .given(push())
      .when(feedback('u1'))
      .thenRefused('feedback-already-given')
      .when(feedback('u9'))
      .thenRefused('push-unknown');
  });

  test('only units of the district or named outside units are asked, by a day that lies ahead', () => {
    arrearsCase()
      .given(...TO_FILED)
      .when(feedback('u1'))
      .thenRefused('no-feedback-due')
      .when(push({ unit: 'nobody' }))
      .thenRefused('unit-unknown')
      .when(push({ feedbackBy: '2026-06-01' }))
      .thenRefused('date-not-in-future')
      .when(push({ feedbackBy: '2026-06-01', informationOnly: true }))
      .then(['UnitPushed', { informationOnly: true }]);
  });

  test('a push for information may be answered and never blocks the end', () => {
    arrearsCase()
      .given(...TO_PAID, push({ informationOnly: true }), push({ informationOnly: true }), feedback('u1'))
      .given(proposeClearing(), confirmClearing(), conclude(), archive())
      .and((state) => expect(state.archived).toBe(true));
  });
});

describe('工资清零', () => {
  test('people the complaint speaks of and nobody named hold it up, until they are named or taken off by two', () => {
    const few = [addSource({ workers: [worker('w1')], people: 3 }), assignLead(), fileCase(), endLine('w1', 'settled')];
    arrearsCase()
      .given(...few)
      .when(proposeClearing())
      .thenRefused('people-unnamed')
      .and((state) => expect(Object.values(state.tasks).map(({ kind }) => kind)).toContain('name-people'))
      .when(correct({ field: 'people', on: COMPLAINT_ONE, to: 0 }))
      .thenRefused('people-below-named')
      .when(correct({ field: 'people', on: COMPLAINT_ONE, to: 1 }))
      .then(['FactCorrected', { field: 'people', from: 3, to: 1 }], ['TaskCompleted', { act: 'FactCorrected' }])
      .when(proposeClearing())
      .then(['ClearingProposed']);
  });

  test('it is proposed when every wage line has ended, once', () => {
    arrearsCase()
      .given(addSource({ workers: [], people: 2 }))
      .when(proposeClearing())
      .thenRefused('no-wage-line');
    arrearsCase()
      .given(...TO_VERIFIED, endLine('w1', 'settled'))
      .when(proposeClearing())
      .thenRefused('wage-line-open')
      .given(endLine('w2', 'untraceable'))
      .when(proposeClearing())
      .then(['ClearingProposed', { proposedBy: INSPECTOR.id }])
      .when(proposeClearing())
      .thenRefused('clearing-already-proposed');
  });

  test('another person confirms it; the sums count by workers paid, the others beside them', () => {
    arrearsCase()
      .given(...TO_VERIFIED, pay({ w1: 1_000_000 }), verifyPaid('p1', ['w1']), endLine('w2', 'other-route'))
      .when(confirmClearing())
      .thenRefused('clearing-not-proposed')
      .given(proposeClearing())
      .when(confirmClearing(INSPECTOR))
      .thenRefused('confirmed-by-same-person')
      .when(confirmClearing())
      .then(['WagesCleared', { solvedPeople: 1, solvedFen: 1_000_000, otherPeople: 1 }]);
  });

  test('a line that opens after the proposal takes the proposal away', () => {
    arrearsCase()
      .given(...TO_PAID, proposeClearing(), bounce('p1', 'w1'))
      .when(confirmClearing())
      .thenRefused('clearing-not-proposed');
    arrearsCase()
      .given(...TO_PAID, proposeClearing(), addLine)
      .when(confirmClearing())
      .thenRefused('clearing-not-proposed')
      .when(proposeClearing())
      .thenRefused('wage-line-open');
  });

  test('one untraceable worker does not block the others and no end but payment counts as solved', () => {
    arrearsCase()
      .given(...TO_VERIFIED, endLine('w1', 'untraceable'), endLine('w2', 'heirs'), proposeClearing())
      .when(confirmClearing())
      .then(['WagesCleared', { solvedPeople: 0, solvedFen: 0, otherPeople: 2 }]);
  });
});

describe('结案归档', () => {
  test('only a cleared case is archived, once', () => {
    arrearsCase()
      .given(...TO_PAID)
      .when(archive())
      .thenRefused('wages-not-cleared')
      .given(proposeClearing(), confirmClearing())
      .when(archive())
      .thenRefused('investigation-running')
      .given(conclude())
      .when(archive())
      .then(['CaseArchived', { place: '档案室', archivedBy: COORDINATOR.id }])
      .when(archive())
      .thenRefused('case-archived');
  });

  const cleared: readonly CaseStep[] = [
    endLine('w1', 'settled'),
    endLine('w2', 'settled'),
    proposeClearing(),
    confirmClearing(),
    conclude(),
  ];

  test('a running department step, an open order or a missing answer keeps it open', () => {
    arrearsCase()
      .given(...TO_VERIFIED, startStep('police-assistance'), ...cleared)
      .when(archive())
      .thenRefused('step-still-running')
      .given(onStep('police-assistance-1', 'request', 'withdrawn'))
      .when(archive())
      .then(['CaseArchived']);
    arrearsCase()
      .given(...TO_ORDERED, ...cleared)
      .when(archive())
      .thenRefused('order-still-open')
      .given(outcome('o1', 'withdrawn'))
      .when(archive())
      .then(['CaseArchived']);
    arrearsCase()
      .given(...TO_VERIFIED, push(), ...cleared)
      .when(archive())
      .thenRefused('feedback-still-missing')
      .given(feedback('u1', 'extension'))
      .when(archive())
      .thenRefused('feedback-still-missing')
      .given(feedback('u1'))
      .when(archive())
      .then(['CaseArchived']);
  });

  test('a payment that waits for verification and a measure that waits for its decision keep it open', () => {
    arrearsCase()
      .given(...TO_VERIFIED, pay({ w1: 10 }), ...cleared)
      .when(archive())
      .thenRefused('payment-unverified')
      .given(verifyPaid('p1', ['w1']))
      .when(archive())
      .then(['CaseArchived']);
    const direction = act('RecordDirection', { unit: 'housing', number: '批示1', rung: 'E3' }, { by: COORDINATOR });
    arrearsCase({ ...WITHOUT_RULES, rules: LADDER_ONLY })
      .given(...TO_VERIFIED, direction, ...cleared)
      .when(archive())
      .thenRefused('rung-awaits-decision')
      .given(act('DeclineRung', { ladderKey: 'ladder-housing', rungId: 'E3#1', reason: '已付清' }, { by: LEADER }))
      .when(archive())
      .then(['CaseArchived'])
      .when(direction)
      .thenRefused('case-archived');
  });
});

describe('终结之后', () => {
  const ENDS = [
    ['清零', TO_CLEARED, 'wages-already-cleared'],
    ['归档', TO_ARCHIVED, 'case-archived'],
  ] as const;

  test.each(ENDS)('after %s new work on the wages is refused', (_name, ended, code) => {
    const story = arrearsCase().given(...ended);
    const work = [
      ...[assignLead(), changeClearBy('2026-09-30'), fileCase(), verify('w1'), endLine('w1', 'settled'), determine()],
      ...[order(), pay({ w1: 1 }), push(), startStep('police-assistance'), proposeClearing(), confirmClearing()],
      act('ReportWageLine', { lineId: 'w1', reportedFen: 1, party: 'general' }),
      act('DisputeWageLine', { lineId: 'w1', disputedFen: 1, reason: '扣款' }),
    ];
    for (const step of work) story.when(step).thenRefused(code);
  });

  test.each(ENDS)('after %s late facts still enter and open nothing', (_name, ended, _code) => {
    arrearsCase()
      .given(...ended)
      .when(addParty('owner', 'project-owner'))
      .then(['PartyAdded'])
      .when(link('owner', 'general'))
      .then(['PartyLinked'])
      .when(act('FindCause', { cause: 'absconded', note: '负责人失联' }))
      .then(['CauseFound'])
      .when(correct({ field: 'claimedFen', to: 1 }))
      .then(['FactCorrected'])
      .and((state) => expect(state.cleared).toBe(true));
  });

  test.each(ENDS)('after %s a worker found later opens the wages again', (_name, ended, _code) => {
    arrearsCase()
      .given(...ended)
      .when(addLine)
      .then(['CaseReopened', { because: 'new-worker', lineIds: ['w7'] }], ['WageLineAdded', { lineId: 'w7' }])
      .and((state) => expect([state.cleared, state.archived, state.reopened]).toEqual([false, false, 1]))
      .and((state) => expect(state.lines['w1']?.end).toBe('paid'));
  });

  test.each(ENDS)('after %s late evidence opens the named lines and no others', (_name, ended, _code) => {
    arrearsCase()
      .given(...ended)
      .when(reopen([]))
      .thenRefused('nothing-to-reopen')
      .when(reopen(['w9']))
      .thenRefused('line-unknown')
      .when(reopen(['w2'], 'dissatisfied'))
      .then(['CaseReopened', { because: 'dissatisfied', lineIds: ['w2'] }])
      .and((state) => expect([state.lines['w1']?.end, state.lines['w2']?.end]).toEqual(['paid', null]))
      .and((state) => expect([state.cleared, state.archived, state.clearBy]).toEqual([false, false, null]))
      .given(changeClearBy('2026-10-31'))
      .given(correct({ on: 'w2', to: 1_200_000 }), pay({ w2: 200_000 }), verifyPaid('p2', ['w2']), proposeClearing())
      .when(confirmClearing())
      .then(['WagesCleared', { solvedPeople: 2, solvedFen: 2_200_000 }]);
  });

  test('a payment voided, forwarded or bounced after the end touches its own line only', () => {
    arrearsCase()
      .given(...TO_VERIFIED, pay({ w1: 1_000_000 }), verifyPaid('p1', ['w1']))
      .given(pay({ w2: 10 }, { arrivedAt: 'account' }), endLine('w2', 'other-route'))
      .given(proposeClearing(), confirmClearing())
      .when(forward('p2', 'person'))
      .then(['PaymentForwarded'])
      .when(verifyPaid('p2', ['w2']))
      .then(['PaymentVerified'])
      .when(bounce('p1', 'w1'))
      .then(['PaymentBounced'], ['CaseReopened', { lineIds: ['w1'] }], ['RecoveryEnded', { as: 'fell-away' }])
      .and((state) => expect(state.lines['w2']?.end).toBe('other-route'));
    const story = arrearsCase().given(...TO_VERIFIED, pay({ w1: 10 }), endLine('w1', 'settled'));
    const entry = story.log.findLast((event) => event.type === 'PaymentRecorded')?.version ?? 0;
    story
      .given(endLine('w2', 'settled'), proposeClearing(), confirmClearing())
      .when(voidEntry(entry))
      .then(['EntryVoided'], ['RecoveryEnded', { as: 'fell-away' }])
      .and((state) => expect(state.cleared).toBe(true));
  });

  test('the outcome of an order is still entered after 清零', () => {
    arrearsCase()
      .given(...TO_ORDERED.slice(0, -1), endLine('w1', 'settled'), endLine('w2', 'settled'))
      .given(proposeClearing(), confirmClearing())
      .when(serve())
      .then(['ServiceAttempted'], ['OrderServed'])
      .when(outcome('o1', 'fulfilled'))
      .then(['OrderOutcomeRecorded']);
  });
});

describe('未终结时重新办理', () => {
  test('a worker wrongly put aside is taken in again without touching the others (R066)', () => {
    arrearsCase()
      .given(...TO_VERIFIED)
      .when(reopen(['w1']))
      .thenRefused('nothing-to-reopen')
      .given(endLine('w1', 'not-wages'))
      .when(reopen(['w1', 'w2']))
      .thenRefused('line-not-ended')
      .when(reopen(['w1']))
      .then(['CaseReopened', { lineIds: ['w1'] }])
      .and((state) => expect([state.lines['w1']?.end, state.clearBy]).toEqual([null, '2026-08-31']))
      .and((state) => expect(state.active).toEqual(['investigate']));
  });
});

describe('录入时间与发生日期', () => {
  test('an act may have happened earlier, with a reason when it is typed in late, and never in the future', () => {
    arrearsCase()
      .given(...TO_OPENED, assignLead())
      .when(fileCase({ actedOn: '2026-06-02' }))
      .thenRefused('acted-in-future')
      .when(fileCase({ at: '2026-06-09T01:00:00.000Z', actedOn: '2026-06-02' }))
      .thenRefused('late-reason-required')
      .when(fileCase({ actedOn: '2026-06-02', lateReason: '停电' }))
      .then(['CaseFiled', { filedOn: '2026-06-02' }]);
  });
});

describe('经办人', () => {
  test('whoever acted on the case as a person is kept, but for the review at its ends', () => {
    const { handlers } = arrearsCase().given(...TO_ARCHIVED).state;
    expect(handlers).toEqual(expect.arrayContaining([INSPECTOR.id, HEAD.id, COORDINATOR.id]));
    expect(handlers).not.toContain(SECOND_COORDINATOR.id);
    expect(handlers.filter((id) => !id.startsWith('person:'))).toEqual([]);
  });
});
