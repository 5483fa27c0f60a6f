/** Nobody makes us wait for longer: whoever is away for days is tried again once a day. */
export const MOST_SECONDS = 24 * 3600;

/** Statuses with which a receiver says that it is too busy; with others the header means something else. */
const BUSY: readonly number[] = [429, 503];
const SECONDS = /^\d+$/;
/** The three forms of an HTTP date begin with the day of the week. */
const DAY = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/;

/**
 * Seconds for which the receiver wants to be left alone (RFC 9110, 10.2.3): a number of seconds or an HTTP date, at most a day.
 * Null where it says nothing that can be understood, or names a moment that is over.
 *
 * @param header of the answer, `Retry-After`
 * @param nowMs of the machine's clock
 */
export function retryAfterSeconds(status: number, header: string | null, nowMs: number): number | null {
  const said = header?.trim() ?? '';
  if (!BUSY.includes(status) || said === '') return null;
  const seconds = SECONDS.test(said) ? Number(said) : secondsUntil(said, nowMs);
  return seconds > 0 ? Math.min(seconds, MOST_SECONDS) : null;
}

function secondsUntil(date: string, nowMs: number): number {
  if (!DAY.test(date)) return 0;
  // The oldest form (asctime) does not say that it is GMT.
  const at = Date.parse(date.endsWith('GMT') ? date : `${date} GMT`);
  return Number.isNaN(at) ? 0 : Math.ceil((at - nowMs) / 1000);
}
