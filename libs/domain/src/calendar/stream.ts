import type { CommandOf, EventOf } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import { sameValue } from '../kernel/same-value.ts';
import type { StreamState, StreamType } from '../kernel/stream.ts';
import { buildCalendar } from '../time/calendar.ts';
import type { CalendarYear } from '../time/types.ts';

export type CalendarEvent =
  /** The years shipped with a release; what a notice has settled here stays. */
  | EventOf<'CalendarAdopted', { readonly release: string; readonly years: readonly CalendarYear[] }>
  /** The State Council's notice of one year, or its correction: every open clock is computed anew. */
  | EventOf<'CalendarRevised', { readonly year: CalendarYear; readonly publishedOn: string }>;

export type CalendarCommand =
  | CommandOf<'AdoptCalendar', { readonly release: string; readonly years: readonly CalendarYear[] }>
  | CommandOf<'ImportHolidayNotice', { readonly year: CalendarYear; readonly publishedOn: string }>;

export interface CalendarState extends StreamState {
  readonly years: Readonly<Record<number, CalendarYear>>;
}

/** The version of the stream is the version of the calendar that clocks keep. */
export const calendarStream: StreamType<CalendarState, CalendarCommand, CalendarEvent> = {
  kind: 'calendar',
  reducerVersion: 1,
  initial: () => ({ version: 0, years: {} }),
  evolve(state, event) {
    const years = event.type === 'CalendarAdopted' ? event.data.years : [event.data.year];
    return {
      version: event.version,
      years: { ...state.years, ...Object.fromEntries(years.map((year) => [year.year, year])) },
    };
  },
  decide(state, command) {
    if (command.type === 'AdoptCalendar') {
      const years = command.data.years.filter((year) => isNews(state.years[year.year], year));
      if (years.length === 0) return [];
      checkDays(state, years);
      return [{ event: { type: 'CalendarAdopted', data: { ...command.data, years } } }];
    }
    const { year } = command.data;
    if (year.status !== 'published') refuse('notice-without-publication');
    if (sameValue(state.years[year.year], year)) refuse('notice-already-imported');
    checkDays(state, [year]);
    return [{ event: { type: 'CalendarRevised', data: command.data } }];
  },
  allowed: () => [
    { command: 'AdoptCalendar', refusal: null },
    { command: 'ImportHolidayNotice', refusal: null },
  ],
};

/** A shipped year is taken over while no notice for it is known here. */
function isNews(known: CalendarYear | undefined, shipped: CalendarYear): boolean {
  return known === undefined || (known.status === 'provisional' && !sameValue(known, shipped));
}

/** A year that contradicts itself or its neighbours is refused here; let in, it would stop every count. */
function checkDays(state: CalendarState, years: readonly CalendarYear[]): void {
  const all = { ...state.years, ...Object.fromEntries(years.map((year) => [year.year, year])) };
  buildCalendar({ version: state.version + 1, years: Object.values(all) });
}
