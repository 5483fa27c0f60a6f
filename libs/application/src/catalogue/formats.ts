import { dayNumber, localDayOf } from '@qingxin/domain';
import { Set as setFormat } from 'typebox/format';

/**
 * Dates and moments as the domain counts them, for every schema of this process: the day exists, seconds end at 59, years
 * lie within 1992–2199. JSON Schema's own reading lets leap seconds and the year 9999 through, which nothing can store.
 */
export function useDomainFormats(): void {
  setFormat('date', isDay);
  setFormat('date-time', isMoment);
}

export function isDay(text: string): boolean {
  return isCountable(text, dayNumber);
}

export function isMoment(text: string): boolean {
  return isCountable(text, localDayOf) && isCountable(utc(text), localDayOf);
}

function isCountable(text: string, count: (text: string) => unknown): boolean {
  try {
    count(text);
    return true;
  } catch {
    return false;
  }
}

/** An offset may carry a moment over the edge of the years; empty where there is no such moment at all. */
function utc(text: string): string {
  const millis = Date.parse(text);
  return Number.isNaN(millis) || text.length <= 10 ? '' : new Date(millis).toISOString();
}
