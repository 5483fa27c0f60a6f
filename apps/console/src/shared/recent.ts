import { readStored, store } from './stored.ts';

/** A matter that was opened on this browser: what it is called, never whom it is about. */
export interface Opened {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
}

const MOST = 8;

export function recentOf(account: string): readonly Opened[] {
  return readStored<readonly Opened[]>(account, 'recent', []);
}

export function remember(account: string, opened: Opened): void {
  const others = recentOf(account).filter(({ id }) => id !== opened.id);
  store(account, 'recent', [opened, ...others].slice(0, MOST));
}
