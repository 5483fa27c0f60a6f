import type { FreeText } from '../../kernel/event.ts';
import { refuse } from '../../kernel/refusal.ts';
import { localDayOf } from '../../time/local-day.ts';
import type { CaseDraft, CasePayload } from '../draft.ts';
import { lineMoney } from '../money.ts';
import type { WageLine } from '../state.ts';

/** A worker found later; after the clearing he opens the wages again (practice, "Two ends"). */
export function addWageLine(draft: CaseDraft, command: CasePayload<'AddWageLine'>): void {
  if (draft.state.lines[command.lineId] !== undefined) refuse('line-known');
  if (draft.state.cleared || draft.state.archived) {
    draft.emit({ type: 'CaseReopened', data: { reason: 'worker-found', because: 'new-worker', lineIds: [] } });
  }
  draft.emit({ type: 'WageLineAdded', data: { ...command, origin: 'case', link: null } });
}

export function reportWageLine(draft: CaseDraft, command: CasePayload<'ReportWageLine'>): void {
  openLine(draft, command.lineId);
  if (draft.state.parties[command.party] === undefined) refuse('party-unknown');
  draft.emit({ type: 'WageLineReported', data: command });
}

export function verifyWageLine(draft: CaseDraft, command: CasePayload<'VerifyWageLine'>): void {
  const line = openLine(draft, command.lineId);
  if (!Number.isInteger(command.verifiedFen)) refuse('amount-invalid');
  if (command.verifiedFen < lineMoney(draft.state, line).recordedFen) refuse('verified-below-recorded');
  if (command.verifiedFen === 0) refuse('verified-zero-needs-end');
  draft.emit({ type: 'WageLineVerified', data: command });
  endIfPaid(draft, line.id, command.evidence);
}

export function disputeWageLine(draft: CaseDraft, command: CasePayload<'DisputeWageLine'>): void {
  const line = openLine(draft, command.lineId);
  if (command.disputedFen > Math.max(line.claimedFen, line.verifiedFen ?? 0)) refuse('disputed-above-claim');
  draft.emit({ type: 'WageLineDisputed', data: command });
}

/** Every other end than payment needs proof and a second person; it is counted beside the solved ones. */
export function endWageLine(draft: CaseDraft, command: CasePayload<'EndWageLine'>): void {
  openLine(draft, command.lineId);
  const confirmedBy = draft.context.actor.id;
  if (command.proposedBy === confirmedBy) refuse('approver-is-requester');
  draft.emit({ type: 'WageLineEnded', data: { ...command, confirmedBy } });
}

export function recordPayment(draft: CaseDraft, command: CasePayload<'RecordPayment'>): void {
  const { items, totalFen, paidOn } = command;
  if (draft.state.parties[command.payer] === undefined) refuse('party-unknown');
  if (paidOn > localDayOf(draft.context.at)) refuse('paid-in-future');
  if (items.length === 0 || items.some(({ fen }) => !Number.isInteger(fen) || fen <= 0)) refuse('amount-invalid');
  if (new Set(items.map((item) => item.lineId)).size !== items.length) refuse('line-twice');
  if (items.reduce((sum, item) => sum + item.fen, 0) !== totalFen) refuse('payment-sum-differs');
  for (const item of items) {
    const line = openLine(draft, item.lineId);
    const most = line.verifiedFen ?? line.claimedFen;
    if (lineMoney(draft.state, line).recordedFen + item.fen > most) {
      refuse('line-overpaid', { details: { line: item.lineId, most } });
    }
  }
  const paymentId = `p${Object.keys(draft.state.payments).length + 1}`;
  draft.emit({ type: 'PaymentRecorded', data: { ...command, paymentId } });
}

export function forwardPayment(draft: CaseDraft, command: CasePayload<'ForwardPayment'>): void {
  const payment = livePayment(draft, command.paymentId);
  if (payment.arrivedAt === 'person' || payment.arrivedAt === command.arrivedAt) refuse('payment-already-there');
  draft.emit({ type: 'PaymentForwarded', data: command });
}

/** Only 到本人 is paid (R035); verified by another person than the one who recorded it. */
export function verifyPayment(draft: CaseDraft, command: CasePayload<'VerifyPayment'>): void {
  const payment = livePayment(draft, command.paymentId);
  if (payment.arrivedAt !== 'person') refuse('payment-not-at-person', { details: { at: payment.arrivedAt } });
  const verifiedBy = draft.context.actor.id;
  if (payment.recordedBy === verifiedBy) refuse('approver-is-requester');
  if (command.lineIds.length === 0) refuse('payment-without-lines');
  for (const lineId of command.lineIds) {
    if (!payment.items.some((item) => item.lineId === lineId))
      refuse('line-not-in-payment', { details: { line: lineId } });
    if (payment.bounced.includes(lineId)) refuse('payment-bounced', { details: { line: lineId } });
    if (payment.verified.includes(lineId)) refuse('payment-already-verified', { details: { line: lineId } });
  }
  draft.emit({ type: 'PaymentVerified', data: { ...command, verifiedBy } });
  for (const lineId of command.lineIds) endIfPaid(draft, lineId, `payment/${payment.id}`);
}

/** Proposed by who recorded the last payment that reached the person, confirmed by who verified it. */
export function endIfPaid(draft: CaseDraft, lineId: string, proof: FreeText): void {
  const line = draft.state.lines[lineId];
  if (line === undefined || line.end !== null || line.verifiedFen === null) return;
  if (lineMoney(draft.state, line).paidFen < line.verifiedFen) return;
  const last = Object.values(draft.state.payments).findLast((payment) => payment.verified.includes(lineId));
  if (last === undefined || last.verifiedBy === null) return;
  const { recordedBy: proposedBy, verifiedBy: confirmedBy } = last;
  draft.emit({ type: 'WageLineEnded', data: { lineId, as: 'paid', proof, proposedBy, confirmedBy } });
}

/** 退票: what was paid is not; an ended line, and a cleared case, opens again for this line alone. */
export function recordBounce(draft: CaseDraft, command: CasePayload<'RecordBounce'>): void {
  const payment = livePayment(draft, command.paymentId);
  const item = payment.items.find((one) => one.lineId === command.lineId) ?? refuse('line-not-in-payment');
  if (payment.bounced.includes(command.lineId)) refuse('payment-bounced');
  const { paymentId, lineId, reason } = command;
  draft.emit({ type: 'PaymentBounced', data: { paymentId, lineId, fen: item.fen, reason } });
  if (draft.state.lines[lineId]?.end === null) return;
  draft.emit({ type: 'CaseReopened', data: { reason, because: 'bounced-payment', lineIds: [lineId] } });
}

export function openLine(draft: CaseDraft, id: string): WageLine {
  const line = draft.state.lines[id] ?? refuse('line-unknown', { details: { line: id } });
  if (line.end !== null) refuse('line-ended', { details: { line: id, as: line.end } });
  return line;
}

function livePayment(draft: CaseDraft, id: string) {
  const payment = draft.state.payments[id] ?? refuse('payment-unknown');
  return payment.voided ? refuse('payment-voided') : payment;
}
