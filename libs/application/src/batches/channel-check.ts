import {
  type ChannelTarget,
  type CheckedRow,
  complaintRelations,
  type ComplaintState,
  isEnded,
  isFurtherCall,
  localDayOf,
  type Ticket,
  type TicketMeaning,
} from '@qingxin/domain';
import { claimKey, streamIdOf, type SubjectVault } from '@qingxin/event-store';
import { ticketKey } from '../door/claims.ts';
import type { PersonAsked } from '../personal/duplicate-search.ts';
import type { PlainRow, PlainTicket } from './check-rows.ts';
import type { RowFindingCode } from './finding-texts.ts';
import type { Importing, Looking } from './looking.ts';

/** A number of the channel that is here already. */
export interface BookedTicket {
  readonly complaint: string;
  readonly ticket: Pick<Ticket, 'id' | 'receivedAt' | 'listedOn'>;
  /** The unit answers it, or was first asked, or is the 治欠办. */
  readonly ours: boolean;
  /** Takes further tickets. */
  readonly open: boolean;
}

/** What is here of that which a list tells of. */
export interface TicketBook {
  readonly byNumber: ReadonlyMap<string, BookedTicket>;
  /** By row: open complaints of the same person about the same employer that the unit may know of. */
  readonly possible: ReadonlyMap<number, readonly string[]>;
  /** Complaints named as the same matter that take the ticket. */
  readonly joinable: ReadonlySet<string>;
}

/** How each ticket of a channel's list stands to what is here (practice, "Channel tickets"). */
export async function checkTicketRows(target: ChannelTarget, looking: Looking): Promise<readonly CheckedRow[]> {
  return checkTickets(target, looking.rows, await ticketBook(target, looking));
}

export function checkTickets(
  { day }: Pick<ChannelTarget, 'day'>,
  rows: readonly PlainRow[],
  book: TicketBook,
): readonly CheckedRow[] {
  const first = new Map<string, number>();
  for (const { row, ticket } of rows) {
    const number = numberOf(ticket);
    if (number !== null && !first.has(number)) first.set(number, row);
  }
  return rows.map((row) => {
    const number = numberOf(row.ticket);
    const twice = number !== null && first.get(number) !== row.row;
    const { meaning, finding } = meaningOf(row, { day, book, first });
    const codes = [...(twice ? ['number-twice' as const] : []), ...(finding === null ? [] : [finding])];
    const missing = row.unreadable || row.ticket === undefined ? [] : missingIn(row.ticket, meaning, day);
    const findings = [...missing, ...codes].map((one) => ({ code: one, cell: null }));
    // What stands in the file twice is looked at, even where the first of the two tells nothing new.
    const meant = twice && meaning.fate === 'nothing-new' ? { ...meaning, fate: 'urged' as const } : meaning;
    return { row: row.row, lineId: null, party: null, findings, meaning: meant };
  });
}

interface Surroundings {
  readonly day: string;
  readonly book: TicketBook;
  /** The first row of each number in the file. */
  readonly first: ReadonlyMap<string, number>;
}

interface Meant {
  readonly meaning: TicketMeaning;
  readonly finding: RowFindingCode | null;
}

const NEW: TicketMeaning = { fate: 'registered', complaint: null, ticketId: null, possible: [] };

function meaningOf(row: PlainRow, { day, book, first }: Surroundings): Meant {
  const number = numberOf(row.ticket);
  const known = number === null ? undefined : book.byNumber.get(number);
  if (known !== undefined) return listedAgain(known, day);
  if (row.sameAs !== null) {
    const meaning = { ...NEW, fate: 'added', complaint: row.sameAs } as const;
    return { meaning, finding: book.joinable.has(row.sameAs) ? null : 'same-as-closed' };
  }
  if (row.distinct) return { meaning: NEW, finding: null };
  const repeated = row.ticket?.repeatOf?.trim() ?? null;
  const original = repeated === null ? undefined : book.byNumber.get(repeated);
  if (original?.ours === false) return { meaning: NEW, finding: 'repeat-elsewhere' };
  if (original?.open === true) {
    const { complaint, ticket } = original;
    return { meaning: { ...NEW, fate: 'added', complaint, ticketId: ticket.id }, finding: null };
  }
  const inFile = repeated !== null && original === undefined && repeated !== number && first.has(repeated);
  if (inFile) return { meaning: NEW, finding: 'repeat-in-file' };
  const possible = book.possible.get(row.row) ?? [];
  return possible.length === 0
    ? { meaning: NEW, finding: null }
    : { meaning: { ...NEW, possible }, finding: 'possible-same-matter' };
}

/** A number that is here: another call, or nothing new. What another unit answers is told to nobody but that it is. */
function listedAgain({ complaint, ticket, ours }: BookedTicket, day: string): Meant {
  const fate = isFurtherCall(ticket, day) ? 'urged' : 'nothing-new';
  const whose = ours ? { complaint, ticketId: ticket.id } : {};
  return { meaning: { ...NEW, fate, ...whose }, finding: !ours && fate === 'urged' ? 'ticket-elsewhere' : null };
}

function missingIn(ticket: PlainTicket, { fate }: TicketMeaning, day: string): readonly RowFindingCode[] {
  const { externalNumber, statement, receivedAt } = ticket;
  return [
    ...(externalNumber === null ? (['ticket-number-missing'] as const) : []),
    ...(statement === null && fate === 'registered' ? (['statement-missing'] as const) : []),
    ...(receivedAt !== null && localDayOf(receivedAt) > day ? (['received-after-list'] as const) : []),
  ];
}

function numberOf(ticket: PlainTicket | undefined): string | null {
  return ticket?.externalNumber?.trim() ?? null;
}

async function ticketBook({ channel }: ChannelTarget, looking: Looking): Promise<TicketBook> {
  const { rows, ring, journal, importing } = looking;
  const numbers = [
    ...new Set(rows.flatMap(({ ticket }) => [numberOf(ticket), ticket?.repeatOf?.trim() ?? null])),
  ].filter((number) => number !== null);
  const keyOf = (number: string): string => {
    const { kind, text } = ticketKey(channel, number);
    return claimKey(ring, kind, text);
  };
  const held = await journal.holdersOf('ticket', numbers.map(keyOf));
  const byNumber = new Map<string, BookedTicket>();
  for (const number of numbers) {
    const id = held.get(keyOf(number));
    if (id === undefined) continue;
    const complaint = `complaint-${id}`;
    const state = (await journal.open(complaint)).state as ComplaintState;
    const ticket = Object.values(state.tickets).findLast(
      (one) => one.channel === channel && one.externalNumber.trim() === number,
    );
    if (ticket === undefined) continue;
    byNumber.set(number, { complaint, ticket, ours: isOurs(state, importing), open: takesTickets(state) });
  }
  const named = new Set(rows.flatMap(({ sameAs }) => sameAs ?? []));
  const joinable = new Set<string>();
  for (const complaint of named) {
    const state = (await journal.open(complaint)).state as ComplaintState;
    if (isOurs(state, importing) && takesTickets(state)) joinable.add(complaint);
  }
  return { byNumber, joinable, possible: await possibleMatters(looking) };
}

function isOffice({ unit, organisation }: Importing): boolean {
  return unit !== null && organisation.unit(unit)?.kind === 'office';
}

/** The units that enter what comes by a ticket; to all others the complaint is not there. */
function isOurs(state: ComplaintState, importing: Importing): boolean {
  const { unit, organisation } = importing;
  if (unit === null || !state.registered) return false;
  if (isOffice(importing)) return true;
  return complaintRelations(state, unit, organisation).some((one) => one === 'holder' || one === 'firstContact');
}

function takesTickets(state: ComplaintState): boolean {
  return state.registered && !isEnded(state) && !state.leftToChannel;
}

/** A pair with a concealed person stands in no file: the row is registered, and the 治欠办 alone is told and judges it. */
export async function possibleMatters({ rows, journal, importing, duplicates, vault }: Looking) {
  const found = await duplicates.findEach(rows.map(({ ticket }) => (ticket === undefined ? [] : [personIn(ticket)])));
  const possible = new Map<number, readonly string[]>();
  for (const [index, pairs] of found.entries()) {
    const { row = 0, ticket } = rows[index] ?? {};
    const alike: string[] = [];
    for (const { other, concealed } of pairs) {
      if (concealed) continue;
      const state = (await journal.open(other)).state as ComplaintState;
      if (!isOurs(state, importing) || !takesTickets(state)) continue;
      if (mayBeSame(ticket?.employer ?? null, await employerOf(state, vault))) alike.push(other);
    }
    if (alike.length > 0) possible.set(row, alike);
  }
  return possible;
}

function personIn({ phone, idNumber, concealment }: PlainTicket): PersonAsked {
  return {
    ...(phone === null ? {} : { phone }),
    ...(idNumber === null ? {} : { idNumber }),
    concealment,
  };
}

async function employerOf({ employer, stream }: ComplaintState, vault: SubjectVault): Promise<string | null> {
  const name = employer?.name ?? 'unknown';
  if (typeof name === 'string') return name === 'unknown' ? null : name;
  const [text = null] = await vault.openAll([{ sealed: name, streamId: streamIdOf(stream) }]);
  return text;
}

/** Two names of one employer: one holds the other, as people shorten them; a name that nobody knows may be any. */
function mayBeSame(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true;
  const [a, b] = [plain(one), plain(other)];
  return a.includes(b) || b.includes(a);
}

function plain(name: string): string {
  return name.normalize('NFKC').replace(/[\s()]/g, '');
}
