import {
  type BacklogSaid,
  type BankSlip,
  type BatchKind,
  type CheckedRow,
  isSlipRecorded,
  payableFen,
  type RowFinding,
  type RowStatus,
  type Sealed,
  type SheetCells,
  type TicketCells,
  type WageLine,
} from '@qingxin/domain';
import { type CaseBook, grouped } from './case-book.ts';
import type { RowFindingCode } from './finding-texts.ts';

/** A row with what it says in the clear. */
export interface PlainRow {
  readonly row: number;
  readonly name: string | null;
  readonly team: string | null;
  readonly fen: number | null;
  readonly samePerson: number | null;
  readonly named: string | null;
  readonly slip: BankSlip | null;
  readonly paidOn: string | null;
  readonly slipKey: string | null;
  readonly sheet?: SheetCells;
  readonly ticket?: PlainTicket;
  readonly backlog?: BacklogSaid;
  readonly distinct: boolean;
  readonly taken: boolean;
  readonly sameAs: string | null;
  /** Something of it could not be read: it is said already. */
  readonly unreadable: boolean;
  readonly status: RowStatus;
}

/** What a channel's list says of one ticket, in the clear. */
export type PlainTicket = {
  readonly [F in keyof TicketCells]: Sealed extends TicketCells[F] ? string | null : TicketCells[F];
};

/** What a check found of one row before it is looked at beside the others. */
interface Meant {
  readonly row: PlainRow;
  readonly party: string | null;
  readonly line: WageLine | null;
  readonly finding: RowFindingCode | null;
}

/**
 * How each row stands to the case and to the other rows of its file: the wage line and the team it means, and what speaks
 * against taking it (practice, "Imports"). The same name in two teams is lawful.
 */
export function checkRows(kind: BatchKind, rows: readonly PlainRow[], book: CaseBook): readonly CheckedRow[] {
  const meant = rows.map((row) => meantBy(kind, row, book));
  const among = kind === 'worker-list' ? samePersons(rows) : sameLines(kind, meant, book);
  return meant.map(({ row, party, line, finding }) => {
    const codes = [finding, among.get(row.row) ?? null].filter((one) => one !== null);
    const findings: readonly RowFinding[] = codes.map((one) => ({ code: one, cell: null }));
    return { row: row.row, lineId: line?.id ?? null, party, findings };
  });
}

function meantBy(kind: BatchKind, row: PlainRow, book: CaseBook): Meant {
  const teams = row.team === null ? [] : (book.teams.get(row.team.trim()) ?? []);
  const party = teams.length === 1 ? (teams[0] ?? null) : null;
  const meant = { row, party, line: null, finding: null };
  if (row.unreadable) return meant;
  if (row.name === null) return { ...meant, finding: 'name-missing' };
  if (row.fen === null || row.fen === 0) return { ...meant, finding: 'amount-missing' };
  if (kind === 'worker-list') return { ...meant, finding: newcomer(row, row.name, party, book) };
  const found = row.named === null ? lineByName(row.name, party, book) : lineNamed(row, row.named, book);
  if (typeof found === 'string') return { ...meant, finding: found };
  return { ...meant, line: found, finding: lineRefusal(row, found, book) };
}

/** A person of the list is not in the case yet: a namesake is another one if both teams are known to differ, or it is said. */
function newcomer(
  { named, distinct }: PlainRow,
  name: string,
  party: string | null,
  book: CaseBook,
): RowFindingCode | null {
  if (named !== null) return 'line-exists';
  if (distinct) return null;
  const namesakes = book.byName.get(name.trim()) ?? [];
  return namesakes.every(({ team }) => team !== null && party !== null && team !== party) ? null : 'line-exists';
}

function lineNamed({ name, distinct }: PlainRow, id: string, book: CaseBook): WageLine | RowFindingCode {
  const line = book.state.lines[id];
  if (line === undefined) return 'line-unknown';
  const known = book.nameOf.get(id);
  // Whose name differs may be written otherwise; somebody has to say that it is he.
  return known !== undefined && known !== name?.trim() && !distinct ? 'name-differs' : line;
}

function lineByName(name: string, party: string | null, book: CaseBook): WageLine | RowFindingCode {
  const namesakes = book.byName.get(name.trim()) ?? [];
  const ofTeam = party === null ? [] : namesakes.filter(({ team }) => team === party);
  const found = ofTeam.length > 0 ? ofTeam : namesakes;
  if (found.length > 1) return 'line-ambiguous';
  return found[0] ?? 'line-not-found';
}

function lineRefusal({ slip }: PlainRow, line: WageLine, { state }: CaseBook): RowFindingCode | null {
  if (line.end !== null) return 'line-ended';
  return slip !== null && isSlipRecorded(state, line.id, slip) ? 'slip-recorded' : null;
}

type Found = ReadonlyMap<number, RowFindingCode>;

/**
 * Rows of one person, the first of them excepted: by the identity number where both have one, else by name and team. Rows
 * whose numbers differ are two persons.
 */
export function samePersons(rows: readonly PlainRow[]): Found {
  const found = new Map<number, RowFindingCode>();
  const read = rows.flatMap((row) => (row.name === null ? [] : [{ row, name: row.name.trim() }]));
  for (const alikes of grouped(
    read.map(({ row, name }) => [`${name}\n${row.team?.trim() ?? ''}`, row] as const),
  ).values()) {
    alikes.forEach((row, index) => {
      const before = alikes.slice(0, index);
      const alike = before.some(({ samePerson }) => samePerson === null || row.samePerson === null);
      if (alike && !row.distinct) found.set(row.row, 'name-twice');
    });
  }
  for (const row of rows) {
    if (row.samePerson !== null && row.samePerson !== row.row) found.set(row.row, 'person-twice');
  }
  return found;
}

function sameLines(kind: BatchKind, meant: readonly Meant[], { state }: CaseBook): Found {
  const found = new Map<number, RowFindingCode>();
  const slips = new Set<string>();
  const sums = new Map<string, number>();
  for (const { row, line, finding } of meant) {
    if (row.slipKey !== null && slips.has(row.slipKey)) found.set(row.row, 'slip-twice');
    if (row.slipKey !== null) slips.add(row.slipKey);
    if (line === null || finding !== null) continue;
    const before = sums.get(line.id);
    const sum = (before ?? 0) + (row.fen ?? 0);
    sums.set(line.id, sum);
    if (kind === 'wage-sheet' && before !== undefined) found.set(row.row, 'line-twice');
    if (kind === 'bank-slips' && sum > payableFen(state, line)) found.set(row.row, 'line-overpaid');
  }
  return found;
}
