import type { EventOf, Recorded, FreeText } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import type { DecideContext } from '../kernel/stream.ts';
import type { MatterDraft } from './state.ts';

/** Who must confirm: a unit's head, or the 治欠办 where a head or the office itself asked. */
interface Confirmer {
  readonly unit: string;
  readonly role: 'unit-head' | 'coordinator';
}

/** A change that takes two logins: `data` is the payload of the act, without the persons. */
export interface RequestedChange extends Confirmer {
  readonly id: string;
  readonly act: string;
  readonly data: object;
  readonly requestedBy: string;
  readonly status: 'open' | 'confirmed' | 'declined';
}

export type ChangeBook = Readonly<Record<string, RequestedChange>>;

interface ChangeRef {
  readonly changeId: string;
  readonly act: string;
}

export type ChangeEvent =
  | EventOf<'ChangeRequested', ChangeRef & Confirmer & { readonly data: object; readonly requestedBy: string }>
  | EventOf<'ChangeConfirmed', ChangeRef & { readonly confirmedBy: string }>
  | EventOf<'ChangeDeclined', ChangeRef & { readonly reason: FreeText; readonly declinedBy: string }>;

/** The two persons of an act: who asked by his own login or, with the scan, on paper; and who is at the door. */
export interface TwoPersons {
  readonly requestedBy: string;
  readonly approvedBy: string;
  readonly document?: string;
}

const CHANGE_TYPES = new Set<string>([
  'ChangeRequested',
  'ChangeConfirmed',
  'ChangeDeclined',
] satisfies ChangeEvent['type'][]);

export function isChangeEvent(event: Recorded<EventOf>): event is Recorded<ChangeEvent> {
  return CHANGE_TYPES.has(event.type);
}

export function evolveChanges(book: ChangeBook, event: Recorded<ChangeEvent>): ChangeBook {
  const { changeId: id } = event.data;
  if (event.type === 'ChangeRequested') {
    const { act, data, requestedBy, unit, role } = event.data;
    return { ...book, [id]: { id, act, data, requestedBy, unit, role, status: 'open' } };
  }
  const known = book[id] ?? refuse('change-unknown');
  return { ...book, [id]: { ...known, status: event.type === 'ChangeConfirmed' ? 'confirmed' : 'declined' } };
}

export function openChanges(book: ChangeBook): readonly RequestedChange[] {
  return Object.values(book).filter((change) => change.status === 'open');
}

/** Why the actor can confirm nothing now; null = at least one change waits for a second person like him. */
export function confirmRefusal(book: ChangeBook, context: DecideContext): string | null {
  const open = openChanges(book);
  if (open.length === 0) return 'no-change-requested';
  return open.every((change) => change.requestedBy === context.actor.id) ? 'confirmed-by-same-person' : null;
}

/** The first of two persons; the caller has made sure that the act would not be refused as things stand. */
export function requestChange(draft: MatterDraft, change: { readonly act: string; readonly data: object }): void {
  const changeId = `c${Object.keys(draft.state.changes).length + 1}`;
  const requestedBy = draft.context.actor.id;
  draft.emit({ type: 'ChangeRequested', data: { changeId, ...change, requestedBy, ...confirmerFor(draft.context) } });
}

/** The second person of an act of this sender. */
export function confirmerFor({ actor, organisation }: DecideContext): Confirmer {
  const office = organisation.ofKind('office')?.id ?? refuse('unit-unknown', { details: { unit: 'office' } });
  const above = actor.unit === null || actor.roles.includes('unit-head') || actor.unit === office;
  return above ? { unit: office, role: 'coordinator' } : { unit: actor.unit, role: 'unit-head' };
}

/** The second of two persons; the caller performs the act with them in the same append. */
export function confirmChange(
  draft: MatterDraft,
  changeId: string,
): { readonly change: RequestedChange; readonly persons: TwoPersons } {
  const change = openChange(draft, changeId);
  const approvedBy = draft.context.actor.id;
  if (change.requestedBy === approvedBy) refuse('confirmed-by-same-person');
  draft.emit({ type: 'ChangeConfirmed', data: { changeId, act: change.act, confirmedBy: approvedBy } });
  return { change, persons: { requestedBy: change.requestedBy, approvedBy } };
}

export function declineChange(
  draft: MatterDraft,
  command: { readonly changeId: string; readonly reason: FreeText },
): void {
  const { act, id: changeId } = openChange(draft, command.changeId);
  const declinedBy = draft.context.actor.id;
  draft.emit({ type: 'ChangeDeclined', data: { changeId, act, reason: command.reason, declinedBy } });
}

function openChange(draft: MatterDraft, changeId: string): RequestedChange {
  const change = draft.state.changes[changeId] ?? refuse('change-unknown');
  return change.status === 'open' ? change : refuse('change-already-decided');
}

/** The first of two persons, as the sender of a paper gives him. */
export interface OnPaper {
  readonly requestedBy: string;
  readonly document: string;
}

/** Asked for on paper by somebody in office, the scan is kept; who is at the door is the second person. */
export function personsOnPaper({ actor, organisation }: DecideContext, paper: OnPaper): TwoPersons {
  const { requestedBy, document } = paper;
  if (requestedBy === actor.id) refuse('approver-is-requester');
  if (organisation.postsOf(requestedBy).length === 0) refuse('signer-not-in-office');
  return { requestedBy, approvedBy: actor.id, document };
}
