import type { BacklogCells, BatchRow, Sealed, TicketCells } from '@qingxin/domain';
import { streamIdOf, type SubjectVault } from '@qingxin/event-store';
import type { PlainTicket } from './check-rows.ts';

/** Fields of a kept row that hold what people are called, or said. */
export const SEALED_IN_TICKETS = [
  'phone',
  'idNumber',
  'statement',
  'employer',
] as const satisfies readonly (keyof TicketCells)[];

/** Of a backlog: who handled it, and what else was noted. */
export const SEALED_IN_BACKLOG = ['handledBy', 'note'] as const satisfies readonly (keyof BacklogCells)[];

export type SealedInRow = 'name' | 'team' | (typeof SEALED_IN_TICKETS)[number] | (typeof SEALED_IN_BACKLOG)[number];

/** What rows of a kept file say in that field, by row; nothing of a person who was erased since. */
export async function openedRows(
  vault: Pick<SubjectVault, 'openAll'>,
  rows: readonly BatchRow[],
  field: SealedInRow,
  stream: string,
): Promise<ReadonlyMap<number, string>> {
  const streamId = streamIdOf(stream);
  const sealed = rows.flatMap((row) => {
    const value = sealedIn(row, field);
    return value === null ? [] : [{ row: row.row, sealed: value, streamId }];
  });
  const texts = await vault.openAll(sealed);
  return new Map(
    sealed.flatMap(({ row }, index): [number, string][] => {
      const text = texts[index] ?? null;
      return text === null ? [] : [[row, text]];
    }),
  );
}

function sealedIn(row: BatchRow, field: SealedInRow): Sealed | null {
  if (field === 'handledBy' || field === 'note') return row.backlog?.[field] ?? null;
  return field === 'name' || field === 'team' ? row[field] : (row.ticket?.[field] ?? null);
}

/** Tickets of a kept list in the clear, by row. */
export async function openedTickets(
  vault: Pick<SubjectVault, 'openAll'>,
  rows: readonly BatchRow[],
  stream: string,
): Promise<ReadonlyMap<number, PlainTicket>> {
  const listed = rows.flatMap(({ row, ticket }) => (ticket === undefined ? [] : [{ row, ticket }]));
  if (listed.length === 0) return new Map();
  const texts = await Promise.all(SEALED_IN_TICKETS.map((field) => openedRows(vault, rows, field, stream)));
  return new Map(
    listed.map(({ row, ticket }) => {
      const clear = SEALED_IN_TICKETS.map((field, index) => [field, texts[index]?.get(row) ?? null]);
      return [
        row,
        { ...ticket, ...(Object.fromEntries(clear) as Record<(typeof SEALED_IN_TICKETS)[number], string | null>) },
      ];
    }),
  );
}
