import type { ComplaintState } from '@qingxin/domain';
import type { InlineRows } from '@qingxin/event-store';
import type { StreamChange } from './change.ts';

/** Receipts of those who entered themselves, written with their entry. */
export function receiptRows(change: StreamChange): readonly InlineRows[] {
  if (change.kind !== 'complaint') return [];
  const [before, after] = [change.before as ComplaintState, change.after as ComplaintState];
  if (before.receipts === after.receipts) return [];
  const rows = Object.keys(after.receipts)
    .filter((code) => before.receipts[code] === undefined)
    .map((code) => ({ code, stream: change.stream }));
  return rows.length === 0 ? [] : [{ table: 'rm.claimant_receipt', key: ['code'], mode: 'upsert', rows }];
}
