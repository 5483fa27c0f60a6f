import { describe, expect, test } from '@jest/globals';
import {
  TO_CLEARED,
  TO_FILED,
  TO_OPENED,
  TO_PAID,
  TO_VERIFIED,
  act,
  addParty,
  addSource,
  arrearsCase,
  bounce,
  endLine,
  forward,
  link,
  pay,
  verify,
  verifyPaid,
  worker,
} from '../testing/arrears-case.ts';
import { CLERK, HEAD, INSPECTOR } from '../testing/district.ts';
import { caseMoney, lineMoney } from './money.ts';

const report = (lineId: string, reportedFen: number, party = 'general') =>
  act('ReportWageLine', { lineId, reportedFen, party });
const dispute = (lineId: string, disputedFen: number) =>
  act('DisputeWageLine', { lineId, disputedFen, reason: '扣款无依据' });
const addLine = (lineId: string) =>
  act('AddWageLine', { lineId, subject: `subject-${lineId}`, name: 'unknown', claimedFen: 500_000 });

describe('当事人链条', () => {
  const chain = [addParty('owner', 'project-owner'), addParty('general', 'general-contractor'), addParty('boss')];

  test('a link may not lead back to where it came from', () => {
    arrearsCase()
      .given(...TO_OPENED, ...chain, link('owner', 'general'), link('general', 'boss'))
      .when(link('boss', 'owner'))
      .thenRefused('party-link-circle')
      .when(link('owner', 'owner'))
      .thenRefused('party-link-circle')
      .when(link('owner', 'boss'))
      .thenRefused('party-has-parent')
      .and((state) => expect(state.links).toContainEqual(expect.objectContaining({ to: 'boss', evidence: '协议' })));
  });

  test('parties and links are entered once and links join known parties', () => {
    arrearsCase()
      .given(...TO_OPENED, ...chain, link('owner', 'general'))
      .when(addParty('owner'))
      .thenRefused('party-known')
      .when(link('owner', 'general'))
      .thenRefused('party-link-known')
      .when(link('owner', 'nobody'))
      .thenRefused('party-unknown');
  });
});

describe('工资明细的三个数', () => {
  test('claimed, reported by the firm and verified stay apart, the disputed part beside them', () => {
    const story = arrearsCase().given(
      ...TO_FILED,
      addParty('general'),
      report('w1', 700_000),
      verify('w1', 800_000),
      dispute('w1', 40_000),
    );
    const line = story.state.lines['w1'];
    expect(line).toMatchObject({
      claimedFen: 1_000_000,
      reportedFen: 700_000,
      verifiedFen: 800_000,
      disputedFen: 40_000,
    });
    expect(caseMoney(story.state)).toMatchObject({ claimedFen: 2_000_000, reportedFen: 700_000, verifiedFen: 800_000 });
  });

  test('a worker found later has a line of the case itself, once', () => {
    arrearsCase()
      .given(...TO_OPENED)
      .when(addLine('w5'))
      .then(['WageLineAdded', { lineId: 'w5', origin: 'case', link: null }])
      .when(addLine('w5'))
      .thenRefused('line-known');
  });

  test('sums belong to a line that is there and open, reported by a known party', () => {
    arrearsCase()
      .given(...TO_FILED, addParty('general'))
      .when(report('w9', 1))
      .thenRefused('line-unknown')
      .when(report('w1', 1, 'nobody'))
      .thenRefused('party-unknown')
      .given(endLine('w1', 'not-wages'))
      .when(verify('w1', 5))
      .thenRefused('line-ended')
      .when(dispute('w1', 5))
      .thenRefused('line-ended');
  });

  test('no more is in dispute than was claimed or verified', () => {
    arrearsCase()
      .given(...TO_FILED, verify('w1', 1_200_000))
      .when(dispute('w1', 1_200_001))
      .thenRefused('disputed-above-claim')
      .when(dispute('w1', 1_200_000))
      .then(['WageLineDisputed']);
  });

  test('a line for which nothing is owed ends as such; it is not verified as zero', () => {
    arrearsCase()
      .given(...TO_FILED)
      .when(verify('w1', 0))
      .thenRefused('verified-zero-needs-end')
      .when(verify('w1', -5))
      .thenRefused('verified-below-recorded')
      .when(verify('w1', 10.5))
      .thenRefused('amount-invalid');
  });

  test('another end than payment needs proof and a second person and counts beside the solved ones', () => {
    const story = arrearsCase()
      .given(...TO_PAID.slice(0, -2))
      .when(endLine('w1', 'settled', { by: INSPECTOR }))
      .thenRefused('approver-is-requester')
      .when(endLine('w1', 'settled'))
      .then([
        'WageLineEnded',
        { lineId: 'w1', as: 'settled', proof: 'doc-1', proposedBy: INSPECTOR.id, confirmedBy: HEAD.id },
      ]);
    expect(caseMoney(story.state)).toMatchObject({ solvedPeople: 0, otherPeople: 1, openPeople: 1 });
  });
});

describe('支付', () => {
  test('several payers in instalments: the line ends with the last fen that reached the person', () => {
    arrearsCase()
      .given(...TO_VERIFIED, addParty('owner', 'project-owner'))
      .given(pay({ w1: 400_000, w2: 1_000_000 }), verifyPaid('p1', ['w1']))
      .given(pay({ w1: 350_000 }, { payer: 'owner', kind: 'owner-advance' }), verifyPaid('p2', ['w1']))
      .given(pay({ w1: 250_000 }, { kind: 'deposit' }))
      .when(verifyPaid('p3', ['w1']))
      .then(
        ['PaymentVerified', { paymentId: 'p3', lineIds: ['w1'], verifiedBy: HEAD.id }],
        ['WageLineEnded', { lineId: 'w1', as: 'paid', proof: 'payment/p3' }],
      )
      .and((state) => expect(caseMoney(state)).toMatchObject({ recordedFen: 2_000_000, paidFen: 1_000_000 }));
  });

  test('more than is owed to a worker is refused, over all payments together', () => {
    arrearsCase()
      .given(...TO_VERIFIED, pay({ w1: 600_000 }))
      .when(pay({ w1: 400_001 }))
      .thenRefused('line-overpaid')
      .when(pay({ w1: 400_000 }))
      .then(['PaymentRecorded', { paymentId: 'p2', totalFen: 400_000 }], ['RecoveryOpened', { paymentId: 'p2' }]);
  });

  test('before verification the claimed sum is the most', () => {
    arrearsCase()
      .given(...TO_FILED, addParty('general'))
      .when(pay({ w1: 1_000_001 }))
      .thenRefused('line-overpaid');
  });

  test('the sums of a payment close and name each line once, with whole fen above zero', () => {
    arrearsCase()
      .given(...TO_VERIFIED)
      .when(pay({ w1: 100, w2: 100 }, { totalFen: 201 }))
      .thenRefused('payment-sum-differs')
      .when(
        pay(
          {},
          {
            items: [
              { lineId: 'w1', fen: 1 },
              { lineId: 'w1', fen: 1 },
            ],
            totalFen: 2,
          },
        ),
      )
      .thenRefused('line-twice')
      .when(pay({ w1: 200, w2: -100 }))
      .thenRefused('amount-invalid')
      .when(pay({}))
      .thenRefused('amount-invalid')
      .when(pay({ w1: 0.5 }))
      .thenRefused('amount-invalid');
  });

  test('payer, lines and day of a payment are known ones', () => {
    arrearsCase()
      .given(...TO_VERIFIED)
      .when(pay({ w1: 1 }, { payer: 'nobody' }))
      .thenRefused('party-unknown')
      .when(pay({ w9: 1 }))
      .thenRefused('line-unknown')
      .when(pay({ w1: 1 }, { paidOn: '2026-06-02' }))
      .thenRefused('paid-in-future')
      .given(endLine('w1', 'other-route'))
      .when(pay({ w1: 1 }))
      .thenRefused('line-ended');
  });

  test('money on an account or with the team leader is not paid; only what reached the person is', () => {
    arrearsCase()
      .given(...TO_VERIFIED, pay({ w1: 1_000_000 }, { arrivedAt: 'account' }))
      .when(verifyPaid('p1', ['w1']))
      .thenRefused('payment-not-at-person')
      .given(forward('p1', 'team-leader'))
      .when(verifyPaid('p1', ['w1']))
      .thenRefused('payment-not-at-person')
      .and((state) => expect(caseMoney(state)).toMatchObject({ recordedFen: 1_000_000, paidFen: 0 }))
      .when(forward('p1', 'team-leader'))
      .thenRefused('payment-already-there')
      .given(forward('p1', 'person'))
      .when(verifyPaid('p1', ['w1']))
      .then(['PaymentVerified'], ['WageLineEnded', { as: 'paid' }]);
  });

  test('money that reached the person goes nowhere else', () => {
    arrearsCase()
      .given(...TO_PAID)
      .when(forward('p1', 'account'))
      .thenRefused('payment-already-there');
  });

  test('who recorded a payment does not verify it', () => {
    arrearsCase()
      .given(...TO_VERIFIED, pay({ w1: 1_000_000 }))
      .when(verifyPaid('p1', ['w1'], { by: INSPECTOR }))
      .thenRefused('approver-is-requester');
  });

  test('a payment is verified for its own lines, each once', () => {
    arrearsCase()
      .given(...TO_VERIFIED, pay({ w1: 400_000, w2: 10 }))
      .when(verifyPaid('p1', []))
      .thenRefused('payment-without-lines')
      .when(verifyPaid('p1', ['w9']))
      .thenRefused('line-not-in-payment')
      .when(verifyPaid('p9', ['w1']))
      .thenRefused('payment-unknown')
      .given(verifyPaid('p1', ['w1']))
      .when(verifyPaid('p1', ['w1']))
      .thenRefused('payment-already-verified')
      .given(bounce('p1', 'w2'))
      .when(verifyPaid('p1', ['w2']))
      .thenRefused('payment-bounced');
  });

  test('nothing is forwarded, bounced or verified before a payment was recorded', () => {
    const story = arrearsCase().given(...TO_VERIFIED);
    for (const step of [forward('p1', 'person'), bounce('p1', 'w1'), verifyPaid('p1', ['w1'])]) {
      story.when(step).thenRefused('no-payment');
    }
  });

  test('a sum verified after the money ends the line, in the names of those who recorded and verified the money', () => {
    arrearsCase()
      .given(...TO_FILED, addParty('general'), pay({ w1: 800_000 }), verifyPaid('p1', ['w1']))
      .when(verify('w1', 799_999))
      .thenRefused('verified-below-recorded')
      .when(verify('w1', 800_000))
      .then(['WageLineVerified'], ['WageLineEnded', { as: 'paid', proposedBy: INSPECTOR.id, confirmedBy: HEAD.id }]);
  });
});

describe('退票', () => {
  test('a bounced item opens that line alone and its sum may be paid again', () => {
    arrearsCase()
      .given(...TO_PAID)
      .when(bounce('p1', 'w1'))
      .then(
        ['PaymentBounced', { paymentId: 'p1', lineId: 'w1', fen: 1_000_000 }],
        ['CaseReopened', { because: 'bounced-payment', lineIds: ['w1'] }],
      )
      .and((state) => expect([state.lines['w1']?.end, state.lines['w2']?.end]).toEqual([null, 'paid']))
      .and((state) => expect(caseMoney(state)).toMatchObject({ recordedFen: 1_000_000, paidFen: 1_000_000 }))
      .when(bounce('p1', 'w1'))
      .thenRefused('payment-bounced')
      .when(bounce('p1', 'w9'))
      .thenRefused('line-not-in-payment')
      .given(pay({ w1: 1_000_000 }))
      .when(verifyPaid('p2', ['w1']))
      .then(['PaymentVerified'], ['WageLineEnded', { as: 'paid' }]);
  });

  test('an item that bounced before its line ended opens nothing', () => {
    arrearsCase()
      .given(...TO_VERIFIED, pay({ w1: 10 }, { arrivedAt: 'account' }))
      .when(bounce('p1', 'w1'))
      .then(['PaymentBounced'], ['RecoveryEnded', { as: 'fell-away' }]);
  });

  test('after 清零 the case opens again and asks for a new clearing date', () => {
    arrearsCase()
      .given(...TO_CLEARED)
      .when(bounce('p1', 'w2'))
      .then(['PaymentBounced'], ['CaseReopened', { lineIds: ['w2'] }])
      .and((state) => expect([state.cleared, state.clearBy, state.active]).toEqual([false, null, ['verify']]));
  });
});

describe('合计', () => {
  test('the sums of a case are the sums of its lines, whoever recorded them', () => {
    const story = arrearsCase().given(
      addSource({ workers: [worker('w1'), worker('w2'), worker('w3')] }),
      addParty('general'),
      verify('w1', 900_000),
      pay({ w1: 500_000, w2: 100_000 }, {}, { by: CLERK }),
      verifyPaid('p1', ['w1']),
      endLine('w3', 'untraceable'),
    );
    expect(caseMoney(story.state)).toMatchObject({
      ...{ people: 3, claimedFen: 3_000_000, verifiedFen: 900_000, recordedFen: 600_000, paidFen: 500_000 },
      ...{ solvedPeople: 0, otherPeople: 1, openPeople: 2 },
    });
    const first = story.state.lines['w1'];
    if (first === undefined) throw new Error('no line w1');
    expect(lineMoney(story.state, first)).toMatchObject({ recordedFen: 500_000, paidFen: 500_000 });
  });
});
