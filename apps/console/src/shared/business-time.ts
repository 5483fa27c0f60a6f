const KEY = 'qingxin.time-ahead';

/** By how much the service's business time is ahead of this computer's clock, as last heard. Milliseconds. */
let ahead = Number(localStorage.getItem(KEY) ?? '0') || 0;

/** The service has said what time it is. */
export function hearBusinessTime(at: string): void {
  const heard = Date.parse(at) - Date.now();
  if (Number.isNaN(heard)) return;
  ahead = heard;
  localStorage.setItem(KEY, String(heard));
}

/** Business time by this computer's clock, right also while the service cannot be asked. */
export function businessNow(): string {
  return new Date(Date.now() + ahead).toISOString();
}
