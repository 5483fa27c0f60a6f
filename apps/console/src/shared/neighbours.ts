const KEY = 'qingxin.neighbours';

/** The list from which a matter was opened, for this tab: its neighbours are one key away. @param paths addresses of pages */
export function keepNeighbours(paths: readonly string[]): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify([...new Set(paths)]));
  } catch {
    // Without it the keys do nothing.
  }
}

/** The one so many places further in the list, or null at its end and outside of it. */
export function neighbourOf(path: string, by: number): string | null {
  try {
    const paths = JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as readonly string[];
    const at = paths.indexOf(path);
    return at === -1 ? null : (paths[at + by] ?? null);
  } catch {
    return null;
  }
}
