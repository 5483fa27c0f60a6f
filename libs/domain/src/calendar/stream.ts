import type { CommandOf, EventOf } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import { sameValue } from '../kernel/same-value.ts';
import type { StreamState, StreamType } from '../kernel/stream.ts';
import type { CalendarYear } from '../time/types.ts';

export type CalendarEvent =
  /** The years shipped with a release, adopted once. */
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
      const years = command.data.years.filter((year) => state.years[year.year] === undefined);
      if (years.length === 0) return [];
      return [{ event: { type: 'CalendarAdopted', data: { ...command.data, years } } }];
    }
    const { year } = command.data;
    if (year.status !== 'published') refuse('notice-without-publication');
    if (sameValue(state.years[year.year], year)) refuse('notice-already-imported');
    return [{ event: { type: 'CalendarRevised', data: command.data } }];
  },
  allowed: () => [
    { command: 'AdoptCalendar', refusal: null },
    { command: 'ImportHolidayNotice', refusal: null },
  ],
};
