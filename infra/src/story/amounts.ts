import { lineMoney, type CaseState, type Fen, type PaymentItem, type WageLine } from '@qingxin/domain';

/** `total` split over `count` people in whole fen; the first ones carry the remainder. */
export function split(total: Fen, count: number): readonly Fen[] {
  const each = Math.floor(total / count);
  const rest = total - each * count;
  return Array.from({ length: count }, (_, index) => (index < rest ? each + 1 : each));
}

/** Lines by `all`, `open`, or ordinals such as `1-8` or `3`, in the order in which they came into the case. */
export function chosenLines(state: CaseState, chosen: unknown): readonly WageLine[] {
  const lines = Object.values(state.lines);
  if (chosen === undefined || chosen === 'open') return lines.filter((line) => line.end === null);
  if (chosen === 'all') return lines;
  if (typeof chosen !== 'string') throw new Error('lines are chosen by a text');
  const [first, last] = chosen.split('-').map(Number);
  return lines.slice((first ?? 1) - 1, last ?? first);
}

/**
 * Items of a payment of `total` over the lines. Each gets its even share as far as it is still owed; what then is left
 * goes to the lines in order.
 */
export function paymentItems(state: CaseState, lines: readonly WageLine[], total: Fen): readonly PaymentItem[] {
  const owed = lines.map((line) => (line.verifiedFen ?? line.claimedFen) - lineMoney(state, line).recordedFen);
  const shares = split(total, lines.length).map((share, index) => Math.min(share, owed[index] ?? 0));
  let left = total - shares.reduce((sum, share) => sum + share, 0);
  return lines.flatMap((line, index) => {
    const share = shares[index] ?? 0;
    const more = Math.min(left, (owed[index] ?? 0) - share);
    left -= more;
    return share + more === 0 ? [] : [{ lineId: line.id, fen: share + more }];
  });
}

/** What is still owed on the lines, wherever recorded payments are. */
export function owedOn(state: CaseState, lines: readonly WageLine[]): Fen {
  return lines.reduce(
    (sum, line) => sum + (line.verifiedFen ?? line.claimedFen) - lineMoney(state, line).recordedFen,
    0,
  );
}
