import type { BatchPart } from './events.ts';
import { type BatchRow, type BatchState, rowsIn } from './state.ts';

/** Rows of one step of the application: few, so that it is soon over and seen; each is a command of its own. */
const ROWS_OF_A_PART = 50;

/** Code with which the batch cannot be accepted as it stands, or null. */
export function acceptRefusal(state: BatchState): string | null {
  if (rowsIn(state, 'ready').length === 0) return 'no-row-ready';
  // One bad row keeps the whole file of bank slips back (practice, "Imports").
  const whole = state.received?.kind === 'bank-slips';
  return whole && rowsIn(state, 'open').length > 0 ? 'batch-rows-open' : null;
}

/** The ready rows in parts: bank slips as payments of one day, others row by row. */
export function partsOf(state: BatchState): readonly BatchPart[] {
  const ready = rowsIn(state, 'ready');
  const groups = state.received?.kind === 'bank-slips' ? asPayments(ready) : chunked(ready, ROWS_OF_A_PART);
  const before = Object.keys(state.parts).length;
  return groups.map((rows, index) => ({ id: `p${before + index + 1}`, rows: rows.map(({ row }) => row) }));
}

/** A payment has one day and names a wage line once: who was paid twice on a day has his second transfer in the next one. */
function asPayments(rows: readonly BatchRow[]): readonly (readonly BatchRow[])[] {
  const payments: { readonly day: string | null; readonly lines: Set<string | null>; readonly rows: BatchRow[] }[] = [];
  for (const row of rows) {
    const fitting = payments.find(({ day, lines }) => day === row.paidOn && !lines.has(row.lineId));
    if (fitting === undefined) payments.push({ day: row.paidOn, lines: new Set([row.lineId]), rows: [row] });
    else {
      fitting.lines.add(row.lineId);
      fitting.rows.push(row);
    }
  }
  return payments.map((payment) => payment.rows);
}

export function chunked<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
