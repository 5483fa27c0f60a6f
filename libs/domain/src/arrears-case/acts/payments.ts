import { refuse } from '../../kernel/refusal.ts';
import { localDayOf } from '../../time/local-day.ts';
import { isSameSlip, payableFen } from '../arrived.ts';
import type { CaseDraft, CasePayload } from '../draft.ts';
import type { PaymentItem } from '../events.ts';
import { lineMoney } from '../money.ts';
import type { CaseState, PaymentState } from '../state.ts';
import { endIfPaid, openLine } from './line-ends.ts';

export function recordPayment(draft: CaseDraft, command: CasePayload<'RecordPayment'>): void {
  const { items, totalFen, paidOn } = command;
  if (draft.state.parties[command.payer] === undefined) refuse('party-unknown');
  if (command.kind === 'emergency-fund' && !hasFundPaid(draft.state)) refuse('fund-not-approved');
  if (paidOn > localDayOf(draft.context.at)) refuse('paid-in-future');
  if (items.length === 0 || items.some(({ fen }) => !Number.isInteger(fen) || fen <= 0)) refuse('amount-invalid');
  if (new Set(items.map(placeOf)).size !== items.length) refuse('line-twice');
  if (items.reduce((sum, item) => sum + item.fen, 0) !== totalFen) refuse('payment-sum-differs');
  for (const item of items) {
    const mostFen = mostOf(draft, item);
    if (item.fen > mostFen) refuse('line-overpaid', { details: { line: item.lineId, mostFen } });
  }
  checkNew(draft, command);
  const paymentId = `p${Object.keys(draft.state.payments).length + 1}`;
  draft.emit({ type: 'PaymentRecorded', data: { ...command, paymentId } });
}

/** The fund pays by the approval of the district government, which is an act of its step (724 Art 63). */
function hasFundPaid({ steps }: CaseState): boolean {
  return Object.values(steps).some(({ kind, taken }) => kind === 'emergency-fund' && taken['pay'] === 'paid');
}

const placeOf = ({ lineId, of }: PaymentItem): string => `${of ?? 'wages'} ${lineId}`;

/** What may still be paid on a line; compensation comes after the wages, and also when they are paid. */
function mostOf(draft: CaseDraft, { lineId, of }: PaymentItem): number {
  if (of === 'compensation') {
    const line = draft.state.lines[lineId] ?? refuse('line-unknown', { details: { line: lineId } });
    const { compensationFen, compensationRecordedFen } = lineMoney(draft.state, line);
    return compensationFen === 0 ? refuse('compensation-not-ordered') : compensationFen - compensationRecordedFen;
  }
  return payableFen(draft.state, openLine(draft, lineId));
}

/**
 * A bank's number pays a person once (architecture, "Natural keys"). Money without one is taken for the same where payer,
 * person, sum and day are, unless it is said why it is another.
 */
function checkNew({ state }: CaseDraft, { items, payer, paidOn, distinctBecause }: CasePayload<'RecordPayment'>): void {
  const known = itemsByPlace(state.payments);
  for (const item of items) {
    for (const { item: other, payment } of known.get(placeOf(item)) ?? []) {
      const details = { line: item.lineId, payment: payment.id };
      if (isSameSlip(item.slip, other.slip)) refuse('slip-already-recorded', { details });
      if (item.slip !== undefined && other.slip !== undefined) continue;
      const alike = other.fen === item.fen && payment.payer === payer && payment.paidOn === paidOn;
      if (alike && !payment.bounced.includes(item.lineId) && distinctBecause === undefined)
        refuse('payment-looks-recorded', { details });
    }
  }
}

interface KnownItem {
  readonly item: PaymentItem;
  readonly payment: PaymentState;
}

function itemsByPlace(payments: CaseDraft['state']['payments']): ReadonlyMap<string, readonly KnownItem[]> {
  const known = new Map<string, KnownItem[]>();
  for (const payment of Object.values(payments)) {
    if (payment.voided) continue;
    for (const item of payment.items) {
      const list = known.get(placeOf(item));
      if (list === undefined) known.set(placeOf(item), [{ item, payment }]);
      else list.push({ item, payment });
    }
  }
  return known;
}

export function forwardPayment(draft: CaseDraft, command: CasePayload<'ForwardPayment'>): void {
  const payment = livePayment(draft, command.paymentId);
  if (payment.arrivedAt === 'person' || payment.arrivedAt === command.arrivedAt) refuse('payment-already-there');
  draft.emit({ type: 'PaymentForwarded', data: command });
}

/** Only 到本人 is paid (R035); verified by none of those who recorded it or said that it went on. */
export function verifyPayment(draft: CaseDraft, command: CasePayload<'VerifyPayment'>): void {
  const payment = livePayment(draft, command.paymentId);
  if (payment.arrivedAt !== 'person') refuse('payment-not-at-person', { details: { at: payment.arrivedAt } });
  const verifiedBy = draft.context.actor.id;
  if ([payment.recordedBy, ...payment.hops.map(({ by }) => by)].includes(verifiedBy)) refuse('approver-is-requester');
  if (command.lineIds.length === 0) refuse('payment-without-lines');
  const paid = new Set(payment.items.map((item) => item.lineId));
  const bounced = new Set(payment.bounced);
  const verified = new Set(payment.verified);
  for (const lineId of command.lineIds) {
    const details = { line: lineId };
    if (!paid.has(lineId)) refuse('line-not-in-payment', { details });
    if (bounced.has(lineId)) refuse('payment-bounced', { details });
    if (verified.has(lineId)) refuse('payment-already-verified', { details });
  }
  draft.emit({ type: 'PaymentVerified', data: { ...command, verifiedBy } });
  for (const lineId of command.lineIds) endIfPaid(draft, lineId, `payment/${payment.id}`);
}

/** 退票: what was paid is not; an ended line, and a cleared case, opens again for this line alone. */
export function recordBounce(draft: CaseDraft, command: CasePayload<'RecordBounce'>): void {
  const payment = livePayment(draft, command.paymentId);
  const items = payment.items.filter((one) => one.lineId === command.lineId);
  if (items.length === 0) refuse('line-not-in-payment');
  if (payment.bounced.includes(command.lineId)) refuse('payment-bounced');
  const { paymentId, lineId, reason } = command;
  const fen = items.reduce((sum, item) => sum + item.fen, 0);
  draft.emit({ type: 'PaymentBounced', data: { paymentId, lineId, fen, reason } });
  if (draft.state.lines[lineId]?.end === null || items.every((item) => item.of === 'compensation')) return;
  draft.emit({ type: 'CaseReopened', data: { reason, because: 'bounced-payment', lineIds: [lineId] } });
}

function livePayment(draft: CaseDraft, id: string) {
  const payment = draft.state.payments[id] ?? refuse('payment-unknown');
  return payment.voided ? refuse('payment-voided') : payment;
}
