import type { Fen } from '../kernel/event.ts';
import { arrivedOn } from './arrived.ts';
import type { LineEnd } from './events.ts';
import type { CaseState, OrderState, WageLine } from './state.ts';

export interface LineMoney {
  readonly claimedFen: Fen;
  readonly reportedFen: Fen | null;
  readonly verifiedFen: Fen | null;
  readonly disputedFen: Fen;
  /** Wages ordered, at most what was verified: a decision after an instruction orders the same wages again. */
  readonly orderedFen: Fen;
  /** Recorded by a payer's proof, wherever the money is. */
  readonly recordedFen: Fen;
  /** Verified to have reached the person: the only sum that counts as paid. */
  readonly paidFen: Fen;
  /** 加付赔偿金 stands beside the wages in every respect. */
  readonly compensationFen: Fen;
  readonly compensationRecordedFen: Fen;
  readonly compensationPaidFen: Fen;
}

interface Ordered {
  readonly fen: Fen;
  readonly compensationFen: Fen;
}

type Orders = CaseState['orders'];

const KNOWN = new WeakMap<Orders, ReadonlyMap<string, Ordered>>();

function orderedOn(orders: Orders, lineId: string): Ordered {
  let known = KNOWN.get(orders);
  if (known === undefined) KNOWN.set(orders, (known = addedUp(orders)));
  return known.get(lineId) ?? { fen: 0, compensationFen: 0 };
}

function addedUp(orders: Orders): ReadonlyMap<string, Ordered> {
  const lines = new Map<string, Ordered>();
  for (const order of Object.values(orders).filter(isLive)) {
    for (const [id, share] of Object.entries(order.shares)) {
      const before = lines.get(id) ?? { fen: 0, compensationFen: 0 };
      const compensationFen = before.compensationFen + share.compensationFen;
      lines.set(id, { fen: before.fen + share.fen, compensationFen });
    }
  }
  return lines;
}

const isLive = (order: OrderState): boolean => order.outcome !== 'withdrawn';

export function lineMoney(state: CaseState, line: WageLine): LineMoney {
  const { claimedFen, reportedFen, verifiedFen, disputedFen } = line;
  const { recordedFen, paidFen, compensationRecordedFen, compensationPaidFen } = arrivedOn(state.payments, line.id);
  const ordered = orderedOn(state.orders, line.id);
  return {
    ...{ claimedFen, reportedFen, verifiedFen, disputedFen, recordedFen, paidFen },
    orderedFen: Math.min(ordered.fen, verifiedFen ?? 0),
    ...{ compensationFen: ordered.compensationFen, compensationRecordedFen, compensationPaidFen },
  };
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
  readonly compensationPaidFen: Fen;
  readonly solvedPeople: number;
  /** Lines that ended in another way than by payment, shown beside the solved ones. */
  readonly otherPeople: number;
  readonly openPeople: number;
}

/** The sums of a case in fen, folded from lines, orders and payments. */
export function caseMoney(state: CaseState): CaseMoney {
  return moneyOf(state, Object.values(state.lines));
}

export interface TeamMoney extends CaseMoney {
  /** The 班组长; null: those whose team nobody has named. */
  readonly party: string | null;
}

/** The same sums by team, in the order in which the parties were entered; together they are those of the case. */
export function teamMoney(state: CaseState): readonly TeamMoney[] {
  const lines = Object.values(state.lines);
  return [...Object.keys(state.parties), null].flatMap((party) => {
    const own = lines.filter(({ team }) => team === party);
    return own.length === 0 ? [] : [{ party, ...moneyOf(state, own) }];
  });
}

function moneyOf(state: CaseState, lines: readonly WageLine[]): CaseMoney {
  const money = lines.map((line) => lineMoney(state, line));
  const sum = (of: (line: LineMoney) => Fen) => money.reduce((total, line) => total + of(line), 0);
  return {
    people: lines.length,
    claimedFen: sum((line) => line.claimedFen),
    reportedFen: sum((line) => line.reportedFen ?? 0),
    verifiedFen: sum((line) => line.verifiedFen ?? 0),
    disputedFen: sum((line) => line.disputedFen),
    orderedFen: sum((line) => line.orderedFen),
    compensationFen: sum((line) => line.compensationFen),
    recordedFen: sum((line) => line.recordedFen),
    paidFen: sum((line) => line.paidFen),
    compensationPaidFen: sum((line) => line.compensationPaidFen),
    solvedPeople: lines.filter((line) => line.end === 'paid').length,
    otherPeople: lines.filter((line) => line.end !== null && line.end !== 'paid').length,
    openPeople: lines.filter((line) => line.end === null).length,
  };
}

/**
 * Wages of these lines that were not yet sent on to the persons; a line that ended otherwise owes nothing more, unless its
 * end is among those that leave it owed.
 */
export function unsentFen(state: CaseState, lineIds: readonly string[], owedStill: readonly LineEnd[] = []): Fen {
  return lineIds.reduce((sum, id) => {
    const line = state.lines[id];
    if (line === undefined) return sum;
    if (line.end !== null && line.end !== 'paid' && !owedStill.includes(line.end)) return sum;
    return sum + Math.max(0, (line.verifiedFen ?? 0) - arrivedOn(state.payments, id).sentFen);
  }, 0);
}

/** Wages of open lines that were not sent on to the persons; as claimed where nobody has verified them yet. */
export function openFen({ lines, payments }: CaseState): Fen {
  return Object.values(lines)
    .filter(({ end }) => end === null)
    .reduce(
      (sum, { id, verifiedFen, claimedFen }) =>
        sum + Math.max(0, (verifiedFen ?? claimedFen) - arrivedOn(payments, id).sentFen),
      0,
    );
}

/** Wages and compensation of the order that were not sent on to the persons since it was issued. */
export function unpaidOn(
  state: CaseState,
  { lineIds, unsentFen: before, amountFen, compensationFen }: OrderState,
): Fen {
  const wages = Math.max(0, unsentFen(state, lineIds) - Math.max(0, before - amountFen));
  return wages + (compensationFen > 0 ? lineIds.reduce((sum, id) => sum + owedCompensation(state, id), 0) : 0);
}

function owedCompensation(state: CaseState, lineId: string): Fen {
  const recorded = arrivedOn(state.payments, lineId).compensationRecordedFen;
  return Math.max(0, orderedOn(state.orders, lineId).compensationFen - recorded);
}

export function owesCompensation(state: CaseState): boolean {
  return Object.keys(state.lines).some((id) => owedCompensation(state, id) > 0);
}
