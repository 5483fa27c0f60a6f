import { legalDay } from '../clocks/legal-time.ts';
import { CLOCK_ACTOR } from '../kernel/actor.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import { localDayOf } from '../time/local-day.ts';
import type { CaseDraft } from './draft.ts';
import type { Measure } from './measure-events.ts';
import { unpaidOn } from './money.ts';
import type { OrderState } from './state.ts';
import { isOverdue, TRANSFER_STEP } from './transfer-conditions.ts';

/** What can follow when wages were ordered and not paid in time, with the step that carries it where there is one. */
export const MEASURES = {
  'treatment-decision': { label: '行政处理决定' },
  penalty: { label: '行政处罚' },
  deposit: { label: '支取工资保证金', step: 'deposit-drawdown' },
  transfer: { label: '移送公安机关', step: TRANSFER_STEP },
  listing: { label: '列入失信联合惩戒名单' },
  enforcement: { label: '申请法院强制执行', step: 'court-enforcement' },
} as const satisfies Readonly<Record<Measure, { readonly label: string; readonly step?: string }>>;

export const MEASURE_KINDS = Object.keys(MEASURES) as readonly Measure[];

/** Served before its date, and the date has passed on the day: what is unpaid then was not obeyed. */
export function isDisobeyed(order: OrderState, day: LocalDay): boolean {
  return isOverdue(order, day) && order.servedOn !== null && order.servedOn <= order.payBy;
}

/** Found not to have been obeyed; that it was unlawful may turn out later still, and then nothing more follows from it. */
export function isWithdrawable({ outcome }: OrderState): boolean {
  return outcome === 'ignored' || outcome === 'partly';
}

/** Somebody has to say now what follows the order. */
export function isChoiceOpen({ choice }: OrderState): boolean {
  return choice !== null && choice.measures === null;
}

/**
 * An order whose date passed unpaid calls for the choice of what follows, whether or not its outcome has been recorded: to
 * record none is no way out (practice, "When the pay-by date passes"). It is called off when the order turns out to be
 * fulfilled, is withdrawn or has another date; money that comes late ends it only with the outcome, for a penalty does not
 * depend on it.
 */
export function callForMeasures(draft: CaseDraft): void {
  callEach(draft, (order) => {
    const day = legalDay(draft.context);
    return day > order.payBy ? day : order.payBy;
  });
}

/** The same for what time alone has brought about before an act: the period runs from the date that passed. */
export function callForMeasuresByTime(draft: CaseDraft): void {
  callEach(draft, ({ payBy }) => payBy, CLOCK_ACTOR);
}

function callEach(draft: CaseDraft, sinceOf: (order: OrderState) => LocalDay, actor?: string): void {
  const { opened, archived, orders } = draft.state;
  if (!opened || archived) return;
  const day = localDayOf(draft.context.at);
  for (const order of Object.values(orders)) {
    const { id: orderId, payBy, choice } = order;
    const disobeyed = isDisobeyed(order, day);
    const standing = choice?.payBy === payBy;
    if (isChoiceOpen(order) && !(disobeyed && standing)) {
      draft.emit({ type: 'MeasuresCalledOff', data: { orderId } }, actor);
    }
    if (!disobeyed || standing) continue;
    const unpaidFen = unpaidOn(draft.state, order);
    if (order.outcome === null && unpaidFen === 0) continue;
    draft.emit({ type: 'MeasuresCalledFor', data: { orderId, payBy, since: sinceOf(order), unpaidFen } }, actor);
  }
}
