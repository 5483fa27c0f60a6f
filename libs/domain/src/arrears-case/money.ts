import type { Fen } from '../kernel/event.ts';
import type { CaseState, WageLine } from './state.ts';

export interface LineMoney {
  readonly claimedFen: Fen;
  readonly reportedFen: Fen | null;
  readonly verifiedFen: Fen | null;
  readonly disputedFen: Fen;
  /** Recorded by a payer's proof, wherever the money is. */
  readonly recordedFen: Fen;
  /** Verified to have reached the person: the only sum that counts as paid. */
  readonly paidFen: Fen;
}

export function lineMoney(state: CaseState, line: WageLine): LineMoney {
  let recordedFen = 0;
  let paidFen = 0;
  for (const payment of Object.values(state.payments)) {
    if (payment.voided || payment.bounced.includes(line.id)) continue;
    const fen = payment.items.find((item) => item.lineId === line.id)?.fen ?? 0;
    recordedFen += fen;
    if (payment.verified.includes(line.id)) paidFen += fen;
  }
  const { claimedFen, reportedFen, verifiedFen, disputedFen } = line;
  return { claimedFen, reportedFen, verifiedFen, disputedFen, recordedFen, paidFen };
}

export interface CaseMoney {
  readonly people: number;
  readonly claimedFen: Fen;
  readonly reportedFen: Fen;
  readonly verifiedFen: Fen;
  readonly disputedFen: Fen;
  readonly orderedFen: Fen;
  readonly compensationFen: Fen;
  readonly recordedFen: Fen;
  readonly paidFen: Fen;
  readonly solvedPeople: number;
  /** Lines that ended in another way than by payment, shown beside the solved ones. */
  readonly otherPeople: number;
  readonly openPeople: number;
}

/** The sums of a case in fen, folded from lines, orders and payments. */
export function caseMoney(state: CaseState): CaseMoney {
  const lines = Object.values(state.lines);
  const money = lines.map((line) => lineMoney(state, line));
  const orders = Object.values(state.orders).filter((order) => order.outcome !== 'withdrawn');
  const sum = (numbers: readonly Fen[]) => numbers.reduce((total, fen) => total + fen, 0);
  return {
    people: lines.length,
    claimedFen: sum(money.map((line) => line.claimedFen)),
    reportedFen: sum(money.map((line) => line.reportedFen ?? 0)),
    verifiedFen: sum(money.map((line) => line.verifiedFen ?? 0)),
    disputedFen: sum(money.map((line) => line.disputedFen)),
    orderedFen: sum(orders.map((order) => order.amountFen)),
    compensationFen: sum(orders.map((order) => order.compensationFen)),
    recordedFen: sum(money.map((line) => line.recordedFen)),
    paidFen: sum(money.map((line) => line.paidFen)),
    solvedPeople: lines.filter((line) => line.end === 'paid').length,
    otherPeople: lines.filter((line) => line.end !== null && line.end !== 'paid').length,
    openPeople: lines.filter((line) => line.end === null).length,
  };
}
