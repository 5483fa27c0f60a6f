import {
  type ComplaintState,
  type ComplaintView,
  handlingUnitOf,
  type Membership,
  sendingsToTell,
  type WorkflowRef,
} from '@qingxin/domain';
import type { Door } from '../door/open-door.ts';
import type { LookBook } from './look-book.ts';

/**
 * What a case has not echoed yet: a membership of the complaint, its end, what has changed about the people since, or what they
 * have sent over the net.
 */
export interface Echo {
  readonly kind: 'joined' | 'updated' | 'sent' | 'left';
  readonly membership: Membership;
  /** Complaint and ordinal of the membership name the echo (architecture, "Streams"), a change with the version that brought it. */
  readonly cause: string;
}

export const joinCause = (ordinal: number): string => `AddSource/${ordinal}`;
const updateCause = (ordinal: number, version: number): string => `UpdateSource/${ordinal}/${version}`;
const sentCause = (ordinal: number, version: number): string => `NoteSendings/${ordinal}/${version}`;
const leaveCause = (ordinal: number): string => `RemoveSource/${ordinal}`;

/**
 * What the case must still be told: the present membership, what has changed about the people since, and the end of each
 * earlier membership that the case has taken. Which case that was is known from the command it took.
 */
export async function pendingEchoes(book: LookBook, ref: WorkflowRef, view: ComplaintView): Promise<readonly Echo[]> {
  const { membership, joins, peopleVersion, sentVersion } = view;
  const ordinals = Array.from({ length: joins }, (_, index) => index + 1);
  const over = ordinals.filter((ordinal) => ordinal !== membership?.ordinal);
  const updated = membership === null || peopleVersion === 0 ? [] : [updateCause(membership.ordinal, peopleVersion)];
  const sent = membership === null || sentVersion === 0 ? [] : [sentCause(membership.ordinal, sentVersion)];
  const taken = await book.takenBy(ref, [...ordinals.map(joinCause), ...over.map(leaveCause), ...updated, ...sent]);
  const left = over.flatMap((ordinal): Echo[] => {
    const caseId = taken.get(joinCause(ordinal));
    if (caseId === undefined || taken.has(leaveCause(ordinal))) return [];
    return [{ kind: 'left', membership: { caseId, ordinal, opens: false }, cause: leaveCause(ordinal) }];
  });
  if (membership === null) return left;
  const cause = joinCause(membership.ordinal);
  if (!taken.has(cause)) return [...left, { kind: 'joined', membership, cause }];
  const echo = (kind: Echo['kind'], causes: readonly string[]): readonly Echo[] =>
    causes.filter((change) => !taken.has(change)).map((change) => ({ kind, membership, cause: change }));
  return [...left, ...echo('updated', updated), ...echo('sent', sent)];
}

/** What persons have sent to a complaint and nobody has dealt with, and who has it there. */
export async function waitingIn({ journal }: Pick<Door, 'journal'>, { stream }: WorkflowRef) {
  const complaint = (await journal.open(stream)).state as ComplaintState;
  return { holder: handlingUnitOf(complaint), sent: sendingsToTell(complaint) };
}

const OPENS = '投诉举报件初核确有欠薪，据以建案';

/** What a case takes a complaint in by. */
export async function joining({ journal }: Pick<Door, 'journal'>, ref: WorkflowRef, { ordinal, opens }: Membership) {
  const { project } = (await journal.open(ref.stream)).state as ComplaintState;
  return {
    complaint: ref.stream,
    membership: ordinal,
    opens: opens ? { projectKind: 'unknown', project, reason: OPENS } : null,
  };
}
