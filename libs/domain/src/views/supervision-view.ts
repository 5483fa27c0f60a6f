import type { Instant } from '../kernel/time-types.ts';
import { rootTimes } from '../matter/timed.ts';
import { pendingOrders, type SupervisionState } from '../supervision/state.ts';
import { undrawn } from '../supervision/trace-back/state.ts';
import { recordView } from './record-view.ts';
import type { MatterView, WantedCommand } from './workflow-view.ts';

/** What an act sends to several matters and has not sent yet. */
export interface WantedOrder {
  readonly order: string;
  readonly cause: string;
}

export interface SupervisionView extends MatterView {
  readonly orders: readonly WantedOrder[];
  /** What other streams are to be told: by their ids once. */
  readonly tells: readonly WantedCommand[];
}

/** Streams that a trace-back reads at a time: few, so that one append stays small. */
const STREAMS_A_LOOK = 10;

/** An act's workflow lives while something is to be sent, a date is to come or a ladder of its own stands. */
export function supervisionView(state: SupervisionState, now: Instant): SupervisionView {
  const orders = pendingOrders(state).map(({ orderId }) => ({ order: orderId, cause: `ApplyOrder/${orderId}` }));
  const view = recordView(state, now, rootTimes(state));
  const due = [...view.due, ...draws(state)];
  return { ...view, due, ended: view.ended && orders.length + due.length === 0, orders, tells: tells(state) };
}

/** A trace-back reads what it is about, and then what it found to belong to it. */
function draws({ stream, traceBack }: SupervisionState): readonly WantedCommand[] {
  const streams = traceBack?.status === 'open' ? undrawn(traceBack).slice(0, STREAMS_A_LOOK) : [];
  if (traceBack === null || streams.length === 0) return [];
  const cause = `DrawEntries/${Object.keys(traceBack.drawn).length}/${streams[0] ?? ''}`;
  return [{ stream, type: 'DrawEntries', payload: { streams }, cause }];
}

/** The emergency is told of its trace-back, so that nobody is asked for one any more. */
function tells({ stream, traceBack }: SupervisionState): readonly WantedCommand[] {
  const emergency = traceBack?.ground.emergency ?? null;
  if (emergency === null) return [];
  const command = { stream: emergency, type: 'NoteTraceBack', payload: { traceBack: stream } };
  return [{ ...command, cause: `NoteTraceBack/${emergency}` }];
}
