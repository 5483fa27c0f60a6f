import { describe, expect, test } from '@jest/globals';
import {
  act,
  addParty,
  arrearsCase,
  bounce,
  type CaseStory,
  confirmClearing,
  determine,
  endLine,
  forward,
  order,
  pay,
  promise,
  proposeClearing,
  serve,
  startStep,
  TO_VERIFIED,
  verifyPaid,
} from '../testing/arrears-case.ts';
import { on } from '../testing/district.ts';

/** Two workers are owed 10 000 yuan each; half is promised for Wednesday, 10 June 2026, the rest for the 24th. */
const IN_TWO = [
  { dueOn: '2026-06-10', fen: 1_000_000 },
  { dueOn: '2026-06-24', fen: 1_000_000 },
];
const PROMISED = [...TO_VERIFIED, promise(IN_TWO)];
const AFTER_FIRST = { at: on('2026-06-11 09:00') };
const touch = (circumstances: object) =>
  act('DescribeProject', { projectKind: 'private', project: '三号楼', sections: [] }, circumstances);
const paidW1 = (circumstances: object = {}) => pay({ w1: 1_000_000 }, { paidOn: '2026-06-09' }, circumstances);

const work = (story: CaseStory) =>
  Object.values(story.state.tasks).filter(({ kind, status }) => kind === 'answer-broken-promise' && status === 'open');
const statuses = (story: CaseStory) =>
  Object.values(story.state.promises).map(({ instalments }) => instalments.map(({ status }) => status));

describe('还款承诺', () => {
  test('has dated instalments, one after the other, up to what is owed', () => {
    arrearsCase()
      .given(...TO_VERIFIED)
      .when(promise(IN_TWO))
      .then(
        ['PromiseMade', { promiseId: 'k1', partyId: 'general', totalFen: 2_000_000, sentBeforeFen: 0 }],
        ['InstalmentPromised', { instalmentId: 'k1.1', dueOn: '2026-06-10', fen: 1_000_000 }],
        ['InstalmentPromised', { instalmentId: 'k1.2', dueOn: '2026-06-24' }],
      );
    const refused = (instalments: typeof IN_TWO, code: string, party?: string) =>
      arrearsCase()
        .given(...TO_VERIFIED)
        .when(promise(instalments, {}, party))
        .thenRefused(code);
    refused([...IN_TWO].reverse(), 'instalments-out-of-order');
    refused([{ dueOn: '2026-06-01', fen: 1 }], 'date-not-in-future');
    refused([{ dueOn: '2026-06-10', fen: 0 }], 'amount-invalid');
    refused([{ dueOn: '2026-06-10', fen: 2_000_001 }], 'promise-above-owed');
    refused(IN_TWO, 'party-unknown', 'nobody');
  });

  test('an instalment is kept by wages that reached persons, not by money on its way or of somebody else', () => {
    const story = arrearsCase().given(...PROMISED, addParty('owner'));
    story.when(pay({ w1: 1_000_000 }, { payer: 'owner' })).thenNo('InstalmentKept');
    const onItsWay = arrearsCase().given(...PROMISED, pay({ w1: 1_000_000 }, { arrivedAt: 'account' }));
    expect(statuses(onItsWay)).toEqual([['due', 'due']]);
    onItsWay
      .when(forward('p1', 'person'))
      .then(['PaymentForwarded'], ['InstalmentKept', { promiseId: 'k1', instalmentId: 'k1.1' }]);
  });

  test('what was paid before the promise counts for nothing in it', () => {
    const promised = promise([{ dueOn: '2026-06-10', fen: 300_000 }]);
    const story = arrearsCase().given(...TO_VERIFIED, pay({ w1: 400_000 }), promised, pay({ w2: 200_000 }));
    expect(statuses(story)).toEqual([['due']]);
    story.given(pay({ w1: 100_000 }));
    expect(statuses(story)).toEqual([['kept']]);
  });

  test('its day passes unpaid: the 立案单位 has to say what follows, and a further promise alone is an answer too', () => {
    const story = arrearsCase().given(...PROMISED);
    expect(work(story)).toEqual([]);
    story
      .when(touch(AFTER_FIRST))
      .then(
        ['InstalmentBroken', { instalmentId: 'k1.1', since: '2026-06-10', missingFen: 1_000_000 }],
        ['ProjectDescribed'],
      );
    expect(work(story)).toMatchObject([{ unit: 'hrss', key: 'k1.1', role: 'officer' }]);
    story
      .when(promise([{ dueOn: '2026-06-18', fen: 2_000_000 }]))
      .then(
        ['InstalmentReplaced', { instalmentId: 'k1.2' }],
        ['PromiseMade', { promiseId: 'k2' }],
        ['InstalmentPromised', { instalmentId: 'k2.1' }],
        ['BrokenPromiseAnswered', { instalmentId: 'k1.1', by: 'promise' }],
      );
    expect(work(story)).toEqual([]);
    expect(statuses(story)).toEqual([['answered', 'replaced'], ['due']]);
  });

  test('a breach goes back to the order; what is begun against nobody answers nothing', () => {
    const story = arrearsCase().given(...PROMISED, determine(), touch(AFTER_FIRST));
    story.when(startStep('mediation')).thenNo('BrokenPromiseAnswered');
    expect(work(story)).toHaveLength(1);
    story
      .when(order({ payBy: '2026-06-30' }))
      .then(['OrderIssued'], ['BrokenPromiseAnswered', { instalmentId: 'k1.1', by: 'order' }]);
    expect(work(story)).toEqual([]);
  });

  test('a measure that is begun answers it as well', () => {
    const ordered = [determine(), order({ payBy: '2026-06-09' }), serve()];
    const story = arrearsCase().given(...PROMISED, ...ordered, touch(AFTER_FIRST));
    story.when(startStep('deposit-drawdown')).then(['StepStarted'], ['BrokenPromiseAnswered', { by: 'deposit' }]);
  });

  test('an order against somebody else answers nothing', () => {
    const others = [addParty('owner'), determine('owner', 2_000_000)];
    const story = arrearsCase().given(...PROMISED, ...others, touch(AFTER_FIRST));
    story.when(order({ addressee: 'owner', payBy: '2026-06-30' })).thenNo('BrokenPromiseAnswered');
  });

  test('paid late it is kept after all; entered late with its day it never was broken', () => {
    const late = arrearsCase().given(...PROMISED, touch(AFTER_FIRST));
    late.when(paidW1()).then(['PaymentRecorded'], ['InstalmentKept', { instalmentId: 'k1.1' }], ['RecoveryOpened']);
    expect(work(late)).toEqual([]);
    arrearsCase()
      .given(...PROMISED)
      .when(paidW1({ ...AFTER_FIRST, actedOn: '2026-06-09', lateReason: '补录' }))
      .then(['PaymentRecorded'], ['InstalmentKept', { instalmentId: 'k1.1' }], ['RecoveryOpened']);
  });

  test('money that comes back breaks what it had kept', () => {
    const story = arrearsCase().given(...PROMISED, pay({ w1: 1_000_000 }), verifyPaid('p1', ['w1']));
    expect(statuses(story)).toEqual([['kept', 'due']]);
    story
      .when(bounce('p1', 'w1'))
      .then(
        ['PaymentBounced'],
        ['CaseReopened'],
        ['InstalmentBroken', { instalmentId: 'k1.1', since: '2026-06-01', missingFen: 1_000_000 }],
        ['RecoveryEnded', { as: 'fell-away' }],
      );
    expect(work(story)).toHaveLength(1);
  });

  test('after the wages are cleared nothing of it is left to do', () => {
    const settled = [endLine('w1', 'settled'), endLine('w2', 'settled'), proposeClearing(), confirmClearing()];
    const story = arrearsCase().given(...PROMISED, ...settled);
    story.when(touch(AFTER_FIRST)).then(['ProjectDescribed']);
    expect(work(story)).toEqual([]);
  });
});
