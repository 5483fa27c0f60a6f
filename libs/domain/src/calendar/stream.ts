import type { CommandOf, EventOf } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import { sameValue } from '../kernel/same-value.ts';
import type { DecideContext, StreamState, StreamType } from '../kernel/stream.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import { buildCalendar } from '../time/calendar.ts';
import { localDayOf } from '../time/local-day.ts';
import type { CalendarYear } from '../time/types.ts';

/** How a notice whose number is not known is named. */
const UNNUMBERED = '文号不详';

export type CalendarEvent =
  /** The years shipped with a release; what a notice has settled here stays. */
  | EventOf<'CalendarAdopted', { readonly release: string; readonly years: readonly CalendarYear[] }>
  /** The State Council's notice of one year, or its correction: every open clock is computed anew. */
  | EventOf<
      'CalendarRevised',
      {
        readonly year: CalendarYear;
        readonly publishedOn: LocalDay;
        /** The notice it revises, where one was in force for the year. */
        readonly revises?: string;
      }
    >;

/** A notice as it is typed in: every rest day of it, weekends included or not, and the weekend days that work. */
export interface NoticeAsked {
  readonly year: number;
  /** 文号, e.g. 国办发明电〔2025〕7号. */
  readonly notice: string;
  readonly publishedOn: LocalDay;
  readonly daysOff: readonly LocalDay[];
  readonly makeupDays: readonly LocalDay[];
  /** 文号 of the notice that this one revises; without it a published year stays as it is. */
  readonly revises?: string;
}

export type CalendarCommand =
  | CommandOf<'AdoptCalendar', { readonly release: string; readonly years: readonly CalendarYear[] }>
  | CommandOf<'ImportHolidayNotice', NoticeAsked>;

export interface CalendarState extends StreamState {
  readonly years: Readonly<Record<number, CalendarYear>>;
}

/** The year a notice makes, every day of it checked; lent by the library that knows the statutory days of each year. */
export type ReadNotice = (notice: NoticeAsked) => CalendarYear;

/** The version of the stream is the version of the calendar that clocks keep. */
export function calendarStream(read: ReadNotice): StreamType<CalendarState, CalendarCommand, CalendarEvent> {
  return {
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
    decide(state, command, context) {
      if (command.type === 'ImportHolidayNotice') return [{ event: revision(state, command.data, context, read) }];
      const years = command.data.years.filter((year) => isNews(state.years[year.year], year));
      if (years.length === 0) return [];
      checkDays(state, years);
      return [{ event: { type: 'CalendarAdopted', data: { ...command.data, years } } }];
    },
    allowed: () => [
      { command: 'AdoptCalendar', refusal: null },
      { command: 'ImportHolidayNotice', refusal: null },
    ],
  };
}

/** A published year is replaced only by a notice that names the one it revises. */
function revision(state: CalendarState, asked: NoticeAsked, { at }: DecideContext, read: ReadNotice): CalendarEvent {
  const { publishedOn, revises } = asked;
  const year = read(asked);
  if (publishedOn > localDayOf(at)) refuse('notice-not-published-yet', { details: { publishedOn } });
  const known = state.years[year.year];
  if (known !== undefined && sameValue(known, year)) refuse('notice-already-imported');
  const inForce = known?.status === 'published' ? known : null;
  if (inForce === null && revises !== undefined) refuse('notice-revises-nothing', { details: { year: year.year } });
  if (inForce !== null && revises !== (inForce.notice ?? UNNUMBERED)) {
    refuse('notice-year-published', { details: { year: year.year, notice: inForce.notice ?? UNNUMBERED } });
  }
  checkDays(state, [year]);
  return { type: 'CalendarRevised', data: { year, publishedOn, ...(revises === undefined ? {} : { revises }) } };
}

/** A shipped year is taken over while no notice for it is known here. */
function isNews(known: CalendarYear | undefined, shipped: CalendarYear): boolean {
  return known === undefined || (known.status === 'provisional' && !sameValue(known, shipped));
}

/** A year that contradicts itself or its neighbours is refused here; let in, it would stop every count. */
function checkDays(state: CalendarState, years: readonly CalendarYear[]): void {
  const all = { ...state.years, ...Object.fromEntries(years.map((year) => [year.year, year])) };
  buildCalendar({ version: state.version + 1, years: Object.values(all) });
}
