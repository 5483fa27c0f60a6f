import { legalDay, notBefore } from '../../clocks/legal-time.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { CaseDraft, CasePayload } from '../draft.ts';
import { isDisobeyed, isWithdrawable } from '../measures.ts';
import { unpaidOn } from '../money.ts';
import { isPaperApproved } from '../../papers/state.ts';
import { numberOn } from '../../rules/usual-numbers.ts';
import { answerFatesOf, isInCustody } from '../party-fates.ts';
import { isConcealedLine } from '../people.ts';
import type { OrderState, WageLine } from '../state.ts';
import { openLine } from './line-ends.ts';

/** Who must pay and by which article (724 Art 29, 30, 36, 37, 59); several payers stand side by side. */
export function determinePayer(draft: CaseDraft, command: CasePayload<'DeterminePayer'>): void {
  if (draft.state.parties[command.partyId] === undefined) refuse('party-unknown');
  if (draft.state.payers.some((payer) => payer.partyId === command.partyId)) refuse('payer-known');
  draft.emit({ type: 'PayerDetermined', data: command });
}

export function changeLiableParty(draft: CaseDraft, command: CasePayload<'ChangeLiableParty'>): void {
  if (draft.state.parties[command.to] === undefined) refuse('party-unknown');
  if (!draft.state.payers.some((payer) => payer.partyId === command.from)) refuse('payer-unknown');
  draft.emit({ type: 'LiablePartyChanged', data: command });
  answerFatesOf(draft, command);
}

/** Orders are many; each states its own pay-by date, for which no law gives a number (S4-08). */
export function issueOrder(draft: CaseDraft, command: CasePayload<'IssueOrder'>): void {
  if (!draft.state.payers.some((payer) => payer.partyId === command.addressee)) refuse('payer-unknown');
  if (command.payBy <= legalDay(draft.context)) refuse('date-not-in-future');
  if (!Number.isInteger(command.amountFen) || command.amountFen <= 0) refuse('amount-invalid');
  if (new Set(command.lineIds).size !== command.lineIds.length) refuse('line-twice');
  let verified = 0;
  for (const id of command.lineIds) {
    const line = openLine(draft, id);
    verified += line.verifiedFen ?? refuse('line-not-verified', { details: { line: id } });
  }
  if (command.lineIds.length === 0) refuse('order-without-lines');
  if (command.amountFen > verified) refuse('order-above-verified', { details: { verifiedFen: verified } });
  checkCompensation(draft, command);
  const orderId = `o${Object.keys(draft.state.orders).length + 1}`;
  const unnamed = command.lineIds.filter((id) => isUnnamed(draft.state.lines[id]));
  const { paperNumber: _, ...order } = command;
  const data = { ...order, number: numberOf(draft, command), orderId, ...(unnamed.length === 0 ? {} : { unnamed }) };
  draft.emit({ type: 'OrderIssued', data });
}

/**
 * Its own from the register, or that of the approval (责令支付审批表) for the same party, which serves one order; an order of the
 * time on paper keeps the number that it has, and is older than the take-over of the case.
 */
function numberOf({ state, context }: CaseDraft, command: CasePayload<'IssueOrder'>): string {
  const { number, paper, paperNumber, addressee } = command;
  if (paperNumber !== undefined) {
    const { takenOver } = state;
    if (takenOver === null || legalDay(context) >= takenOver.on) refuse('order-not-of-paper');
    return paperNumber;
  }
  if (paper === undefined) return number ?? refuse('order-number-missing');
  const known = state.papers[paper] ?? refuse('paper-unknown');
  if (known.kind !== 'order-approval' || known.of !== addressee) refuse('paper-of-another-order');
  if (!isPaperApproved(known)) refuse('paper-not-approved');
  if (Object.values(state.orders).some((order) => order.paper === paper)) refuse('paper-used');
  notBefore(context, known.since, 'acted-before-last-step');
  return known.number ?? refuse('paper-not-approved');
}

/** Concealed, and no consent is recorded: the sum counts in the order and the annex leaves the person out. */
function isUnnamed(line: WageLine | undefined): boolean {
  return isConcealedLine(line) && line?.consented !== true;
}

/** 加付赔偿金 keeps within its shares of the sum and follows an order for the same wages that was served and not obeyed in time. */
function checkCompensation(draft: CaseDraft, command: CasePayload<'IssueOrder'>): void {
  const { compensationFen, amountFen, payBy } = command;
  if (compensationFen === 0) return;
  const article = '《劳动保障监察条例》第二十六条';
  const percent = (name: 'leastPercent' | 'mostPercent') =>
    numberOn(draft.context.rules, 'S4-07-ADDED', name, legalDay(draft.context));
  const [least, most] = [percent('leastPercent'), percent('mostPercent')];
  if (compensationFen * 100 < amountFen * least || compensationFen * 100 > amountFen * most)
    refuse('compensation-out-of-range', { article, details: { least, most } });
  const overdue = Object.values(draft.state.orders).filter(
    (order) => order.addressee === command.addressee && isDisobeyed(order, legalDay(draft.context)),
  );
  if (!command.lineIds.every((id) => overdue.some((order) => order.lineIds.includes(id))))
    refuse('compensation-before-lapse', { article, details: { payBy } });
}

/** Each attempt is dated; the one that succeeds serves the order and later clocks count from it. */
export function recordService(draft: CaseDraft, command: CasePayload<'RecordService'>): void {
  const order = openOrder(draft, command.orderId);
  if (order.servedOn !== null) refuse('order-already-served');
  if (command.way === 'through-custody' && !isInCustody(draft.state, order.addressee))
    refuse('addressee-not-in-custody', { article: '《中华人民共和国民事诉讼法》第九十三条' });
  draft.emit({ type: 'ServiceAttempted', data: command });
  if (!command.served) return;
  const { orderId, way } = command;
  draft.emit({ type: 'OrderServed', data: { orderId, way, servedOn: legalDay(draft.context) } });
}

export function recordOrderOutcome(draft: CaseDraft, command: CasePayload<'RecordOrderOutcome'>): void {
  const order = orderToEnd(draft, command);
  if (command.outcome === 'ignored' || command.outcome === 'partly') checkDisobeyed(draft, order);
  if (command.outcome === 'fulfilled') checkFulfilled(draft, order);
  draft.emit({ type: 'OrderOutcomeRecorded', data: command });
}

/** What the order asked for was sent on to the persons since it was issued, the compensation with it. */
function checkFulfilled({ state }: CaseDraft, order: OrderState): void {
  const missingFen = unpaidOn(state, order);
  if (missingFen > 0) refuse('order-not-paid', { details: { missingFen } });
}

/** Only an order that was served before its date, and whose date has passed, can have been disobeyed. */
function checkDisobeyed(draft: CaseDraft, { servedOn, payBy }: OrderState): void {
  if (servedOn === null) refuse('order-not-served');
  if (servedOn > payBy) refuse('served-after-pay-by', { details: { servedOn, payBy } });
  if (legalDay(draft.context) <= payBy) refuse('pay-by-not-passed', { details: { payBy } });
}

/** An open one; one that was not obeyed may still be withdrawn, by its own office or after a review. */
function orderToEnd(draft: CaseDraft, { orderId, outcome }: CasePayload<'RecordOrderOutcome'>): OrderState {
  const order = draft.state.orders[orderId];
  if (outcome !== 'withdrawn' || order === undefined || !isWithdrawable(order)) return openOrder(draft, orderId);
  notBefore(draft.context, order.issuedOn, 'acted-before-order');
  return order;
}

function openOrder(draft: CaseDraft, id: string): OrderState {
  const order = draft.state.orders[id] ?? refuse('order-unknown');
  if (order.outcome !== null) refuse('order-already-settled');
  notBefore(draft.context, order.issuedOn, 'acted-before-order');
  return order;
}
