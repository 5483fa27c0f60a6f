import { describe, expect, it } from '@jest/globals';
import type { Payment } from './open-parts.ts';
import { byPayer, openFenOf } from './payers.ts';

const payment = (payer: string, part: Partial<Payment>): Payment => ({
  id: `${payer} 1`,
  kind: 'employer',
  payer,
  items: [],
  totalFen: 0,
  arrivedAt: 'person',
  paidOn: '2026-11-24',
  verified: [],
  bounced: [],
  voided: false,
  ...part,
});

describe('who has paid what', () => {
  it('is summed by payer, without what was voided or came back', () => {
    const payments = [
      payment('a', {
        items: [
          { lineId: '1', fen: 100 },
          { lineId: '2', fen: 200 },
        ],
        verified: ['1'],
        bounced: ['2'],
      }),
      payment('a', { items: [{ lineId: '1', fen: 50 }] }),
      payment('b', { items: [{ lineId: '3', fen: 900 }], verified: ['3'] }),
      payment('b', { items: [{ lineId: '4', fen: 900 }], voided: true }),
    ];
    expect(byPayer(payments)).toEqual([
      { payer: 'b', recordedFen: 900, reachedFen: 900, people: 1, payments: 1 },
      { payer: 'a', recordedFen: 150, reachedFen: 100, people: 1, payments: 2 },
    ]);
  });
});

describe('what a worker is still owed', () => {
  const line = { claimedFen: 1_000, verifiedFen: null, paidFen: 0, end: null, left: false };

  it.each([
    ['as claimed while nothing is verified', {}, 1_000],
    ['as verified', { verifiedFen: 800 }, 800],
    ['less what reached him', { verifiedFen: 800, paidFen: 300 }, 500],
    ['never less than nothing', { verifiedFen: 800, paidFen: 900 }, 0],
    ['not what ended another way', { end: 'settled' }, 0],
    ['not what left the case', { left: true }, 0],
  ])('is counted %s', (_, part, fen) => {
    expect(openFenOf({ ...line, ...part })).toBe(fen);
  });
});
