import type { BankSlip } from '../arrears-case/events.ts';
import type { EventOf, Fen, FreeText } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { ProvenFact } from './events.ts';

interface OfMonth {
  /** `YYYY-MM`, the month in which the work was done. */
  readonly month: string;
}

/** One worker's wages of a month as they were paid. */
export interface Transfer {
  /** Null: to somebody who stands on no sheet of the month. It pays nobody's wages. */
  readonly lineId: string | null;
  readonly fen: Fen;
  readonly slip: BankSlip | null;
}

export type WageMonthEvent =
  /** Labour cost of the month, and the days on which the contract has it allocated and the wages paid. */
  | EventOf<
      'WageMonthOpened',
      OfMonth & {
        readonly monthEnd: LocalDay;
        readonly dueFen: Fen;
        readonly allocateBy: LocalDay | null;
        readonly agreedPayDay: LocalDay | null;
        /** The agreed day, or the last working day before it (724 Art 14). */
        readonly payOn: LocalDay | null;
        readonly document: string;
      }
    >
  | EventOf<'LabourCostRestated', OfMonth & { readonly dueFen: Fen; readonly before: Fen; readonly reason: FreeText }>
  | EventOf<
      'LabourCostAllocated',
      OfMonth & ProvenFact & { readonly fen: Fen; readonly payer: 'owner' | 'treasury'; readonly totalFen: Fen }
    >
  | EventOf<
      'WageSheetHandedOver',
      OfMonth & ProvenFact & { readonly people: number; readonly fen: Fen; readonly signed: boolean }
    >
  | EventOf<
      'WagesPaid',
      OfMonth &
        ProvenFact & {
          readonly fen: Fen;
          readonly people: number;
          readonly throughAccount: boolean;
          readonly totalFen: Fen;
          /** Where it is told by line. */
          readonly transfers?: readonly Transfer[];
          /** The imported 代发凭证. */
          readonly batch?: string;
        }
    >;
