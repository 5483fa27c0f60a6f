import { type CellReader, says, unreadable } from './reading.ts';
import { plainText } from './text.ts';

/** An offset from another zone (`Z`, `+08:00`) is none of these: it could mean another day here. */
const TIME = String.raw`(?: ?\d{1,2}:\d{1,2}(?::\d{1,2}(?:\.\d+)?)?| ?\d{1,2}时\d{1,2}分(?:\d{1,2}秒)?)`;
const DAYS = [
  String.raw`(\d{4}) ?- ?(\d{1,2}) ?- ?(\d{1,2})(?:[ T]${TIME})?`,
  String.raw`(\d{4}) ?/ ?(\d{1,2}) ?/ ?(\d{1,2})(?: ${TIME})?`,
  String.raw`(\d{4}) ?\. ?(\d{1,2}) ?\. ?(\d{1,2})(?: ${TIME})?`,
  String.raw`(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日?${TIME}?`,
  String.raw`(\d{4})(\d{2})(\d{2})(?:\d{6}| ${TIME})?`,
].map((form) => new RegExp(`^${form}$`));

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** A day as the sheet writes it, without a time that may follow: YYYY-MM-DD. */
export const readDay: CellReader<string> = (cell) => {
  if (cell === undefined) return unreadable('day-missing');
  const text = plainText(cell.text);
  for (const form of DAYS) {
    const match = form.exec(text);
    if (match === null) continue;
    const day = existing(Number(match[1]), Number(match[2]), Number(match[3]));
    return day === null ? unreadable('day-unreadable') : says(day);
  }
  return unreadable('day-unreadable');
};

function existing(year: number, month: number, day: number): string | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? date.toISOString().slice(0, 10) : null;
}
