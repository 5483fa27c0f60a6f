import type { CommandOf, EventOf, FreeText } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { Claimant } from './said.ts';

/** What whoever scans the code is told of the matter; never a person, and no number of persons. */
export type EntryShows = 'project' | 'employer';

/** A group that is open for entry by telephone, and the workers who entered themselves (扫码自填). */
export type EntryFact =
  /** `ordinal` counts the openings: the code of one is dead in the next. */
  | EventOf<
      'GroupEntryOpened',
      { readonly ordinal: number; readonly until: LocalDay; readonly shows: readonly EntryShows[] }
    >
  /** Withdrawn by an officer, or because the matter may not stay open so. */
  | EventOf<
      'GroupEntryClosed',
      { readonly ordinal: number; readonly because: 'withdrawn' | 'not-allowed'; readonly reason: FreeText | null }
    >
  /** Beside the `ClaimantAdded` of the same append. `alike`: persons of the list with the same name. */
  | EventOf<
      'EntrantJoined',
      {
        readonly claimantId: string;
        readonly ordinal: number;
        readonly receiptCode: string;
        readonly alike: readonly string[];
      }
    >
  /** Somebody of the list entered once more, by his telephone; what he said then stands here, under an id of its own. */
  | EventOf<
      'EntrantKnown',
      {
        readonly claimantId: string;
        readonly ordinal: number;
        readonly receiptCode: string;
        readonly said: Claimant;
      }
    >
  | EventOf<'EntrantConfirmed', { readonly claimantId: string; readonly confirmedBy: string }>
  /** He is the one who is in the list already. */
  | EventOf<'EntrantMerged', { readonly claimantId: string; readonly into: string; readonly reason: FreeText }>;

export type EntryCommand =
  | CommandOf<'OpenGroupEntry', { readonly until: LocalDay; readonly shows: readonly EntryShows[] }>
  | CommandOf<'CloseGroupEntry', { readonly reason: FreeText }>
  /** Sent by the public page alone; the door fills the last three. */
  | CommandOf<
      'JoinGroup',
      {
        readonly ordinal: number;
        readonly claimant: Claimant;
        readonly receiptCode: string;
        /** Who of the list has this telephone. */
        readonly known: string | null;
        /** Who of the list has this name. */
        readonly alike: readonly string[];
      }
    >
  | CommandOf<'ConfirmEntrant', { readonly claimantId: string }>
  | CommandOf<'MergeEntrant', { readonly claimantId: string; readonly into: string; readonly reason: FreeText }>;
