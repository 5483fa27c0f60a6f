import type { Recorded } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { EntryFact, EntryShows } from './entry-events.ts';

/** The last opening for entry by telephone; its code is good through the day `until`. */
export interface GroupEntry {
  readonly ordinal: number;
  readonly until: LocalDay;
  readonly shows: readonly EntryShows[];
  readonly closed: boolean;
}

/** Somebody who entered himself. What an officer has not confirmed counts nowhere but in the list. */
export interface Entrant {
  readonly status: 'unconfirmed' | 'confirmed' | 'merged';
  readonly alike: readonly string[];
  /** Who of the list he is. */
  readonly into: string | null;
}

export interface EntryState {
  readonly entry: GroupEntry | null;
  readonly entrants: Readonly<Record<string, Entrant>>;
  /** Receipts of their own, beside that of the complaint, by code. */
  readonly receipts: Readonly<Record<string, OwnReceipt>>;
}

export interface OwnReceipt {
  /** Made for this entry alone; that of a claimant where the entry made one. */
  readonly said: string;
  /** As whom the list has him. */
  readonly claimantId: string;
}

export const NO_ENTRY: EntryState = { entry: null, entrants: {}, receipts: {} };

const TYPES = new Set<string>([
  'GroupEntryOpened',
  'GroupEntryClosed',
  'EntrantJoined',
  'EntrantKnown',
  'EntrantConfirmed',
  'EntrantMerged',
] satisfies EntryFact['type'][]);

function isEntryFact(fact: Recorded<{ type: string; data: object }>): fact is Recorded<EntryFact> {
  return TYPES.has(fact.type);
}

type Listed = EntryState & { readonly dropped: readonly string[] };

/** Null: the fact is about something else. */
export function evolveEntry(
  state: Listed,
  fact: Recorded<{ type: string; data: object }>,
): Partial<EntryState & { readonly dropped: readonly string[] }> | null {
  if (!isEntryFact(fact)) return null;
  switch (fact.type) {
    case 'GroupEntryOpened': {
      const { ordinal, until, shows } = fact.data;
      return { entry: { ordinal, until, shows, closed: false } };
    }
    case 'GroupEntryClosed':
      return state.entry === null ? {} : { entry: { ...state.entry, closed: true } };
    case 'EntrantJoined': {
      const { claimantId, receiptCode, alike } = fact.data;
      const entrant: Entrant = { status: 'unconfirmed', alike, into: null };
      return {
        entrants: { ...state.entrants, [claimantId]: entrant },
        ...withReceipt(state, receiptCode, { said: claimantId, claimantId }),
      };
    }
    case 'EntrantKnown': {
      const { receiptCode, claimantId, said } = fact.data;
      return withReceipt(state, receiptCode, { said: said.claimantId, claimantId });
    }
    case 'EntrantConfirmed':
      return change(state, fact.data.claimantId, { status: 'confirmed' });
    case 'EntrantMerged': {
      const { claimantId, into } = fact.data;
      return { ...change(state, claimantId, { status: 'merged', into }), dropped: [...state.dropped, claimantId] };
    }
    default:
      return fact satisfies never;
  }
}

function withReceipt({ receipts }: EntryState, code: string, own: OwnReceipt): Pick<EntryState, 'receipts'> {
  return { receipts: { ...receipts, [code]: own } };
}

function change({ entrants }: EntryState, id: string, part: Partial<Entrant>): Partial<EntryState> {
  const known = entrants[id];
  return known === undefined ? {} : { entrants: { ...entrants, [id]: { ...known, ...part } } };
}

/** The opening whose code is good on this day; null: none is. */
export function openEntry({ entry }: Pick<EntryState, 'entry'>, day: LocalDay): GroupEntry | null {
  return entry === null || entry.closed || entry.until < day ? null : entry;
}

/** Entered himself, and no officer has said yet who he is. */
export function isUnconfirmed(state: Listed, claimantId: string): boolean {
  return state.entrants[claimantId]?.status === 'unconfirmed' && !state.dropped.includes(claimantId);
}

export function unconfirmedEntrants(state: Listed): readonly string[] {
  return Object.keys(state.entrants).filter((id) => isUnconfirmed(state, id));
}

/** Those of the list who are nobody of their own: not confirmed, or somebody else of the list. */
export function uncounted({ entrants }: Pick<EntryState, 'entrants'>): readonly string[] {
  return Object.keys(entrants).filter((id) => entrants[id]?.status !== 'confirmed');
}

/** Whose receipt it is now, after whatever was merged. Null: the receipt of the complaint. */
export function holderOfReceipt({ receipts, entrants }: EntryState, code: string): OwnReceipt | null {
  const own = receipts[code];
  return own === undefined ? null : { ...own, claimantId: entrants[own.claimantId]?.into ?? own.claimantId };
}
