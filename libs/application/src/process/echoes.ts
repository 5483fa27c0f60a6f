import type { ComplaintView, Membership, WorkflowRef } from '@qingxin/domain';
import type { LookBook } from './look-book.ts';

/** What a case has not echoed yet: a membership of the complaint, its end, or what has changed about the people since. */
export interface Echo {
  readonly kind: 'joined' | 'updated' | 'left';
  readonly membership: Membership;
  /** Complaint and ordinal of the membership name the echo (architecture, "Streams"), a change with the version that brought it. */
  readonly cause: string;
}

export const joinCause = (ordinal: number): string => `AddSource/${ordinal}`;
const updateCause = (ordinal: number, version: number): string => `UpdateSource/${ordinal}/${version}`;
const leaveCause = (ordinal: number): string => `RemoveSource/${ordinal}`;

/**
 * What the case must still be told: the present membership, what has changed about the people since, and the end of each
 * earlier membership that the case has taken. Which case that was is known from the command it took.
 */
export async function pendingEchoes(book: LookBook, ref: WorkflowRef, view: ComplaintView): Promise<readonly Echo[]> {
  const { membership, joins, peopleVersion } = view;
  const ordinals = Array.from({ length: joins }, (_, index) => index + 1);
  const over = ordinals.filter((ordinal) => ordinal !== membership?.ordinal);
  const updated = membership === null || peopleVersion === 0 ? [] : [updateCause(membership.ordinal, peopleVersion)];
  const taken = await book.takenBy(ref, [...ordinals.map(joinCause), ...over.map(leaveCause), ...updated]);
  const left = over.flatMap((ordinal): Echo[] => {
    const caseId = taken.get(joinCause(ordinal));
    if (caseId === undefined || taken.has(leaveCause(ordinal))) return [];
    return [{ kind: 'left', membership: { caseId, ordinal, opens: false }, cause: leaveCause(ordinal) }];
  });
  if (membership === null) return left;
  const cause = joinCause(membership.ordinal);
  if (!taken.has(cause)) return [...left, { kind: 'joined', membership, cause }];
  const changes = updated.filter((change) => !taken.has(change));
  return [...left, ...changes.map((change) => ({ kind: 'updated' as const, membership, cause: change }))];
}
