import type { Payment } from './open-parts.ts';

/** What one payer has paid in all. */
export interface PayerSum {
  readonly payer: string;
  readonly recordedFen: number;
  /** Of it, what is verified to have reached the persons. */
  readonly reachedFen: number;
  readonly people: number;
  readonly payments: number;
}

/** Sums by payer, without what was voided or came back; the largest first. */
export function byPayer(payments: readonly Payment[]): readonly PayerSum[] {
  const sums = new Map<
    string,
    { payer: string; recordedFen: number; reachedFen: number; people: Set<string>; payments: number }
  >();
  for (const { payer, items, verified, bounced, voided } of payments) {
    if (voided) continue;
    const sum = sums.get(payer) ?? { payer, recordedFen: 0, reachedFen: 0, people: new Set<string>(), payments: 0 };
    for (const { lineId, fen } of items) {
      if (bounced.includes(lineId)) continue;
      sum.recordedFen += fen;
      if (verified.includes(lineId)) sum.reachedFen += fen;
      sum.people.add(lineId);
    }
    sum.payments += 1;
    sums.set(payer, sum);
  }
  return [...sums.values()]
    .map(({ people, ...sum }) => ({ ...sum, people: people.size }))
    .sort((a, b) => b.recordedFen - a.recordedFen);
}

/** What is still to reach a worker. */
export function openFenOf(line: {
  readonly claimedFen: number;
  readonly verifiedFen: number | null;
  readonly paidFen: number;
  readonly end: string | null;
  readonly left: boolean;
}): number {
  if (line.left || (line.end !== null && line.end !== 'paid')) return 0;
  return Math.max(0, (line.verifiedFen ?? line.claimedFen) - line.paidFen);
}
