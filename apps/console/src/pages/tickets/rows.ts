import type { AnswerOf } from '../../api/client.ts';

export type Tickets = AnswerOf<'GET /api/v1/channels/{channel}/tickets'>;
export type TicketStatus = 'open' | 'return-asked' | 'replied' | 'returned';

/** What is asked for: a status, or those whose day has passed without a reply. */
export type Shown = TicketStatus | 'late';

/** One ticket with where it stands. */
export interface TicketLine {
  readonly id: string;
  readonly ticketId: string;
  readonly status: TicketStatus;
  readonly isLate: boolean;
  readonly cells: Readonly<Record<string, unknown>>;
}

/** @param today day in Beijing, `YYYY-MM-DD`; before it is known nothing is late */
export function linesOf(
  { rows, tickets }: Pick<Tickets, 'rows' | 'tickets'>,
  today: string | undefined,
): readonly TicketLine[] {
  return rows.flatMap((cells, at) => {
    const place = tickets[at];
    if (place === undefined) return [];
    const { due } = cells;
    const isLate = place.status === 'open' && typeof due === 'string' && today !== undefined && due < today;
    return [{ ...place, status: place.status as TicketStatus, isLate, cells }];
  });
}

export function isShown({ status, isLate }: TicketLine, shown: Shown | undefined): boolean {
  return shown === undefined || (shown === 'late' ? isLate : status === shown);
}

/** How many there are of each that can be asked for. */
export function countsOf(lines: readonly TicketLine[]): Readonly<Record<Shown, number>> {
  const of = (shown: Shown): number => lines.filter((line) => isShown(line, shown)).length;
  return {
    open: of('open'),
    late: of('late'),
    'return-asked': of('return-asked'),
    replied: of('replied'),
    returned: of('returned'),
  };
}

/** What a cell says; nothing where it is empty. */
export function cellOf({ cells }: TicketLine, column: string): string {
  const value = cells[column];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
