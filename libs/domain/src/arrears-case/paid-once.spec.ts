import { describe, expect, test } from '@jest/globals';
import {
  TO_ORDERED,
  TO_VERIFIED,
  act,
  addSource,
  arrearsCase,
  assignLead,
  correct,
  fileCase,
  pay,
  verify,
  verifyPaid,
  voidEntry,
  worker,
} from '../testing/arrears-case.ts';
import { CLERK, HEAD, INSPECTOR } from '../testing/district.ts';
import { caseMoney, lineMoney } from './money.ts';

const dispute = (lineId: string, disputedFen: number) =>
  act('DisputeWageLine', { lineId, disputedFen, reason: '扣款无依据' });

describe('两个人、一张回单', () => {
  test('nobody alone brings a verified sum down to what was paid', () => {
    arrearsCase()
      .given(...TO_VERIFIED, pay({ w1: 400_000 }), verifyPaid('p1', ['w1']))
      .when(verify('w1', 400_000))
      .thenRefused('line-already-verified')
      .when(verify('w1', 400_000, HEAD))
      .thenRefused('line-already-verified');
  });

  test('who said that the money went on does not verify it', () => {
    const onward = act('ForwardPayment', { paymentId: 'p1', arrivedAt: 'person', document: 'doc-4' }, { by: HEAD });
    arrearsCase()
      .given(...TO_VERIFIED, pay({ w1: 400_000 }, { arrivedAt: 'account' }), onward)
      .when(verifyPaid('p1', ['w1']))
      .thenRefused('approver-is-requester')
      .when(verifyPaid('p1', ['w1'], { by: INSPECTOR }))
      .thenRefused('approver-is-requester')
      .when(verifyPaid('p1', ['w1'], { by: CLERK }))
      .then(['PaymentVerified']);
  });

  test('a bank’s number pays a person once, whatever else is typed with it; voided it is free', () => {
    const slip = (fen: number, more: object = {}) =>
      pay({}, { items: [{ lineId: 'w1', fen, slip: { bank: '甲银行', serial: '001' } }], totalFen: fen, ...more });
    const story = arrearsCase().given(...TO_VERIFIED, slip(500_000));
    const entry = story.log.findLast(({ type }) => type === 'PaymentRecorded')?.version ?? 0;
    story
      .when(slip(500_000))
      .thenRefused('slip-already-recorded')
      .when(slip(400_000, { paidOn: '2026-05-31', distinctBecause: '另一笔' }))
      .thenRefused('slip-already-recorded')
      .given(voidEntry(entry))
      .when(slip(500_000))
      .then(['PaymentRecorded', { paymentId: 'p2' }], ['RecoveryOpened', { paymentId: 'p2' }]);
  });

  test('money without a number that looks recorded is recorded only with a reason', () => {
    arrearsCase()
      .given(...TO_VERIFIED, pay({ w1: 500_000 }))
      .when(pay({ w1: 500_000 }))
      .thenRefused('payment-looks-recorded')
      .when(pay({ w1: 500_000 }, { distinctBecause: '同日两笔现金，收条两张' }))
      .then(['PaymentRecorded', { distinctBecause: '同日两笔现金，收条两张' }], ['RecoveryOpened']);
  });

  test('a line does not end while part of it is in dispute; the dispute is decided by two', () => {
    arrearsCase()
      .given(...TO_VERIFIED, dispute('w1', 400_000), pay({ w1: 1_000_000 }))
      .when(verifyPaid('p1', ['w1']))
      .then(['PaymentVerified'])
      .when(dispute('w1', 100_000))
      .thenRefused('dispute-only-grows')
      .when(correct({ field: 'disputedFen', to: 0 }))
      .then(['FactCorrected', { from: 400_000, to: 0 }], ['WageLineEnded', { as: 'paid' }]);
  });

  test('a verification on which an order stands is corrected, not voided', () => {
    const story = arrearsCase().given(...TO_ORDERED);
    const entry = story.log.findLast(({ type }) => type === 'WageLineVerified')?.version ?? 0;
    story.when(voidEntry(entry)).thenRefused('verification-ordered');
  });

  test('of a case of 2 000 lines and 2 000 payments each payment is looked at a few times, not once for each line', () => {
    const ids = Array.from({ length: 2000 }, (_, index) => `w${index}`);
    const { state } = arrearsCase().given(addSource({ workers: [worker('w0')] }), assignLead(), fileCase());
    const [line] = Object.values(state.lines);
    const lines = Object.fromEntries(ids.map((id) => [id, { ...line, id, verifiedFen: 2_000_000 }]));
    const payment = { kind: 'employer', payer: 'general', totalFen: 2_000_000_000, arrivedAt: 'person' };
    const said = { recordedBy: CLERK.id, hops: [], verifiedBy: HEAD.id, bounced: [], voided: false };
    let looks = 0;
    const paid = (id: string, to: readonly string[]): [string, object] => {
      const items = to.map((lineId) => ({ lineId, fen: 1_000 }));
      const counted = {
        get items() {
          looks += 1;
          return items;
        },
      };
      return [id, Object.assign(counted, { ...payment, ...said, id, verified: to })];
    };
    const payments = Object.fromEntries<object>([paid('all', ids), ...ids.map((id) => paid(id, [id]))]);
    const large = { ...state, lines, payments } as unknown as typeof state;
    expect(caseMoney(large).paidFen).toBe(4_000_000);
    for (const id of ids) expect(lineMoney(large, large.lines[id] ?? never()).paidFen).toBe(2_000);
    expect(looks).toBeLessThan(5 * ids.length);
  });
});

function never(): never {
  throw new Error('the line is there');
}
