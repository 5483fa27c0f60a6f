import type { Actor } from '../kernel/actor.ts';
import type { EventOf, Recorded } from '../kernel/event.ts';
import type { TimedMatter } from '../kernel/relations.ts';
import type { StreamState } from '../kernel/stream.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { OrganisationView } from '../organisation/view.ts';
import type { Rulebook } from '../rules/rulebook.ts';

/** How a cell is read: `unit` is a unit's id, `person` an official's, `fen` a sum, `number` a document's or matter's number. */
export type CellKind = 'number' | 'text' | 'unit' | 'person' | 'day' | 'fen' | 'count' | 'yes-no';

export interface LedgerColumn {
  readonly id: string;
  readonly title: string;
  readonly kind: CellKind;
}

export type Cell = string | number | boolean | null;

export type LedgerRow = Readonly<Record<string, Cell>>;

/** One matter or standing duty as the log had it: its state, and the events the state is a fold of. */
export interface LedgerMatter<S extends StreamState> {
  readonly state: S;
  readonly events: readonly Recorded<EventOf>[];
  /** Day on which the ledger is looked at. */
  readonly day: LocalDay;
  readonly organisation: OrganisationView;
  /** As they stood then; absent: what is usual. */
  readonly rules?: Pick<Rulebook, 'versionOn'>;
  /** Who looks, where a row tells some more than others; absent: whoever sees everything. */
  readonly reader?: Pick<Actor, 'unit' | 'roles'>;
}

/**
 * One ledger (台账): a pure function from matters to rows, so that it is never typed twice and comes out the same for any
 * past moment. Cells hold no personal data: an official stands in them by an id that whoever reads is told the name of.
 */
export interface Ledger<S extends StreamState = StreamState> {
  readonly id: string;
  /** The notice's own title, or what it implies. */
  readonly title: string;
  /** Sentence of the notice, or article. */
  readonly source: string;
  /** Who keeps it, in words. */
  readonly keptBy: string;
  readonly of: TimedMatter | 'roster';
  readonly columns: readonly LedgerColumn[];
  rows(matter: LedgerMatter<S>): readonly LedgerRow[];
  /** Rows that a unit reads of a matter that it does not read as a whole; absent: none. */
  readonly isOf?: (row: LedgerRow, unit: string) => boolean;
  /** Of a ledger that counts over matters: its rows, from those of all of them. */
  readonly gather?: (rows: readonly LedgerRow[]) => readonly LedgerRow[];
}

export const number = (id: string, title: string): LedgerColumn => ({ id, title, kind: 'number' });
export const text = (id: string, title: string): LedgerColumn => ({ id, title, kind: 'text' });
export const unit = (id: string, title: string): LedgerColumn => ({ id, title, kind: 'unit' });
export const person = (id: string, title: string): LedgerColumn => ({ id, title, kind: 'person' });
export const day = (id: string, title: string): LedgerColumn => ({ id, title, kind: 'day' });
export const fen = (id: string, title: string): LedgerColumn => ({ id, title, kind: 'fen' });
export const count = (id: string, title: string): LedgerColumn => ({ id, title, kind: 'count' });
export const yesNo = (id: string, title: string): LedgerColumn => ({ id, title, kind: 'yes-no' });
