import {
  backlogFindings,
  type BacklogTarget,
  type CheckedRow,
  type LocalDay,
  type OrganisationView,
  type TicketMeaning,
  unitNamed,
} from '@qingxin/domain';
import { claimKey } from '@qingxin/event-store';
import { paperKey, ticketKey } from '../door/claims.ts';
import { possibleMatters } from './channel-check.ts';
import type { PlainRow } from './check-rows.ts';
import type { RowFindingCode } from './finding-texts.ts';
import type { Looking } from './looking.ts';

/** What is here already of that which a backlog tells. */
export interface BacklogBook {
  /** Rows whose number of a channel, or whose old number at its unit, is here. */
  readonly known: ReadonlySet<number>;
  /** By row: open complaints of the same person about the same employer. */
  readonly possible: ReadonlyMap<number, readonly string[]>;
}

interface Circumstances {
  readonly organisation: OrganisationView;
  readonly today: LocalDay;
}

/** Whether each row can come in as a whole, and whether it is here already (practice, "Taking over"). */
export async function checkBacklogRows(_target: BacklogTarget, looking: Looking): Promise<readonly CheckedRow[]> {
  const { organisation, today } = looking.importing;
  const book = { known: await knownRows(looking), possible: await possibleMatters(looking) };
  return checkBacklog(looking.rows, book, { organisation, today });
}

export function checkBacklog(
  rows: readonly PlainRow[],
  book: BacklogBook,
  circumstances: Circumstances,
): readonly CheckedRow[] {
  const first = firstRows(rows, circumstances.organisation);
  return rows.map((row) => {
    const { meaning, codes } = meaningOf(row, book, circumstances);
    const twice = keysOf(row, circumstances.organisation).some((key) => first.get(key) !== row.row);
    const all = [...codes, ...(twice ? (['number-twice'] as const) : [])];
    return { row: row.row, lineId: null, party: null, findings: all.map((code) => ({ code, cell: null })), meaning };
  });
}

function meaningOf(
  row: PlainRow,
  { known, possible: alike }: BacklogBook,
  { organisation, today }: Circumstances,
): { readonly meaning: TicketMeaning; readonly codes: readonly RowFindingCode[] } {
  const { backlog, ticket } = row;
  const nothing = { fate: 'registered', complaint: null, ticketId: null, possible: [] } as const;
  if (backlog === undefined || ticket === undefined) return { meaning: nothing, codes: [] };
  const units = { first: unitNamed(backlog.firstUnit, organisation), holder: unitNamed(backlog.holder, organisation) };
  const told = units.first === null ? {} : { units: { first: units.first.id, holder: units.holder?.id ?? null } };
  const possible = row.distinct ? [] : (alike.get(row.row) ?? []);
  const found = row.unreadable ? [] : backlogFindings(backlog, ticket.receivedAt, units, today);
  return {
    meaning: { ...nothing, possible, ...told },
    codes: [
      ...found,
      ...(known.has(row.row) ? (['number-known'] as const) : []),
      ...(possible.length === 0 ? [] : (['possible-known-matter'] as const)),
    ],
  };
}

/** What may be in a file once: a number of a channel, the old number of a unit. */
function keysOf({ backlog, ticket }: PlainRow, organisation: OrganisationView): readonly string[] {
  const number = ticket?.externalNumber?.trim() ?? null;
  const old = backlog?.oldNumber?.trim() ?? null;
  const unit = unitNamed(backlog?.firstUnit ?? null, organisation)?.id ?? '';
  return [
    ...(number === null ? [] : [`ticket\n${backlog?.channel ?? ''}\n${number}`]),
    ...(old === null ? [] : [`paper\n${unit}\n${old}`]),
  ];
}

function firstRows(rows: readonly PlainRow[], organisation: OrganisationView): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const row of rows) {
    for (const key of keysOf(row, organisation)) if (!first.has(key)) first.set(key, row.row);
  }
  return first;
}

async function knownRows({ rows, ring, journal, importing }: Looking): Promise<ReadonlySet<number>> {
  const asked = rows.flatMap(({ row, backlog, ticket }) => {
    const number = ticket?.externalNumber ?? null;
    const channel = backlog?.channel ?? null;
    const old = backlog?.oldNumber ?? null;
    const unit = unitNamed(backlog?.firstUnit ?? null, importing.organisation);
    return [
      ...(number === null || channel === null ? [] : [{ row, ...ticketKey(channel, number) }]),
      ...(old === null || unit === null ? [] : [{ row, ...paperKey(unit.id, old) }]),
    ];
  });
  const keyed = asked.map(({ row, kind, text }) => ({ row, kind, key: claimKey(ring, kind, text) }));
  const known = new Set<number>();
  for (const kind of ['ticket', 'paper-number'] as const) {
    const ofKind = keyed.filter((one) => one.kind === kind);
    const held = await journal.holdersOf(
      kind,
      ofKind.map(({ key }) => key),
    );
    for (const { row, key } of ofKind) if (held.has(key)) known.add(row);
  }
  return known;
}
