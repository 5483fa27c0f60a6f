import { refuse } from '../kernel/refusal.ts';
import type { ActedOn, Instant, LocalDay } from '../kernel/time-types.ts';

/** Days since 1970-01-01, a plain integer: all day arithmetic happens on it, never on a Date in some time zone. */
export type DayNumber = number;

const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;
const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT_PATTERN = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Summer time ended for good on 1991-09-15; from 1992 on Shanghai is UTC+8 without exception. */
const FIRST_YEAR = 1992;
const LAST_YEAR = 2199;

/** ISO weekday, 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** `YYYY-MM-DD` to its number. Refuses impossible days and years outside 1992–2199 with `date-invalid`. */
export function dayNumber(day: LocalDay): DayNumber {
  const match = DAY_PATTERN.exec(day);
  if (match === null) return refuse('date-invalid', { details: { day: day.slice(0, 40) } });
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const possible = year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12;
  if (!possible || date < 1 || date > monthLength(year, month)) return refuse('date-invalid', { details: { day } });
  return numberOf(year, month, date);
}

export function dayOf(number: DayNumber): LocalDay {
  const { year, month, date } = partsOf(number);
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** Whether a value is written as a day; `dayNumber` says whether that day exists. */
export function isLocalDay(value: unknown): value is LocalDay {
  return typeof value === 'string' && DAY_PATTERN.test(value);
}

/** Whether a value is written as a moment with its offset; `instantMillis` says whether it exists. */
export function isInstant(value: unknown): value is Instant {
  return typeof value === 'string' && INSTANT_PATTERN.test(value);
}

/** Milliseconds of an instant written with `Z` or an offset. Refuses everything else with `date-invalid`. */
export function instantMillis(text: string): number {
  const match = INSTANT_PATTERN.exec(text);
  if (match === null) return refuse('date-invalid', { details: { instant: text.slice(0, 40) } });
  const [hour, minute, second] = [Number(match[2]), Number(match[3]), Number(match[4] ?? '0')];
  const offset = offsetMinutes(match[6] ?? 'Z');
  if (hour > 23 || minute > 59 || second > 59 || offset === null) {
    return refuse('date-invalid', { details: { instant: text } });
  }
  const fraction = Math.floor(Number(`0.${match[5] ?? '0'}`) * 1000);
  const wall = ((hour * 60 + minute) * 60 + second) * 1000 + fraction;
  return dayNumber(match[1] ?? '') * DAY_MS + wall - offset * 60_000;
}

export function toInstant(millis: number): Instant {
  return new Date(millis).toISOString();
}

/** The Shanghai day of a legal time, however it is written (DC-13): a day stands for itself. */
export function localDayOf(actedOn: ActedOn): LocalDay {
  return dayOf(dayNumberOf(actedOn));
}

/** As `localDayOf`, as a number. */
export function dayNumberOf(actedOn: ActedOn): DayNumber {
  if (isLocalDay(actedOn)) return dayNumber(actedOn);
  return Math.floor((instantMillis(actedOn) + SHANGHAI_MS) / DAY_MS);
}

/** Milliseconds of a legal time; a day counts from its 00:00 in Shanghai. */
export function legalMillis(actedOn: ActedOn): number {
  return isLocalDay(actedOn) ? dayNumber(actedOn) * DAY_MS - SHANGHAI_MS : instantMillis(actedOn);
}

/** 00:00 in Shanghai of a day, or of one `daysAfter` it, in UTC. */
export function startOfDay(day: LocalDay, daysAfter = 0): Instant {
  return toInstant(legalMillis(day) + daysAfter * DAY_MS);
}

/** A whole hour of a day in Shanghai, in UTC. */
export function atHour(day: LocalDay, hour: number): Instant {
  return toInstant(legalMillis(day) + hour * 3_600_000);
}

export function addDays(day: LocalDay, days: number): LocalDay {
  return dayOf(dayNumber(day) + days);
}

/** Calendar days from the first day to the second; negative when the second is earlier. */
export function daysBetween(from: LocalDay, to: LocalDay): number {
  return dayNumber(to) - dayNumber(from);
}

export function weekday(day: LocalDay): Weekday {
  return weekdayOf(dayNumber(day));
}

export function weekdayOf(number: DayNumber): Weekday {
  return (((number + 3) % 7) + 1) as Weekday;
}

/** The corresponding day n months later or, where that month has none, its last day (民法典第二百零二条). */
export function addMonths(number: DayNumber, months: number): DayNumber {
  const { year, month, date } = partsOf(number);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return numberOf(toYear, toMonth, Math.min(date, monthLength(toYear, toMonth)));
}

export function partsOf(number: DayNumber): { readonly year: number; readonly month: number; readonly date: number } {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date };
}

export function numberOf(year: number, month: number, date: number): DayNumber {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function monthLength(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

function offsetMinutes(text: string): number | null {
  if (text === 'Z') return 0;
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(4, 6))];
  if (hours > 14 || minutes > 59) return null;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
