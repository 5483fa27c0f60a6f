import { type BatchState, type BatchTarget, rowCounts } from '@qingxin/domain';
import type { InlineRows } from '@qingxin/event-store';
import { cardOf, type MatterCard } from './card.ts';
import { type StreamChange, upsert } from './change.ts';
import { sameFacts } from './same-facts.ts';

/** Of the matter that the file is for, as it was when the file came; of persons only how many. */
export function batchCard({ received, rows }: BatchState): MatterCard {
  return cardOf({
    number: received?.number ?? null,
    people: Object.keys(rows).length,
    amount_fen: received?.totalFen ?? null,
  });
}

export function batchRows(change: StreamChange): readonly InlineRows[] {
  if (change.kind !== 'batch') return [];
  const state = change.after as BatchState;
  const { received, version, discarded } = state;
  if (received === null || sameFacts(change.before as BatchState, state)) return [];
  const { open, ready, accepted, applied, dropped } = rowCounts(state);
  return upsert('rm.batch', 'stream', [
    {
      stream: change.stream,
      version,
      kind: received.kind,
      target_kind: received.target.kind,
      target_stream: received.target.stream,
      ...listed(received.target),
      received_at: received.at,
      total_fen: received.totalFen,
      rows_open: open,
      rows_ready: ready,
      rows_accepted: accepted,
      rows_applied: applied,
      rows_dropped: dropped,
      discarded,
      related_units: [received.unit, ...(received.from === undefined ? [] : [received.from])],
    },
  ]);
}

/** Of which channel and day the file is a list. */
function listed(target: BatchTarget): { readonly channel: string | null; readonly listed_on: string | null } {
  return target.kind === 'channel'
    ? { channel: target.channel, listed_on: target.day }
    : { channel: null, listed_on: null };
}
