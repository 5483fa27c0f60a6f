import { refuse } from '../kernel/refusal.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import { dayNumber, dayOf, numberOf, weekdayOf } from './local-day.ts';
import type { DayNumber } from './local-day.ts';
import type { CalendarYear, DayFacts, DayKind, WorkingCalendar, WorkingSpan } from './types.ts';

const FIRST_YEAR = 1992;
/** Far enough for fifty years from the last accepted start day (2099-12-31) with its pauses. */
const LAST_YEAR = 2155;
const FIRST_DAY = numberOf(FIRST_YEAR, 1, 1);
const LAST_DAY = numberOf(LAST_YEAR, 12, 31);
const LENGTH = LAST_DAY - FIRST_DAY + 1;

/** Days of the statute that need no almanac; they hold in every year without a notice (IP-10). */
const FIXED_STATUTORY = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'] as const;

interface DayTable {
  readonly kinds: DayKind[];
  readonly firm: Uint8Array;
  readonly sources: Map<DayNumber, CalendarYear>;
  readonly years: ReadonlyMap<number, CalendarYear>;
}

/**
 * The working calendar of one version. Days of published years, and days a published notice names in the December
 * before, are firm; all others are provisional and know statutory days only (IP-10).
 * Refuses a year given twice, a day both off and worked, or a day outside the year of its notice.
 */
export function buildCalendar(input: {
  readonly version: number;
  readonly years: readonly CalendarYear[];
}): WorkingCalendar {
  const table = plainWeeks(input.years);
  for (const year of input.years) applyYear(table, year);
  const span = spanOver(table);
  return { version: input.version, span, day: (day) => span.facts(dayNumber(day)) };
}

function plainWeeks(list: readonly CalendarYear[]): DayTable {
  const years = new Map<number, CalendarYear>();
  for (const entry of list) {
    if (years.has(entry.year)) return refuse('calendar-year-twice', { details: { year: entry.year } });
    years.set(entry.year, entry);
  }
  const kinds: DayKind[] = new Array<DayKind>(LENGTH);
  for (let slot = 0; slot < LENGTH; slot += 1) kinds[slot] = weekdayOf(FIRST_DAY + slot) > 5 ? 'weekend' : 'workday';
  const table = { kinds, firm: new Uint8Array(LENGTH), sources: new Map<DayNumber, CalendarYear>(), years };
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    const entry = years.get(year);
    if (entry === undefined) for (const day of FIXED_STATUTORY) kinds[slotOf(`${year}-${day}`)] = 'statutory';
    if (entry?.status === 'published') table.firm.fill(1, slotOf(`${year}-01-01`), slotOf(`${year}-12-31`) + 1);
  }
  return table;
}

function applyYear(table: DayTable, year: CalendarYear): void {
  const off = new Set([...year.statutory, ...year.daysOff]);
  const clash = year.makeupDays.find((day) => off.has(day));
  if (clash !== undefined) return refuse('calendar-day-conflict', { details: { year: year.year, day: clash } });
  const mark = (days: readonly LocalDay[], kind: (slot: number) => DayKind): void => {
    for (const day of days) {
      const inside = day.startsWith(`${year.year}-`) || day.startsWith(`${year.year - 1}-12-`);
      if (!inside) return refuse('calendar-day-outside-year', { details: { year: year.year, day } });
      const slot = slotOf(day);
      table.kinds[slot] = kind(slot);
      table.sources.set(FIRST_DAY + slot, year);
      if (year.status === 'published') table.firm[slot] = 1;
    }
  };
  mark(year.daysOff, (slot) => (weekdayOf(FIRST_DAY + slot) > 5 ? 'weekend' : 'swap'));
  mark(year.statutory, () => 'statutory');
  mark(year.makeupDays, () => 'makeup');
}

function spanOver(table: DayTable): WorkingSpan {
  const working = new Int32Array(LENGTH);
  const provisional = new Int32Array(LENGTH);
  const days: DayNumber[] = [];
  const changed: DayNumber[] = [];
  for (let slot = 0; slot < LENGTH; slot += 1) {
    const kind = table.kinds[slot];
    const day = FIRST_DAY + slot;
    if (kind === 'workday' || kind === 'makeup') days.push(day);
    if ((kind === 'workday' || kind === 'makeup') !== weekdayOf(day) < 6) changed.push(day);
    working[slot] = days.length;
    provisional[slot] = (provisional[slot - 1] ?? 0) + (table.firm[slot] === 1 ? 0 : 1);
  }
  const kindOf = (day: DayNumber): DayKind => table.kinds[inRange(day)] ?? 'workday';
  const isWorking = (day: DayNumber): boolean => kindOf(day) === 'workday' || kindOf(day) === 'makeup';
  return {
    isWorking,
    workingThrough: (day) => working[inRange(day)] ?? 0,
    provisionalThrough: (day) => provisional[inRange(day)] ?? 0,
    workingAt: (ordinal) => days[ordinal - 1] ?? refuse('date-invalid', { details: { ordinal } }),
    changedDays: (from, to) => changed.slice(firstAtLeast(changed, from), firstAtLeast(changed, to + 1)),
    facts: (day) => factsOf(table, day, kindOf(day)),
  };
}

function factsOf(table: DayTable, day: DayNumber, kind: DayKind): DayFacts {
  const firm = table.firm[inRange(day)] === 1;
  const source = table.sources.get(day) ?? table.years.get(Number(dayOf(day).slice(0, 4)));
  return {
    working: kind === 'workday' || kind === 'makeup',
    provisional: !firm,
    kind,
    notice: firm ? (source?.notice ?? null) : null,
  };
}

function slotOf(day: LocalDay): number {
  return inRange(dayNumber(day));
}

function inRange(day: DayNumber): number {
  const slot = day - FIRST_DAY;
  if (slot < 0 || slot >= LENGTH) return refuse('date-invalid', { details: { day: dayOf(day) } });
  return slot;
}

function firstAtLeast(ascending: readonly number[], least: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? Infinity) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
