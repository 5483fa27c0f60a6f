import { addDays } from '../../shared/format.ts';

export type DayKind = 'statutory' | 'off' | 'makeup' | 'weekend' | 'workday';

/** A year as its holiday notice has it. */
export interface YearNotice {
  readonly statutory: readonly string[];
  readonly daysOff: readonly string[];
  readonly makeupDays: readonly string[];
}

export interface YearDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly kind: DayKind;
}

export interface Month {
  /** 1–12. */
  readonly month: number;
  /** Seven places each, Monday first; null where another month stands. */
  readonly weeks: readonly (readonly (YearDay | null)[])[];
  readonly working: number;
}

/** Monday 0 … Sunday 6. */
export const placeInWeek = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

export function kindOf(day: string, { statutory, daysOff, makeupDays }: YearNotice): DayKind {
  if (statutory.includes(day)) return 'statutory';
  if (makeupDays.includes(day)) return 'makeup';
  if (daysOff.includes(day)) return 'off';
  return placeInWeek(day) >= 5 ? 'weekend' : 'workday';
}

const isWorking = (kind: DayKind): boolean => kind === 'workday' || kind === 'makeup';

/** Every day of the year, in order. */
export function daysOf(year: number, notice: YearNotice): readonly YearDay[] {
  const days: YearDay[] = [];
  for (let day = `${year}-01-01`; day.startsWith(`${year}-`); day = addDays(day, 1)) {
    days.push({ day, kind: kindOf(day, notice) });
  }
  return days;
}

export function monthsOf(year: number, notice: YearNotice): readonly Month[] {
  const all = daysOf(year, notice);
  return Array.from({ length: 12 }, (_, index) => {
    const prefix = `${year}-${String(index + 1).padStart(2, '0')}`;
    const days = all.filter(({ day }) => day.startsWith(prefix));
    const lead = placeInWeek(`${prefix}-01`);
    const places: readonly (YearDay | null)[] = [...Array.from({ length: lead }, () => null), ...days];
    const weeks = Array.from({ length: Math.ceil(places.length / 7) }, (__, week) =>
      Array.from({ length: 7 }, (___, at) => places[week * 7 + at] ?? null),
    );
    return { month: index + 1, weeks, working: days.filter(({ kind }) => isWorking(kind)).length };
  });
}

/** How many days of each kind the year has. */
export function countsOf(year: number, notice: YearNotice): Readonly<Record<DayKind | 'working', number>> {
  const counts = { statutory: 0, off: 0, makeup: 0, weekend: 0, workday: 0, working: 0 };
  for (const { kind } of daysOf(year, notice)) {
    counts[kind] += 1;
    if (isWorking(kind)) counts.working += 1;
  }
  return counts;
}

export interface Span {
  readonly from: string;
  readonly to: string;
  readonly kind: 'off' | 'makeup';
  readonly days: number;
}

/** Days off in a row, the weekend between them included, and single days of work at a weekend. */
export function spansOf(year: number, notice: YearNotice): readonly Span[] {
  const free: YearDay[] = [];
  const spans: Span[] = [];
  const close = (): void => {
    const holidays = free.filter(({ kind }) => kind !== 'weekend');
    const [first] = free;
    const last = free[free.length - 1];
    if (holidays.length > 0 && first !== undefined && last !== undefined) {
      spans.push({ from: first.day, to: last.day, kind: 'off', days: free.length });
    }
    free.length = 0;
  };
  for (const one of daysOf(year, notice)) {
    if (!isWorking(one.kind)) free.push(one);
    else close();
    if (one.kind === 'makeup') spans.push({ from: one.day, to: one.day, kind: 'makeup', days: 1 });
  }
  close();
  return spans;
}
