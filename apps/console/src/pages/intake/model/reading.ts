/** What a clerk types, read as the form means it. Nothing here guesses: what cannot be read is `null`. */

export const UNKNOWN = '不详';

/** A question mark alone is quicker than the two characters. */
export function isUnknown(text: string): boolean {
  const said = text.trim();
  return said === UNKNOWN || said === '?' || said === '？';
}

/** Full-width digits and signs of a Chinese keyboard as plain ones. */
function plain(text: string): string {
  return text.normalize('NFKC').trim();
}

const LARGEST_FEN = 1_000_000_000_000_000;

/** `18600`, `18,600.5`, `1.86万`, `18600元` → fen. */
export function fenOf(text: string): number | null {
  const found = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,6}))?(万)?元?$/.exec(plain(text));
  if (found === null) return null;
  const [, whole = '', part = '', ten] = found;
  const places = ten === undefined ? 2 : 6;
  if (part.length > places) return null;
  const fen = Number(whole.replace(/,/g, '') + part.padEnd(places, '0'));
  return fen > LARGEST_FEN ? null : fen;
}

/** `61`, `61.5` → half days. */
export function halfDaysOf(text: string): number | null {
  const found = /^(\d{1,4})(?:\.([05]))?天?$/.exec(plain(text));
  return found === null ? null : Number(found[1]) * 2 + (found[2] === '5' ? 1 : 0);
}

const pad = (part: string | number): string => String(part).padStart(2, '0');

/** `2026-3-5`, `20260305`, `2026年3月5日`, `3.5` of the year of `today` → `2026-03-05`; no day that does not exist. */
export function dayOf(text: string, today: string): string | null {
  const said = plain(text);
  const found =
    /^(\d{4})(\d{2})(\d{2})$/.exec(said) ??
    /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(said) ??
    /^()(\d{1,2})[-./月](\d{1,2})日?$/.exec(said);
  if (found === null) return null;
  const [, year = '', month = '', day = ''] = found;
  const written = `${year === '' ? today.slice(0, 4) : year}-${pad(month)}-${pad(day)}`;
  const moment = new Date(`${written}T00:00:00Z`);
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== written ? null : written;
}

const MOST_MONTHS = 120;

/** `2026-04`, `4月`, `2026年3月至5月`, `2026-11~2027-02`, several with commas → the months, each once, in order. */
export function monthsOf(text: string, today: string): readonly string[] | null {
  const parts = plain(text)
    .split(/[,，、;；\s]+/)
    .filter((part) => part !== '');
  if (parts.length === 0) return null;
  let year = Number(today.slice(0, 4));
  const found = new Set<string>();
  for (const part of parts) {
    const [first = '', last = first, ...more] = part.split(/至|到|~|—|–|(?<=\d月?)-(?=\d{4}|\d{1,2}月)/);
    const from = monthOf(first, year);
    const to = from === null ? null : monthOf(last, from.year);
    if (from === null || to === null || more.length > 0) return null;
    const [start, end] = [from.year * 12 + from.month, to.year * 12 + to.month];
    if (end < start || end - start >= MOST_MONTHS) return null;
    for (let at = start; at <= end; at += 1) {
      found.add(`${Math.floor((at - 1) / 12)}-${pad(((at - 1) % 12) + 1)}`);
    }
    year = to.year;
  }
  return found.size > MOST_MONTHS ? null : [...found].sort();
}

function monthOf(text: string, year: number): { readonly year: number; readonly month: number } | null {
  const found = /^(\d{4})[-./年](\d{1,2})月?(?:份)?$/.exec(text) ?? /^()(\d{1,2})月?(?:份)?$/.exec(text);
  if (found === null) return null;
  const month = Number(found[2]);
  if (month < 1 || month > 12) return null;
  const said = found[1] === '' ? year : Number(found[1]);
  return said < 1900 || said > 2099 ? null : { year: said, month };
}

/** `2026年4月、5月`. */
export function monthsText(months: readonly string[]): string {
  let year = '';
  return months
    .map((month) => {
      const [said = '', number = ''] = month.split('-');
      const text = `${said === year ? '' : `${said}年`}${Number(number)}月`;
      year = said;
      return text;
    })
    .join('、');
}
