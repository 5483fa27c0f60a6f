import { refuse } from '../../kernel/refusal.ts';
import { numberOn } from '../../rules/usual-numbers.ts';
import { addDays, localDayOf } from '../../time/local-day.ts';
import type { ComplaintDraft, Payload } from '../draft.ts';
import { isUnconfirmed, openEntry, unconfirmedEntrants } from '../entry.ts';
import type { EntryShows } from '../entry-events.ts';
import { ENTRY_STANDS } from '../guards.ts';
import type { ComplaintState } from '../state.ts';
import { activeClaimant } from './intake.ts';

/** What of the matter may be shown and is known; an employer who is a natural person is shown to nobody. */
export function shownAtEntry(
  { project, employer }: Pick<ComplaintState, 'project' | 'employer'>,
  shows: readonly EntryShows[],
): { readonly project: string | null; readonly employer: string | null } {
  const name = employer?.kind === 'person' ? undefined : employer?.name;
  const known = typeof name === 'string' && name !== 'unknown' ? name : null;
  return {
    project: shows.includes('project') ? project : null,
    employer: shows.includes('employer') ? known : null,
  };
}

/** Until a day, at most so many from today as the district says; the days are those of the business clock. */
export function openGroupEntry(draft: ComplaintDraft, command: Payload<'OpenGroupEntry'>): void {
  const { state, context } = draft;
  const today = localDayOf(context.at);
  const most = numberOn(context.rules, 'D-GROUP-ENTRY', 'mostDays', today);
  if (command.until < today) refuse('entry-day-past');
  if (command.until > addDays(today, most)) refuse('entry-too-long', { details: { most } });
  const { project, employer } = shownAtEntry(state, command.shows);
  if (project === null && employer === null) refuse('entry-shows-nothing');
  draft.emit({ type: 'GroupEntryOpened', data: { ...command, ordinal: (state.entry?.ordinal ?? 0) + 1 } });
}

export function closeGroupEntry(draft: ComplaintDraft, { reason }: Payload<'CloseGroupEntry'>): void {
  const { ordinal } = draft.state.entry ?? refuse('entry-not-open');
  draft.emit({ type: 'GroupEntryClosed', data: { ordinal, because: 'withdrawn', reason } });
}

/** What may not be opened may not stay open either: the end, a person who wants secrecy. */
export function closeWhatMayNotStand(draft: ComplaintDraft): void {
  const { entry } = draft.state;
  if (entry === null || entry.closed || ENTRY_STANDS(draft.state, draft.context) === null) return;
  draft.emit({ type: 'GroupEntryClosed', data: { ordinal: entry.ordinal, because: 'not-allowed', reason: null } });
}

/** One more of the group, by his own hand. One telephone is one person: entered again, he gets a further receipt. */
export function joinGroup(draft: ComplaintDraft, command: Payload<'JoinGroup'>): void {
  const { state, context } = draft;
  const { ordinal, claimant, receiptCode, known, alike } = command;
  const today = localDayOf(context.at);
  if (openEntry(state, today)?.ordinal !== ordinal) refuse('entry-not-open');
  if (known !== null) {
    const { claimantId } = activeClaimant(draft, known);
    const said = { ...claimant, representative: false };
    draft.emit({ type: 'EntrantKnown', data: { claimantId, ordinal, receiptCode, said } });
    return;
  }
  const most = numberOn(context.rules, 'D-GROUP-ENTRY', 'mostWaiting', today);
  if (unconfirmedEntrants(state).length >= most) refuse('entry-full');
  const { claimantId } = claimant;
  if (state.claimants[claimantId] !== undefined) refuse('claimant-twice');
  // First, so that he counts as one of those who came by the code from the moment he is in the list.
  draft.emit({ type: 'EntrantJoined', data: { claimantId, ordinal, receiptCode, alike } });
  const added = { ...claimant, representative: false };
  draft.emit({ type: 'ClaimantAdded', data: { claimant: added, reason: '本人扫码自填' } });
}

export function confirmEntrant(draft: ComplaintDraft, { claimantId }: Payload<'ConfirmEntrant'>): void {
  checkUnconfirmed(draft, claimantId);
  draft.emit({ type: 'EntrantConfirmed', data: { claimantId, confirmedBy: draft.context.actor.id } });
}

export function mergeEntrant(draft: ComplaintDraft, command: Payload<'MergeEntrant'>): void {
  checkUnconfirmed(draft, command.claimantId);
  activeClaimant(draft, command.into);
  if (isUnconfirmed(draft.state, command.into)) refuse('entrant-unconfirmed');
  draft.emit({ type: 'EntrantMerged', data: command });
}

function checkUnconfirmed(draft: ComplaintDraft, claimantId: string): void {
  activeClaimant(draft, claimantId);
  if (!isUnconfirmed(draft.state, claimantId)) refuse('entrant-not-unconfirmed');
}
