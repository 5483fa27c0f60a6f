import type { EventOf, Fen, FreeText } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';

/** What can follow when wages were ordered and not paid in time. */
export type Measure = 'treatment-decision' | 'penalty' | 'deposit' | 'transfer' | 'listing' | 'enforcement';

/** `begun` names the step, the order, the warning or the paper with which it was begun; null where it was declined. */
export interface MeasureTaken {
  readonly measure: Measure;
  readonly begun: string | null;
}

export interface MeasureAnswer extends MeasureTaken {
  /** Why it is declined; null where it was begun. */
  readonly reason: FreeText | null;
}

/** What becomes of an order whose date passed unpaid. */
export type MeasureEvent =
  /** The date of an order passed unpaid: what follows is to be said, measure by measure. */
  | EventOf<
      'MeasuresCalledFor',
      {
        readonly orderId: string;
        readonly payBy: LocalDay;
        /** Day from which the period for the choice runs. */
        readonly since: LocalDay;
        readonly unpaidFen: Fen;
      }
    >
  /** The order was fulfilled after all or withdrawn, or has another date. */
  | EventOf<'MeasuresCalledOff', { readonly orderId: string }>
  | EventOf<'MeasuresChosen', { readonly orderId: string; readonly measures: readonly MeasureAnswer[] }>;
