import type { CommandOf, EventOf, FreeText, Recorded } from '../kernel/event.ts';
import { refuse, refusalOf } from '../kernel/refusal.ts';
import { sameValue } from '../kernel/same-value.ts';
import type { AllowedCommand, DecideContext, StreamState, StreamType } from '../kernel/stream.ts';
import type { Instant, LocalDay } from '../kernel/time-types.ts';
import type { RecountState } from '../recount/state.ts';
import { buildCalendar } from '../time/calendar.ts';
import { localDayOf } from '../time/local-day.ts';
import type { CalendarYear } from '../time/types.ts';

/** How a notice whose number is not known is named. */
const UNNUMBERED = '文号不详';

export type CalendarEvent =
  /** The years shipped with a release; what a notice has settled here stays. */
  | EventOf<'CalendarAdopted', { readonly release: string; readonly years: readonly CalendarYear[] }>
  /** A notice as somebody has typed it in; no date moves by it. */
  | EventOf<'HolidayNoticeProposed', Notice & { readonly proposalId: string }>
  /** A second person has compared it with the paper and seen what moves; the revision follows. */
  | EventOf<'HolidayNoticeApproved', { readonly proposalId: string; readonly trial: string }>
  | EventOf<'HolidayNoticeRejected', { readonly proposalId: string; readonly reason: FreeText }>
  /** The State Council's notice of one year, or its correction: every open clock is computed anew. */
  | EventOf<'CalendarRevised', Notice>;

interface Notice {
  readonly year: CalendarYear;
  readonly publishedOn: LocalDay;
  /** The notice it revises, where one was in force for the year. */
  readonly revises?: string;
}

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
  | CommandOf<'ProposeHolidayNotice', NoticeAsked & { readonly proposalId: string }>
  /** `trial`: the dry run that shows what moves. */
  | CommandOf<'ApproveHolidayNotice', { readonly proposalId: string; readonly trial: string }>
  | CommandOf<'RejectHolidayNotice', { readonly proposalId: string; readonly reason: FreeText }>;

export interface NoticeProposal extends Notice {
  readonly by: string;
  readonly at: Instant;
}

export interface CalendarState extends StreamState {
  readonly years: Readonly<Record<number, CalendarYear>>;
  /** Version of the event that changed the days last: the version of the calendar that clocks keep. */
  readonly calendarVersion: number;
  readonly proposals: Readonly<Record<string, NoticeProposal>>;
}

/** Name under which the door reads the dry run that an approval rests on. */
export const TRIAL_FACT = 'trial';

/** The year a notice makes, every day of it checked; lent by the library that knows the statutory days of each year. */
export type ReadNotice = (notice: NoticeAsked) => CalendarYear;

/** Years as the district counts by them; a notice comes in by two persons, and proposing one moves nothing. */
export function calendarStream(read: ReadNotice): StreamType<CalendarState, CalendarCommand, CalendarEvent> {
  return {
    kind: 'calendar',
    reducerVersion: 2,
    initial: () => ({ version: 0, years: {}, calendarVersion: 0, proposals: {} }),
    evolve,
    decide: (state, command, context) => decide(state, command, context, read).map((event) => ({ event })),
    allowed: (state, context) => allowed(state, context),
  };
}

function evolve(state: CalendarState, event: Recorded<CalendarEvent>): CalendarState {
  const { version } = event;
  switch (event.type) {
    case 'HolidayNoticeProposed': {
      const { proposalId, ...notice } = event.data;
      const proposal = { ...notice, by: event.by.id, at: event.occurredAt };
      return { ...state, version, proposals: { ...state.proposals, [proposalId]: proposal } };
    }
    case 'HolidayNoticeApproved':
    case 'HolidayNoticeRejected': {
      const left = Object.entries(state.proposals).filter(([id]) => id !== event.data.proposalId);
      return { ...state, version, proposals: Object.fromEntries(left) };
    }
    case 'CalendarAdopted':
      return revised(state, version, event.data.years);
    case 'CalendarRevised':
      return revised(state, version, [event.data.year]);
    default:
      return event satisfies never;
  }
}

function revised(state: CalendarState, version: number, years: readonly CalendarYear[]): CalendarState {
  const all = { ...state.years, ...Object.fromEntries(years.map((year) => [year.year, year])) };
  return { ...state, version, calendarVersion: version, years: all };
}

function decide(
  state: CalendarState,
  command: CalendarCommand,
  context: DecideContext,
  read: ReadNotice,
): readonly CalendarEvent[] {
  switch (command.type) {
    case 'AdoptCalendar': {
      const years = command.data.years.filter((year) => isNews(state.years[year.year], year));
      if (years.length === 0) return [];
      checkDays(state, years);
      return [{ type: 'CalendarAdopted', data: { ...command.data, years } }];
    }
    case 'ProposeHolidayNotice': {
      const { proposalId, ...asked } = command.data;
      if (state.proposals[proposalId] !== undefined) refuse('proposal-known');
      const { publishedOn, revises } = asked;
      const notice = { year: read(asked), publishedOn, ...(revises === undefined ? {} : { revises }) };
      checkNotice(state, notice, context);
      return [{ type: 'HolidayNoticeProposed', data: { proposalId, ...notice } }];
    }
    case 'ApproveHolidayNotice': {
      const { proposalId, trial } = command.data;
      const { by, at: _at, ...notice } = state.proposals[proposalId] ?? refuse('proposal-unknown');
      if (by === context.actor.id) refuse('approver-is-requester');
      checkNotice(state, notice, context);
      checkTrial(state, proposalId, context);
      return [
        { type: 'HolidayNoticeApproved', data: { proposalId, trial } },
        { type: 'CalendarRevised', data: notice },
      ];
    }
    case 'RejectHolidayNotice':
      if (state.proposals[command.data.proposalId] === undefined) refuse('proposal-unknown');
      return [{ type: 'HolidayNoticeRejected', data: command.data }];
    default:
      return command satisfies never;
  }
}

function allowed(state: CalendarState, context: DecideContext): readonly AllowedCommand[] {
  const onProposals = Object.entries(state.proposals).flatMap(([on, proposal]): readonly AllowedCommand[] => {
    const own = proposal.by === context.actor.id ? 'approver-is-requester' : null;
    const refusal = own ?? refusalOf(() => checkNotice(state, proposal, context));
    return [
      { command: 'ApproveHolidayNotice', refusal, on },
      { command: 'RejectHolidayNotice', refusal: null, on },
    ];
  });
  const always = ['AdoptCalendar', 'ProposeHolidayNotice'] as const;
  return [...always.map((command) => ({ command, refusal: null })), ...onProposals];
}

/** Whoever approves has before him what moves, counted under the calendar that is in force. */
function checkTrial({ calendarVersion }: CalendarState, proposalId: string, { facts }: DecideContext): void {
  const trial = facts[TRIAL_FACT]?.fact as Partial<RecountState> | undefined;
  if (trial?.cause?.kind !== 'notice' || trial.cause.proposalId !== proposalId) refuse('notice-not-tried');
  if (trial.status !== 'ready' || trial.calendarVersion !== calendarVersion) refuse('notice-not-tried');
}

/** A published year is replaced only by a notice that names the one it revises. */
function checkNotice(state: CalendarState, { year, publishedOn, revises }: Notice, { at }: DecideContext): void {
  if (publishedOn > localDayOf(at)) refuse('notice-not-published-yet', { details: { publishedOn } });
  const known = state.years[year.year];
  if (known !== undefined && sameValue(known, year)) refuse('notice-already-imported');
  const inForce = known?.status === 'published' ? known : null;
  if (inForce === null && revises !== undefined) refuse('notice-revises-nothing', { details: { year: year.year } });
  if (inForce !== null && revises !== (inForce.notice ?? UNNUMBERED)) {
    refuse('notice-year-published', { details: { year: year.year, notice: inForce.notice ?? UNNUMBERED } });
  }
  checkDays(state, [year]);
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
