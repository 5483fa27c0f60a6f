import { useSearchParams } from 'react-router';

/** Filters and place of a list, as the address has them. */
export interface ListPlace {
  /** Of a filter; undefined where it is not set. */
  readonly get: (name: string) => string | undefined;
  /** Sets a filter, or takes it away, and goes back to the first page. */
  readonly set: (name: string, value: string | undefined) => void;
  readonly clear: () => void;
  readonly isFiltered: boolean;
  readonly cursor: string | undefined;
  readonly goTo: (cursor: string | undefined) => void;
}

export function useListPlace(names: readonly string[]): ListPlace {
  const [search, setSearch] = useSearchParams();
  const get = (name: string): string | undefined => search.get(name) ?? undefined;
  const change = (make: (next: URLSearchParams) => void): void => {
    const next = new URLSearchParams(search);
    make(next);
    setSearch(next);
  };
  return {
    get,
    set: (name, value) =>
      change((next) => {
        next.delete('cursor');
        if (value === undefined || value === '') next.delete(name);
        else next.set(name, value);
      }),
    clear: () => setSearch({}),
    isFiltered: names.some((name) => search.has(name)),
    cursor: get('cursor'),
    goTo: (cursor) =>
      change((next) => {
        if (cursor === undefined) next.delete('cursor');
        else next.set('cursor', cursor);
      }),
  };
}
