import { addDays, inBeijing, startOfDay } from '../../shared/format.ts';

export interface Stretch {
  readonly from: string;
  readonly to: string;
}

export interface RosterDay<Shift extends Stretch> {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly shifts: readonly Shift[];
  readonly hasGap: boolean;
}

const touches = (day: string, { from, to }: Stretch): boolean =>
  Date.parse(from) < Date.parse(startOfDay(addDays(day, 1))) && Date.parse(startOfDay(day)) < Date.parse(to);

/** Every day of the month with whoever is on duty in it and whether nobody is for a while. @param month `YYYY-MM` */
export function rosterDays<Shift extends Stretch>(
  month: string,
  shifts: readonly Shift[],
  gaps: readonly Stretch[],
): readonly RosterDay<Shift>[] {
  const days: RosterDay<Shift>[] = [];
  for (let day = `${month}-01`; day.startsWith(month); day = addDays(day, 1)) {
    days.push({
      day,
      shifts: shifts.filter((shift) => touches(day, shift)),
      hasGap: gaps.some((gap) => touches(day, gap)),
    });
  }
  return days;
}

/** Weeks of seven places, Monday first; null where another month stands. */
export function weeksOf<Day extends { readonly day: string }>(
  days: readonly Day[],
): readonly (readonly (Day | null)[])[] {
  const lead = (new Date(`${days[0]?.day ?? '2001-01-01'}T00:00:00Z`).getUTCDay() + 6) % 7;
  const places: readonly (Day | null)[] = [...Array.from({ length: lead }, () => null), ...days];
  return Array.from({ length: Math.ceil(places.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, at) => places[week * 7 + at] ?? null),
  );
}

export function daysIn(month: string): number {
  const [year = 0, index = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, index, 0)).getUTCDate();
}

/** The month of a moment in Beijing. */
export const monthOf = (instant: string): string => inBeijing(instant).day.slice(0, 7);
