import { useSearchParams } from 'react-router';
import type { AnswerOf, QueryOf } from '../../api/client.ts';

export type LedgerRead = AnswerOf<'GET /api/v1/ledgers/{ledger}'>;
export type LedgerColumn = LedgerRead['columns'][number];
export type LedgerQuery = QueryOf<'GET /api/v1/ledgers/{ledger}'>;

export const PAGE_ROWS = 50;

/** What of a ledger is looked at, besides its place. */
const SELECTING = ['unit', 'contains', 'on', 'from', 'to', 'is', 'columns'] as const;
const MOMENT = ['asOf', 'effectiveOn'] as const;

export type LedgerParam = (typeof SELECTING)[number] | (typeof MOMENT)[number];

export interface LedgerAsked {
  /** Moment, filters and columns, as the routes take them. */
  readonly selection: LedgerQuery;
  readonly offset: number;
  readonly isFiltered: boolean;
  readonly get: (name: LedgerParam) => string | undefined;
  /** Sets some, takes away those that are undefined or empty, and goes back to the first page. */
  readonly set: (change: Partial<Readonly<Record<LedgerParam, string | undefined>>>) => void;
  readonly clear: () => void;
  /** A page of the moment that is shown. */
  readonly turn: (offset: number, asOf: string) => void;
  /** The address of the same selection elsewhere. */
  readonly search: string;
}

export function useLedgerAsked(): LedgerAsked {
  const [search, setSearch] = useSearchParams();
  const get = (name: LedgerParam): string | undefined => search.get(name) ?? undefined;
  const change = (make: (next: URLSearchParams) => void): void => {
    const next = new URLSearchParams(search);
    next.delete('offset');
    make(next);
    setSearch(next);
  };
  const offset = Number(search.get('offset') ?? 0);
  return {
    selection: selectionIn(search),
    offset: Number.isSafeInteger(offset) && offset > 0 ? offset : 0,
    isFiltered: SELECTING.some((name) => name !== 'columns' && search.has(name)),
    get,
    set: (values) =>
      change((next) => {
        for (const [name, value] of Object.entries(values)) {
          if (value === undefined || value === '') next.delete(name);
          else next.set(name, value);
        }
      }),
    clear: () =>
      change((next) => {
        for (const name of SELECTING) if (name !== 'columns') next.delete(name);
      }),
    turn: (to, asOf) =>
      change((next) => {
        next.set('asOf', asOf);
        if (to > 0) next.set('offset', String(to));
      }),
    search: new URLSearchParams(selectionIn(search) as Record<string, string>).toString(),
  };
}

/** Of an address what the routes take. */
export function selectionIn(search: URLSearchParams): LedgerQuery {
  return Object.fromEntries(
    [...MOMENT, ...SELECTING].flatMap((name) => {
      const value = search.get(name);
      return value === null || value === '' ? [] : [[name, value]];
    }),
  );
}
