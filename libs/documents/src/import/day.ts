import { type CellReader, says, unreadable } from './reading.ts';
import type { SheetCell } from './table.ts';
import { plainText } from './text.ts';

/** An offset from another zone (`Z`, `+08:00`) is none of these: it could mean another day here. */
const TIME = String.raw`(?: ?(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?| ?(\d{1,2})时(\d{1,2})分(?:(\d{1,2})秒)?)`;
const COMPACT_TIME = String.raw`(?:(\d{2})(\d{2})(\d{2})| ${TIME})`;
const DAYS = [
  String.raw`(\d{4}) ?- ?(\d{1,2}) ?- ?(\d{1,2})(?:[ T]${TIME})?`,
  String.raw`(\d{4}) ?/ ?(\d{1,2}) ?/ ?(\d{1,2})(?: ${TIME})?`,
  String.raw`(\d{4}) ?\. ?(\d{1,2}) ?\. ?(\d{1,2})(?: ${TIME})?`,
  String.raw`(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日?${TIME}?`,
  String.raw`(\d{4})(\d{2})(\d{2})${COMPACT_TIME}?`,
].map((form) => new RegExp(`^${form}$`));

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** A day as the sheet writes it, without a time that may follow: YYYY-MM-DD. */
export const readDay: CellReader<string> = (cell) => {
  if (cell === undefined) return unreadable('day-missing');
  const day = writtenIn(cell)?.day ?? null;
  return day === null ? unreadable('day-unreadable') : says(day);
};

/** A day, or with a time that follows it the moment in China as ISO 8601; null where the cell holds neither. */
export function momentOf(cell: SheetCell): string | null {
  const written = writtenIn(cell);
  if (written === null || written.time === null) return written?.day ?? null;
  const [hour = 0, minute = 0, second = 0] = written.time;
  if (hour > 23 || minute > 59 || second > 59) return null;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${written.day}T${two(hour)}:${two(minute)}:${two(second)}+08:00`;
}

/** Day and time of the day as they are written. */
function writtenIn({ text }: SheetCell): { readonly day: string; readonly time: readonly number[] | null } | null {
  const match = DAYS.map((form) => form.exec(plainText(text))).find((found) => found !== null);
  if (match === undefined || match === null) return null;
  const day = existing(Number(match[1]), Number(match[2]), Number(match[3]));
  if (day === null) return null;
  const time = match.slice(4).filter((part) => part !== undefined);
  return { day, time: time.length === 0 ? null : time.map(Number) };
}

function existing(year: number, month: number, day: number): string | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? date.toISOString().slice(0, 10) : null;
}
