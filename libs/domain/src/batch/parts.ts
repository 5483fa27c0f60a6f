import { chunked } from '../kernel/lists.ts';
import type { BatchPart } from './events.ts';
import { BATCH_KINDS } from './kinds.ts';
import { type BatchRow, type BatchState, rowsIn } from './state.ts';

/** Rows of one step of the application: few, so that it is soon over and seen; each is a command of its own. */
const ROWS_OF_A_PART = 50;
/** Transfers of one payment: its event stays of a size that a page can show. */
const ROWS_OF_A_PAYMENT = 500;

/** Code with which the batch cannot be accepted as it stands, or null. */
export function acceptRefusal(state: BatchState): string | null {
  if (rowsIn(state, 'ready').length === 0) return 'no-row-ready';
  // One bad row keeps the whole file of bank slips back (practice, "Imports").
  return isOfBank(state) && rowsIn(state, 'open').length > 0 ? 'batch-rows-open' : null;
}

/** The ready rows in parts: bank slips as payments of one day, others row by row. */
export function partsOf(state: BatchState): readonly BatchPart[] {
  const ready = rowsIn(state, 'ready');
  const groups = isOfBank(state) ? asPayments(ready) : chunked(ready, rowsOfPart(state));
  const before = Object.keys(state.parts).length;
  return groups.map((rows, index) => ({ id: `p${before + index + 1}`, rows: rows.map(({ row }) => row) }));
}

/** A sheet of a month takes the place of the one before as a whole: nobody is off it while it comes in. */
function rowsOfPart({ received }: BatchState): number {
  return received?.kind === 'month-sheet' ? Number.MAX_SAFE_INTEGER : ROWS_OF_A_PART;
}

export function isOfBank({ received }: Pick<BatchState, 'received'>): boolean {
  return received !== null && BATCH_KINDS[received.kind].ofBank;
}

/** A payment has one day and names a wage line once: who was paid twice on a day has his second transfer in the next one. */
function asPayments(rows: readonly BatchRow[]): readonly (readonly BatchRow[])[] {
  const payments: { readonly day: string | null; readonly lines: Set<string | null>; readonly rows: BatchRow[] }[] = [];
  for (const row of rows) {
    const line = row.lineId;
    const fitting = payments.find(
      ({ day, lines, rows: own }) =>
        day === row.paidOn && own.length < ROWS_OF_A_PAYMENT && (line === null || !lines.has(line)),
    );
    if (fitting === undefined) payments.push({ day: row.paidOn, lines: new Set([line]), rows: [row] });
    else {
      fitting.lines.add(line);
      fitting.rows.push(row);
    }
  }
  return payments.map((payment) => payment.rows);
}
