import type { ComplaintView, Membership, WorkflowRef } from '@qingxin/domain';
import type { LookBook } from './look-book.ts';

/** A membership of a complaint that its case has not echoed yet. */
export interface Echo {
  readonly kind: 'joined' | 'left';
  readonly membership: Membership;
  /** Complaint and ordinal of the membership name the echo (architecture, "Streams"). */
  readonly cause: string;
}

export const joinCause = (ordinal: number): string => `AddSource/${ordinal}`;
const leaveCause = (ordinal: number): string => `RemoveSource/${ordinal}`;

/**
 * What the case must still be told: the present membership, and the end of each earlier one that the case has taken.
 * Which case that was is known from the command it took.
 */
export async function pendingEchoes(book: LookBook, ref: WorkflowRef, view: ComplaintView): Promise<readonly Echo[]> {
  const { membership, joins } = view;
  const ordinals = Array.from({ length: joins }, (_, index) => index + 1);
  const over = ordinals.filter((ordinal) => ordinal !== membership?.ordinal);
  const taken = await book.takenBy(ref, [...ordinals.map(joinCause), ...over.map(leaveCause)]);
  const left = over.flatMap((ordinal): Echo[] => {
    const caseId = taken.get(joinCause(ordinal));
    if (caseId === undefined || taken.has(leaveCause(ordinal))) return [];
    return [{ kind: 'left', membership: { caseId, ordinal, opens: false }, cause: leaveCause(ordinal) }];
  });
  if (membership === null || taken.has(joinCause(membership.ordinal))) return left;
  return [...left, { kind: 'joined', membership, cause: joinCause(membership.ordinal) }];
}
