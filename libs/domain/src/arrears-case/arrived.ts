import type { Fen } from '../kernel/event.ts';
import type { BankSlip, PaymentItem } from './events.ts';
import type { CaseState, PaymentState, WageLine } from './state.ts';

/** What all payments together brought one line, bounced and voided ones left out. */
export interface Arrived {
  /** Wages recorded by a payer's proof, wherever the money is. */
  readonly recordedFen: Fen;
  /** Wages that were sent on to the person, verified or not. */
  readonly sentFen: Fen;
  /** Wages verified to have reached the person. */
  readonly paidFen: Fen;
  readonly compensationRecordedFen: Fen;
  readonly compensationPaidFen: Fen;
  /** The newest payment that was verified for the line. */
  readonly last: PaymentState | null;
}

const NOTHING: Arrived = {
  recordedFen: 0,
  sentFen: 0,
  paidFen: 0,
  compensationRecordedFen: 0,
  compensationPaidFen: 0,
  last: null,
};

type Payments = CaseState['payments'];

/** Payments change seldom and are asked for line by line: added up once for each state of them. */
const KNOWN = new WeakMap<Payments, ReadonlyMap<string, Arrived>>();

export function arrivedOn(payments: Payments, lineId: string): Arrived {
  let known = KNOWN.get(payments);
  if (known === undefined) KNOWN.set(payments, (known = addedUp(payments)));
  return known.get(lineId) ?? NOTHING;
}

type Sums = { -readonly [F in keyof Arrived]: Arrived[F] };

function addedUp(payments: Payments): ReadonlyMap<string, Arrived> {
  const lines = new Map<string, Sums>();
  for (const payment of Object.values(payments)) {
    if (payment.voided) continue;
    const bounced = new Set(payment.bounced);
    const verified = new Set(payment.verified);
    for (const item of payment.items) {
      if (bounced.has(item.lineId)) continue;
      let sums = lines.get(item.lineId);
      if (sums === undefined) lines.set(item.lineId, (sums = { ...NOTHING }));
      addItem(sums, payment, item, verified.has(item.lineId));
    }
  }
  return lines;
}

function addItem(sums: Sums, payment: PaymentState, { fen, of }: PaymentItem, paid: boolean): void {
  if (of === 'compensation') {
    sums.compensationRecordedFen += fen;
    if (paid) sums.compensationPaidFen += fen;
    return;
  }
  sums.recordedFen += fen;
  if (payment.arrivedAt === 'person') sums.sentFen += fen;
  if (!paid) return;
  sums.paidFen += fen;
  sums.last = payment;
}

/** Wages that may still be recorded as paid on the line. */
export function payableFen({ payments }: Pick<CaseState, 'payments'>, { id, verifiedFen, claimedFen }: WageLine): Fen {
  return (verifiedFen ?? claimedFen) - arrivedOn(payments, id).recordedFen;
}

/** Whether a bank's number has paid the line already (architecture, "Natural keys"). */
export function isSlipRecorded({ payments }: Pick<CaseState, 'payments'>, lineId: string, slip: BankSlip): boolean {
  return Object.values(payments).some(
    ({ voided, items }) => !voided && items.some((item) => item.lineId === lineId && isSameSlip(item.slip, slip)),
  );
}

export function isSameSlip(one: BankSlip | undefined, other: BankSlip | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one.bank.trim() === other.bank.trim() && one.serial.trim() === other.serial.trim();
}

/** Lines of a payment that were neither verified nor bounced. */
export function isUnsettled(payment: PaymentState): boolean {
  const settled = new Set([...payment.verified, ...payment.bounced]);
  return !payment.voided && payment.items.some((item) => !settled.has(item.lineId));
}
