import { legalDay } from '../clocks/legal-time.ts';
import type { Fen } from '../kernel/event.ts';
import type { DecideContext } from '../kernel/stream.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import { ruleParameter } from '../rules/parameter.ts';
import type { StepWarning } from '../steps/graph.ts';
import { localDayOf } from '../time/local-day.ts';
import type { CaseDraft } from './draft.ts';
import { unsentFen } from './money.ts';
import type { StepState } from '../steps/state.ts';
import type { CaseState, OrderState } from './state.ts';

/** The step that answers the warning. */
export const TRANSFER_STEP = 'crime-transfer';
const OWN_STEP = 'police-case';
/** Threshold and period of the warning, as the district has them on the day. */
const RULE = 'S7-02';
const FEN = 100;

/** Posting counts as service (F3 Art 4); an order that was fulfilled or withdrawn carries nothing further. */
export function isServed({ servedOn, outcome }: OrderState): boolean {
  return servedOn !== null && outcome !== 'fulfilled' && outcome !== 'withdrawn';
}

/** Served, its date has passed on the day, and it was not obeyed. */
export function isOverdue(order: OrderState, day: LocalDay): boolean {
  return isServed(order) && order.payBy < day;
}

/** It is being transferred, or the police have filed for the refusal to pay of themselves: nothing is left to be warned of. */
export function isWithPolice(step: StepState | undefined): boolean {
  return step !== undefined && step.at !== null && isForTheCrime(step);
}

/** A transfer for the refusal to pay, or a filing for it of the police's own, whether it runs or has ended. */
export function isForTheCrime({ kind, taken }: StepState): boolean {
  return kind === TRANSFER_STEP || (kind === OWN_STEP && taken['decide'] === 'filed');
}

interface Overdue {
  readonly addressee: string;
  readonly orderIds: readonly string[];
  readonly people: number;
  readonly amountFen: Fen;
  readonly largestFen: Fen;
}

/**
 * What stands unpaid on overdue orders, by addressee: the threshold is one of the responsible party, not of the project.
 * Wages that went to arbitration or a court are unpaid all the same: the order was not obeyed (criminal law Art 276-1).
 */
function overdue(state: CaseState, day: LocalDay): readonly Overdue[] {
  const orders = Object.values(state.orders).filter((order) => isOverdue(order, day));
  return [...new Set(orders.map(({ addressee }) => addressee))].map((addressee) => {
    const own = orders.filter((order) => order.addressee === addressee);
    const lines = [...new Set(own.flatMap(({ lineIds }) => lineIds))];
    const sums = lines.map((line) => unsentFen(state, [line], ['other-route'])).filter((fen) => fen > 0);
    return {
      ...{ addressee, orderIds: own.map(({ id }) => id), people: sums.length },
      amountFen: sums.reduce((sum, fen) => sum + fen, 0),
      largestFen: Math.max(0, ...sums),
    };
  });
}

/** What the addressee of a disobeyed order still owes, and whether it comes to the amounts; null: it was not disobeyed. */
export function unpaidBy(
  state: CaseState,
  order: OrderState,
  context: DecideContext,
): { readonly people: number; readonly amountFen: Fen; readonly reached: boolean } | null {
  const day = legalDay(context);
  if (!isOverdue(order, day)) return null;
  const owed = overdue(state, day).find(({ orderIds }) => orderIds.includes(order.id));
  if (owed === undefined || owed.amountFen === 0) return null;
  const { people, amountFen } = owed;
  return { people, amountFen, reached: reached(owed, context).length > 0 };
}

/** The amounts of F3 Art 3 that are reached. For how many months one worker is owed is for the officer to check. */
function reached({ people, amountFen, largestFen }: Overdue, context: DecideContext): readonly string[] {
  if (context.rules.versionOn(RULE, localDayOf(context.at)) === null) return [];
  const limit = (name: string) => ruleParameter(context, RULE, name);
  const group = people >= limit('people') && amountFen >= limit('yuanOfAll') * FEN;
  return [...(largestFen >= limit('yuanOfOne') * FEN ? ['one-worker'] : []), ...(group ? ['group'] : [])];
}

/**
 * The conditions are met and nobody transfers (S7-04): said once for each order that comes to it, by responsible party, and
 * taken back when the party owes as much no longer (F3 Art 6).
 */
export function warnOfTransfer(draft: CaseDraft): void {
  const { state, context } = draft;
  if (!state.opened || state.archived || state.filingUnit === null) return;
  const warned = Object.values(state.transferWarnings).filter(({ ended }) => !ended);
  const met = overdue(state, localDayOf(context.at)).filter((party) => reached(party, context).length > 0);
  for (const { id, addressee } of warned) {
    if (met.some((party) => party.addressee === addressee)) continue;
    draft.emit({ type: 'TransferConditionsGone', data: { warningId: id } });
  }
  if (Object.values(state.steps).some(isWithPolice)) return;
  for (const party of met) {
    const { addressee, orderIds, people, amountFen } = party;
    if (orderIds.every((id) => state.transferConsidered.includes(id))) continue;
    const warningId = `t${Object.keys(draft.state.transferWarnings).length + 1}`;
    draft.emit({
      type: 'TransferConditionsMet',
      data: { warningId, addressee, orderIds, people, amountFen, grounds: reached(party, context) },
    });
  }
}

/** What is said with the start of a step: no responsible party owes as much as the threshold. */
export function startWarnings(warns: readonly StepWarning[], { state, context }: CaseDraft): readonly string[] {
  if (!warns.includes('transfer-threshold')) return [];
  const above = overdue(state, localDayOf(context.at)).some((party) => reached(party, context).length > 0);
  return above ? [] : ['below-transfer-threshold'];
}
