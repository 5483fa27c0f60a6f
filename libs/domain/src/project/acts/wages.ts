import { legalDay } from '../../clocks/legal-time.ts';
import type { Fen } from '../../kernel/event.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { LocalDay } from '../../kernel/time-types.ts';
import { addDays, addMonths, dayNumber, dayOf, partsOf } from '../../time/local-day.ts';
import { payDay } from '../../time/pay-day.ts';
import type { ProjectDraft, ProjectPayload } from '../draft.ts';
import type { Said } from '../events.ts';
import type { WageMonth } from '../state.ts';
import type { Transfer } from '../wage-events.ts';
import { hasLines, linesOf } from '../wage-months.ts';
import { findBreach } from './breaches.ts';
import { notInFuture } from './checks.ts';

/** Labour cost of one month: the contract's days in the following month are written into the event. */
export function recordLabourCost(draft: ProjectDraft, command: ProjectPayload<'RecordLabourCost'>): void {
  const { state, context } = draft;
  const { month, dueFen, document } = command;
  const contract = state.contract ?? refuse('contract-missing');
  if (state.months[month] !== undefined) refuse('wage-month-known');
  if (`${month}-01` > legalDay(context)) refuse('wage-month-in-future');
  const agreedPayDay = dayOfNext(month, contract.payDay);
  const payOn = agreedPayDay === null ? null : payDay(agreedPayDay, context.calendar).payOn;
  const allocateBy = dayOfNext(month, contract.allocationDay);
  const monthEnd = lastOf(month);
  draft.emit({ type: 'WageMonthOpened', data: { month, monthEnd, dueFen, allocateBy, agreedPayDay, payOn, document } });
}

function lastOf(month: string): LocalDay {
  return addDays(dayOf(addMonths(dayNumber(`${month}-01`), 1)), -1);
}

/** That day of the following month, or its last day where it is shorter. */
function dayOfNext(month: string, agreed: Said<number>): LocalDay | null {
  if (agreed === 'unknown') return null;
  const first = dayOf(addMonths(dayNumber(`${month}-01`), 1));
  const last = partsOf(dayNumber(lastOf(first.slice(0, 7)))).date;
  return addDays(first, Math.min(agreed, last) - 1);
}

export function restateLabourCost(draft: ProjectDraft, command: ProjectPayload<'RestateLabourCost'>): void {
  const { dueFen: before } = monthOf(draft, command.month);
  if (before === command.dueFen) return;
  draft.emit({ type: 'LabourCostRestated', data: { ...command, before } });
}

export function recordAllocation(draft: ProjectDraft, command: ProjectPayload<'RecordAllocation'>): void {
  const { allocatedFen } = monthOf(draft, command.month);
  notInFuture(draft.context, command.effectiveOn);
  draft.emit({ type: 'LabourCostAllocated', data: { ...command, totalFen: allocatedFen + command.fen } });
}

/** Signed by the workers and handed to the general contractor (724 Art 31). */
export function recordWageSheet(draft: ProjectDraft, command: ProjectPayload<'RecordWageSheet'>): void {
  if (hasLines(monthOf(draft, command.month))) refuse('sheet-by-lines');
  notInFuture(draft.context, command.effectiveOn);
  draft.emit({ type: 'WageSheetHandedOver', data: command });
}

/** Wages that do not go through the special account are paid, and a breach all the same. */
export function recordWagesPaid(draft: ProjectDraft, command: ProjectPayload<'RecordWagesPaid'>): void {
  const known = monthOf(draft, command.month);
  const { paidFen } = known;
  const { month, throughAccount, transfers } = command;
  notInFuture(draft.context, command.effectiveOn);
  if (transfers === undefined && hasLines(known)) refuse('wages-by-lines');
  if (transfers !== undefined) checkTransfers(known, transfers, command.fen);
  const paid = transfers === undefined ? command : { ...command, ...toLines(transfers) };
  const before = transfers === undefined || known.paidByLine ? paidFen : 0;
  draft.emit({ type: 'WagesPaid', data: { ...paid, totalFen: before + paid.fen } });
  if (throughAccount) return;
  findBreach(draft, { kind: 'paid-outside-account', by: 'record', month, foundOn: legalDay(draft.context) });
}

/** What went to strangers pays nobody's wages. */
function toLines(transfers: readonly Transfer[]): { readonly fen: Fen; readonly people: number } {
  const own = transfers.filter(({ lineId }) => lineId !== null);
  return { fen: own.reduce((sum, { fen }) => sum + fen, 0), people: own.length };
}

/** Each line once; what went to strangers is in the sum of the bank. */
function checkTransfers(month: WageMonth, transfers: readonly Transfer[], fen: Fen): void {
  const known = new Set(linesOf(month).map(({ id }) => id));
  const named = transfers.flatMap(({ lineId }) => (lineId === null ? [] : [lineId]));
  const stranger = named.find((id) => !known.has(id));
  if (stranger !== undefined) refuse('sheet-line-unknown', { details: { line: stranger } });
  if (new Set(named).size !== named.length) refuse('sheet-line-twice');
  if (transfers.reduce((sum, one) => sum + one.fen, 0) !== fen) refuse('transfers-differ-from-sum');
}

export function monthOf({ state }: ProjectDraft, month: string): WageMonth {
  return state.months[month] ?? refuse('wage-month-unknown');
}
