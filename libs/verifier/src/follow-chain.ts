import { eventHash, HASH_ALGORITHM, NO_PREDECESSOR } from './event-hash.ts';
import type { UnnumberedEvent } from './log-check.ts';
import { type Fault, faultOf, type FaultKind } from './report.ts';

/** Where a chain has come to. */
export interface ChainEnd {
  readonly version: number;
  readonly hash: Buffer;
}

export const CHAIN_START: ChainEnd = { version: 0, hash: NO_PREDECESSOR };

/** Follows one stream's events to its end, or to the first that does not follow from the one before. */
export function followChain(
  streamId: string,
  events: Iterable<UnnumberedEvent>,
  from: ChainEnd = CHAIN_START,
): { readonly end: ChainEnd; readonly fault: Fault | null } {
  let end = from;
  for (const event of events) {
    const version = end.version + 1;
    const kind = breakAt(event, version, end.hash);
    if (kind !== null) return { end, fault: faultOf(kind, { streamId, version }) };
    end = { version, hash: event.hash };
  }
  return { end, fault: null };
}

function breakAt(event: UnnumberedEvent, due: number, before: Buffer): FaultKind | null {
  if (event.version !== due) return event.version > due ? 'event-missing' : 'event-out-of-order';
  if (event.hashAlgorithm !== HASH_ALGORITHM) return 'unknown-algorithm';
  return eventHash(before, event).equals(event.hash) ? null : 'event-changed';
}
