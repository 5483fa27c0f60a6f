import type { Heir } from '../matter/succession.ts';
import type { BatchState } from './state.ts';

/** A file with rows that somebody still has to look at, or that is being applied, is the successor's. */
export function succeedInBatch({ received, discarded, tasks, parts }: BatchState, heir: Heir): Partial<BatchState> {
  if (received?.unit !== heir.from || discarded) return {};
  const waits = Object.values(tasks).some(({ status }) => status === 'open');
  const applied = Object.values(parts).every(({ done }) => done);
  return waits || !applied ? { received: { ...received, unit: heir.to } } : {};
}
