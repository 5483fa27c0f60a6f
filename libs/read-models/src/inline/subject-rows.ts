import type { ComplaintState } from '@qingxin/domain';
import type { InlineRows } from '@qingxin/event-store';
import type { StreamChange } from './change.ts';

/** Which persons a complaint names, by subject. Changed rows only: a person added, or a choice about concealment. */
export function subjectRows(change: StreamChange): readonly InlineRows[] {
  if (change.kind !== 'complaint') return [];
  const before = change.before as ComplaintState;
  const after = change.after as ComplaintState;
  if (before.claimants === after.claimants) return [];
  const rows = Object.values(after.claimants)
    .filter((claimant) => before.claimants[claimant.claimantId] !== claimant)
    .map(({ subject, concealment }) => ({ subject, stream: change.stream, concealed: concealment === 'concealed' }));
  return rows.length === 0 ? [] : [{ table: 'rm.matter_subject', key: ['subject', 'stream'], mode: 'upsert', rows }];
}
