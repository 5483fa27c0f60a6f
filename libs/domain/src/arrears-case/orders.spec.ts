import { describe, expect, test } from '@jest/globals';
import {
  TO_FILED,
  TO_OPENED,
  TO_ORDERED,
  TO_VERIFIED,
  act,
  addParty,
  arrearsCase,
  bounce,
  conclude,
  confirmClearing,
  determine,
  endLine,
  forward,
  order,
  outcome,
  pay,
  proposeClearing,
  serve,
  type CaseStep,
  verify,
  verifyPaid,
} from '../testing/arrears-case.ts';
import { on } from '../testing/district.ts';
import { caseMoney } from './money.ts';

const AFTER = { at: on('2026-06-15 09:00') };
const TO_PAYER: readonly CaseStep[] = [...TO_VERIFIED, determine()];
const ARTICLE = '第二十六条';

const change = (from: string, to: string) =>
  act('ChangeLiableParty', { from, to, article: '《保障农民工工资支付条例》第三十六条', reason: '出借资质' });

describe('清偿责任', () => {
  test('a payer is a known party, found once, with its article, after the case was filed', () => {
    arrearsCase()
      .given(...TO_OPENED, addParty('general'))
      .when(determine())
      .thenRefused('lead-not-assigned');
    arrearsCase()
      .given(...TO_FILED, addParty('general'))
      .when(determine('nobody'))
      .thenRefused('party-unknown')
      .when(determine())
      .then(['PayerDetermined', { partyId: 'general', article: '《保障农民工工资支付条例》第三十条' }])
      .when(determine())
      .thenRefused('payer-known');
  });

  test('several payers stand side by side', () => {
    arrearsCase()
      .given(...TO_PAYER, addParty('owner', 'project-owner'), determine('owner', 500_000))
      .and((state) => expect(state.payers.map((payer) => payer.partyId)).toEqual(['general', 'owner']));
  });

  test('the liable party changes with a reason; orders to the new one follow', () => {
    arrearsCase()
      .given(...TO_VERIFIED)
      .when(change('general', 'lender'))
      .thenRefused('payer-not-determined')
      .given(determine())
      .when(change('general', 'lender'))
      .thenRefused('party-unknown')
      .given(addParty('lender'))
      .when(change('lender', 'general'))
      .thenRefused('payer-unknown')
      .when(change('general', 'lender'))
      .then(['LiablePartyChanged', { from: 'general', to: 'lender' }])
      .when(order({ addressee: 'general' }))
      .thenRefused('payer-unknown')
      .when(order({ addressee: 'lender' }))
      .then(['OrderIssued', { addressee: 'lender' }]);
  });
});

describe('责令支付', () => {
  test('an order follows the finding of a payer, never more than was verified, for lines that are there and open', () => {
    arrearsCase()
      .given(...TO_VERIFIED)
      .when(order())
      .thenRefused('payer-not-determined')
      .given(determine())
      .when(order({ lineIds: ['w9'] }))
      .thenRefused('line-unknown')
      .when(order({ lineIds: [] }))
      .thenRefused('order-without-lines')
      .when(order({ lineIds: ['w1', 'w1'] }))
      .thenRefused('line-twice')
      .when(order({ amountFen: 2_000_001 }))
      .thenRefused('order-above-verified')
      .when(order({ amountFen: 0 }))
      .thenRefused('amount-invalid')
      .given(endLine('w2', 'settled'))
      .when(order())
      .thenRefused('line-ended');
  });

  test('a line that was only claimed is not ordered to be paid', () => {
    arrearsCase()
      .given(...TO_FILED, addParty('general'), verify('w1'), determine())
      .when(order())
      .thenRefused('line-not-verified');
  });

  test('the pay-by date is the issuer’s own and lies ahead of the act', () => {
    arrearsCase()
      .given(...TO_PAYER)
      .when(order({ payBy: '2026-06-01' }))
      .thenRefused('date-not-in-future')
      .when(order({ payBy: '2026-06-02' }))
      .then(['OrderIssued', { orderId: 'o1', payBy: '2026-06-02', kind: 'rectification' }]);
  });

  test('a case has many orders, each with its own attempts and outcome', () => {
    const story = arrearsCase().given(
      ...TO_PAYER,
      order({ lineIds: ['w1'], amountFen: 1_000_000 }),
      order({ lineIds: ['w2'], amountFen: 600_000, kind: 'treatment-decision', payBy: '2026-06-20' }),
      serve('o1', 'not-served'),
      serve('o1', 'not-served'),
      serve('o2'),
    );
    expect(story.state.orders).toMatchObject({
      o1: { attempts: 2, servedOn: null },
      o2: { attempts: 1, servedOn: '2026-06-01', payBy: '2026-06-20' },
    });
    expect(caseMoney(story.state).orderedFen).toBe(1_600_000);
  });
});

describe('送达', () => {
  test('each attempt is an entry; the one that succeeds serves the order on its own day', () => {
    arrearsCase()
      .given(...TO_PAYER, order())
      .when(serve('o1', 'not-served'))
      .then(['ServiceAttempted', { served: false }])
      .when(serve('o1', 'served', { at: on('2026-06-03 10:00'), actedOn: '2026-06-02' }))
      .then(['ServiceAttempted', { served: true }], ['OrderServed', { orderId: 'o1', servedOn: '2026-06-02' }])
      .when(serve())
      .thenRefused('order-already-served');
  });

  test('only an open order of the case is served', () => {
    arrearsCase()
      .given(...TO_PAYER)
      .when(serve())
      .thenRefused('no-order-open')
      .given(order())
      .when(serve('o9'))
      .thenRefused('order-unknown')
      .given(order(), outcome('o1', 'withdrawn'))
      .when(serve('o1'))
      .thenRefused('order-already-settled');
  });
});

describe('履行结果', () => {
  test.each(['ignored', 'partly'] as const)('%s is found after service and after the pay-by date', (what) => {
    arrearsCase()
      .given(...TO_PAYER, order())
      .when(outcome('o1', what, AFTER))
      .thenRefused('order-not-served');
    arrearsCase()
      .given(...TO_ORDERED)
      .when(outcome('o1', what, { at: on('2026-06-12 23:00') }))
      .thenRefused('pay-by-not-passed')
      .when(outcome('o1', what, { at: on('2026-06-13 00:00') }))
      .then(['MeasuresCalledFor', { orderId: 'o1', since: '2026-06-12' }], ['OrderOutcomeRecorded', { outcome: what }])
      .when(outcome('o1', 'fulfilled'))
      .thenRefused('order-already-settled')
      .given(outcome('o1', 'withdrawn'))
      .when(outcome('o1', 'withdrawn'))
      .thenRefused('no-order-open');
  });

  test('an order that was served after its own date was not disobeyed', () => {
    arrearsCase()
      .given(...TO_PAYER, order(), serve('o1', 'served', AFTER))
      .when(outcome('o1', 'ignored', { at: on('2026-06-16 09:00') }))
      .thenRefused('served-after-pay-by')
      .when(outcome('o1', 'withdrawn'))
      .then(['OrderOutcomeRecorded', { outcome: 'withdrawn' }])
      .and((state) => expect(caseMoney(state).orderedFen).toBe(0));
  });

  test('an order may be fulfilled before its date', () => {
    arrearsCase()
      .given(...TO_ORDERED)
      .when(outcome('o1', 'fulfilled'))
      .thenRefused('order-not-paid')
      .given(pay({ w1: 1_000_000, w2: 1_000_000 }, { arrivedAt: 'team-leader' }))
      .when(outcome('o1', 'fulfilled'))
      .thenRefused('order-not-paid')
      .given(forward('p1', 'person'))
      .when(outcome('o1', 'fulfilled'))
      .then(['OrderOutcomeRecorded', { outcome: 'fulfilled' }]);
  });

  test('money that came before the order does not fulfil it', () => {
    arrearsCase()
      .given(...TO_PAYER, pay({ w1: 600_000 }), order({ amountFen: 1_000_000 }), pay({ w1: 400_000 }))
      .when(outcome('o1', 'fulfilled'))
      .thenRefused('order-not-paid')
      .given(pay({ w2: 600_000 }))
      .when(outcome('o1', 'fulfilled'))
      .then(['OrderOutcomeRecorded']);
  });
});

describe('加付赔偿金（《劳动保障监察条例》第二十六条）', () => {
  const again = (more: Parameters<typeof order>[0]) => order({ payBy: '2026-06-30', ...more }, AFTER);

  test('it is 50 to 100 per cent of the sum', () => {
    const story = arrearsCase().given(...TO_ORDERED);
    for (const compensationFen of [999_999, 2_000_001, -1]) {
      story.when(again({ compensationFen })).thenRefused('compensation-out-of-range', ARTICLE);
    }
    story
      .when(again({ compensationFen: 1_000_000 }))
      .then(['MeasuresCalledFor'], ['OrderIssued', { compensationFen: 1_000_000 }]);
    expect(caseMoney(story.state)).toMatchObject({ compensationFen: 1_000_000, orderedFen: 2_000_000 });
  });

  test('it is paid beside the wages, also after them, and never counts as wages', () => {
    const extra = (fen: number, of?: 'compensation') => ({ lineId: 'w1', fen, ...(of === undefined ? {} : { of }) });
    const payExtra = (fen: number, of?: 'compensation') => pay({}, { items: [extra(fen, of)], totalFen: fen });
    arrearsCase()
      .given(...TO_ORDERED)
      .when(payExtra(1, 'compensation'))
      .thenRefused('compensation-not-ordered')
      .given(
        again({ compensationFen: 1_000_000 }),
        pay({ w1: 1_000_000, w2: 1_000_000 }),
        verifyPaid('p1', ['w1', 'w2']),
      )
      .when(payExtra(1))
      .thenRefused('line-ended')
      .when(payExtra(500_001, 'compensation'))
      .thenRefused('line-overpaid')
      .given(proposeClearing(), confirmClearing(), payExtra(500_000, 'compensation'), verifyPaid('p2', ['w1']))
      .and((state) =>
        expect(caseMoney(state)).toMatchObject({
          recordedFen: 2_000_000,
          paidFen: 2_000_000,
          compensationPaidFen: 500_000,
        }),
      )
      .when(bounce('p2', 'w1'))
      .then(['PaymentBounced', { fen: 500_000 }], ['RecoveryEnded', { as: 'fell-away' }]);
  });

  test('all of the sum is the most', () => {
    arrearsCase()
      .given(...TO_ORDERED)
      .when(again({ compensationFen: 2_000_000 }))
      .then(['MeasuresCalledFor'], ['OrderIssued']);
  });

  test('it follows only an order that was served and whose date has passed', () => {
    const wanted = { compensationFen: 1_000_000, payBy: '2026-06-30' };
    arrearsCase()
      .given(...TO_PAYER)
      .when(order(wanted))
      .thenRefused('compensation-before-lapse', ARTICLE)
      .given(order())
      .when(order(wanted, AFTER))
      .thenRefused('compensation-before-lapse', ARTICLE);
    arrearsCase()
      .given(...TO_ORDERED)
      .when(order(wanted, { at: on('2026-06-12 18:00') }))
      .thenRefused('compensation-before-lapse', ARTICLE);
    arrearsCase()
      .given(...TO_PAYER, order(), serve('o1', 'served', AFTER))
      .when(again({ compensationFen: 1_000_000 }))
      .thenRefused('compensation-before-lapse', ARTICLE);
  });

  test.each(['fulfilled', 'withdrawn'] as const)('an order that was %s gives no ground for it', (what) => {
    arrearsCase()
      .given(...TO_ORDERED, pay({ w1: 1_000_000, w2: 1_000_000 }), outcome('o1', what, AFTER))
      .when(again({ compensationFen: 1_000_000 }))
      .thenRefused('compensation-before-lapse', ARTICLE);
  });

  test('an order to another party or for other workers gives no ground for it', () => {
    const toOne = [...TO_PAYER, order({ lineIds: ['w1'], amountFen: 1_000_000 }), serve()];
    arrearsCase()
      .given(...toOne)
      .when(again({ compensationFen: 1_000_000 }))
      .thenRefused('compensation-before-lapse', ARTICLE)
      .given(addParty('owner'), determine('owner'))
      .when(again({ addressee: 'owner', lineIds: ['w1'], amountFen: 1_000_000, compensationFen: 500_000 }))
      .thenRefused('compensation-before-lapse', ARTICLE)
      .when(again({ lineIds: ['w1'], amountFen: 1_000_000, compensationFen: 500_000 }))
      .then(['OrderIssued']);
  });
});

describe('报告与责令的先后', () => {
  test('an order may come before the investigation is concluded, and after it', () => {
    arrearsCase()
      .given(...TO_ORDERED, conclude())
      .when(order({ payBy: '2026-06-20' }))
      .then(['OrderIssued', { orderId: 'o2' }]);
  });
});
