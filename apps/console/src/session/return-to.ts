/** Where one was sent from, if it is a page of this console; browsers drop white space and read `\` as `/`. */
export function returnTo(asked: string | null): string {
  return asked !== null && /^\/(?!\/)[^\s\\]*$/.test(asked) ? asked : '/';
}

const KEPT = 'qingxin.return-to';

/** Kept in this tab while one is away at the unified identity: it goes into no address. */
export function keepReturn(to: string): void {
  sessionStorage.setItem(KEPT, to);
}

/** Once. */
export function takeReturn(): string {
  const to = returnTo(sessionStorage.getItem(KEPT));
  sessionStorage.removeItem(KEPT);
  return to;
}
