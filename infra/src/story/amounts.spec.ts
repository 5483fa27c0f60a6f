import { describe, expect, test } from '@jest/globals';
import type { CaseState, WageLine } from '@qingxin/domain';
import fc from 'fast-check';
import { chosenLines, owedOn, paymentItems, split } from './amounts.ts';

function caseWith(claims: readonly number[], paid: Readonly<Record<string, number>> = {}): CaseState {
  const lines = claims.map((claimedFen, index) => {
    const line: Partial<WageLine> = { id: `w${index + 1}`, claimedFen, verifiedFen: null, end: null };
    return [`w${index + 1}`, line] as const;
  });
  const items = Object.entries(paid).map(([lineId, fen]) => ({ lineId, fen }));
  const payments = items.length === 0 ? {} : { p1: { voided: false, bounced: [], verified: [], items } };
  return { lines: Object.fromEntries(lines), orders: {}, payments } as unknown as CaseState;
}

describe('案例中的金额', () => {
  test('a sum split over people adds up to the fen, and nobody gets two fen more than another', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.integer({ min: 1, max: 300 }), (total, count) => {
        const shares = split(total, count);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total);
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('a payment is spread evenly, and what one line does not need goes to the others', () => {
    const state = caseWith([100, 10, 100]);
    const items = paymentItems(state, chosenLines(state, 'all'), 150);
    expect(items).toEqual([
      { lineId: 'w1', fen: 90 },
      { lineId: 'w2', fen: 10 },
      { lineId: 'w3', fen: 50 },
    ]);
  });

  test('what was recorded before is no longer owed', () => {
    const state = caseWith([100, 100], { w1: 60 });
    expect(owedOn(state, chosenLines(state, 'all'))).toBe(140);
  });

  test('lines are chosen by ordinal in the order in which they came', () => {
    const state = caseWith([1, 2, 3, 4]);
    expect(chosenLines(state, '2-3').map(({ id }) => id)).toEqual(['w2', 'w3']);
    expect(chosenLines(state, '4').map(({ id }) => id)).toEqual(['w4']);
  });
});
