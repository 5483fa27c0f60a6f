import type { Instant } from '../kernel/time-types.ts';
import { rootTimes } from '../matter/timed.ts';
import { pendingOrders, type SupervisionState } from '../supervision/state.ts';
import { recordView } from './record-view.ts';
import type { MatterView } from './workflow-view.ts';

/** What an act sends to several matters and has not sent yet. */
export interface WantedOrder {
  readonly order: string;
  readonly cause: string;
}

export interface SupervisionView extends MatterView {
  readonly orders: readonly WantedOrder[];
}

/** An act's workflow lives while something is to be sent, a date is to come or a ladder of its own stands. */
export function supervisionView(state: SupervisionState, now: Instant): SupervisionView {
  const orders = pendingOrders(state).map(({ orderId }) => ({ order: orderId, cause: `ApplyOrder/${orderId}` }));
  const view = recordView({ ...state, active: [] }, now, rootTimes(state));
  return { ...view, ended: view.ended && orders.length === 0, orders };
}
