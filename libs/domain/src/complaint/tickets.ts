import type { ClockBook, ClockState } from '../clocks/state.ts';
import { factDay } from '../clocks/legal-time.ts';
import type { Recorded } from '../kernel/event.ts';
import type { Instant, LocalDay } from '../kernel/time-types.ts';
import type { ComplaintFact } from './events.ts';
import { addDays, localDayOf } from '../time/local-day.ts';
import type { Channel } from './said.ts';
import type { PetitionPaperKind } from './ticket-events.ts';

/** `dropped`: the unit decided itself what becomes of the matter before the channel had answered. */
export type TicketReturnStatus = 'asked' | 'accepted' | 'refused' | 'dropped';

export interface Ticket {
  readonly id: string;
  readonly channel: Channel;
  readonly externalNumber: string;
  readonly receivedAt: Instant | LocalDay;
  readonly returnBy: LocalDay | null;
  readonly replyBy: LocalDay | null;
  readonly returned: { readonly on: LocalDay; readonly status: TicketReturnStatus } | null;
  readonly replied: boolean;
  readonly repliedOn: LocalDay | null;
  readonly conclusion: string | null;
  /** Days whose lists of the channel carried it, each with something to tell. */
  readonly listedOn: readonly LocalDay[];
}

export interface PetitionPaper {
  readonly id: string;
  readonly ticketId: string | null;
  readonly paper: PetitionPaperKind;
  readonly number: string;
  readonly document: string;
  readonly unit: string;
  readonly issuedOn: LocalDay;
  readonly reviewedBy: string | null;
  readonly served: { readonly on: LocalDay; readonly way: string } | null;
  readonly reviewRequestedOn: LocalDay | null;
}

/** The part of a complaint's state that is about the channels it came by. */
export interface TicketState {
  readonly tickets: Readonly<Record<string, Ticket>>;
  readonly petitionPapers: Readonly<Record<string, PetitionPaper>>;
  readonly urged: number;
  /** The channel took back the ticket that alone had brought the matter here. */
  readonly leftToChannel: boolean;
}

export const NO_TICKETS: TicketState = { tickets: {}, petitionPapers: {}, urged: 0, leftToChannel: false };

/** What is known of the channels after the fact; null when it says nothing of them. */
export function evolveTickets(state: TicketState, fact: Recorded<ComplaintFact>): Partial<TicketState> | null {
  switch (fact.type) {
    case 'TicketAdded': {
      const { ticketId: id, listedOn, ...said } = fact.data;
      const fresh = { returned: null, replied: false, repliedOn: null, conclusion: null };
      const days = listedOn === undefined ? [] : [listedOn];
      return { tickets: { ...state.tickets, [id]: { id, ...said, ...fresh, listedOn: days } } };
    }
    case 'TicketReplied':
      return changed(state, fact.data.ticketId, () => ({
        replied: true,
        repliedOn: factDay(fact),
        conclusion: fact.data.conclusion ?? null,
      }));
    case 'TicketReturned':
      return changed(state, fact.data.ticketId, () => ({ returned: { on: factDay(fact), status: 'asked' } }));
    case 'TicketReturnAnswered': {
      const { ticketId, accepted, leaves } = fact.data;
      const status = accepted ? 'accepted' : 'refused';
      const answered = changed(state, ticketId, ({ returned }) =>
        returned === null ? {} : { returned: { ...returned, status } },
      );
      return leaves ? { ...answered, leftToChannel: true } : answered;
    }
    case 'ComplaintUrged': {
      const { ticketId, listedOn } = fact.data;
      const listed =
        ticketId === null || listedOn === undefined
          ? {}
          : changed(state, ticketId, (ticket) => ({ listedOn: [...ticket.listedOn, listedOn] }));
      return { ...listed, urged: state.urged + 1 };
    }
    case 'PetitionPaperIssued': {
      const { paperId: id, reviewedBy = null, ...said } = fact.data;
      const paper = { id, ...said, reviewedBy, issuedOn: factDay(fact), served: null, reviewRequestedOn: null };
      return { petitionPapers: { ...state.petitionPapers, [id]: paper } };
    }
    case 'PetitionPaperServed':
      return ofPaper(state, fact.data.paperId, { served: { on: factDay(fact), way: fact.data.way } });
    case 'ReviewRequested':
      return ofPaper(state, fact.data.paperId, { reviewRequestedOn: factDay(fact) });
    default:
      return null;
  }
}

function changed(
  { tickets }: TicketState,
  id: string,
  change: (ticket: Ticket) => Partial<Ticket>,
): Partial<TicketState> {
  const ticket = tickets[id];
  return ticket === undefined ? {} : { tickets: { ...tickets, [id]: { ...ticket, ...change(ticket) } } };
}

function ofPaper({ petitionPapers }: TicketState, id: string, known: Partial<PetitionPaper>): Partial<TicketState> {
  const paper = petitionPapers[id];
  return paper === undefined ? {} : { petitionPapers: { ...petitionPapers, [id]: { ...paper, ...known } } };
}

/**
 * A list of that day that carries the number tells of a further call: it is a later day than the ticket's own, and no list of
 * that day told of it before. A ticket that was keyed in by hand stands on the list after it, which is drawn in the evening.
 */
export function isFurtherCall(
  { receivedAt, listedOn }: Pick<Ticket, 'receivedAt' | 'listedOn'>,
  day: LocalDay,
): boolean {
  if (listedOn.includes(day)) return false;
  const own = localDayOf(receivedAt);
  return day > (listedOn.length > 0 ? own : addDays(own, 1));
}

/** The reply was struck: it is owed again. */
export function unanswered(state: TicketState, ticketId: string): Partial<TicketState> {
  return changed(state, ticketId, () => ({ replied: false, repliedOn: null, conclusion: null }));
}

/** The unit decided what becomes of the matter: it no longer waits for the channel to take a ticket back. */
export function withoutAskedReturns({ tickets }: TicketState): Pick<TicketState, 'tickets'> {
  return {
    tickets: Object.fromEntries(
      Object.entries(tickets).map(([id, ticket]) =>
        ticket.returned?.status === 'asked'
          ? [id, { ...ticket, returned: { ...ticket.returned, status: 'dropped' as const } }]
          : [id, ticket],
      ),
    ),
  };
}

export type TicketStatus = 'open' | 'return-asked' | 'returned' | 'replied';

export function statusOf({ replied, returned }: Pick<Ticket, 'replied' | 'returned'>): TicketStatus {
  if (returned?.status === 'accepted') return 'returned';
  if (replied) return 'replied';
  return returned?.status === 'asked' ? 'return-asked' : 'open';
}

/** The channel still waits for its answer. */
export function isAwaited(ticket: Pick<Ticket, 'replied' | 'returned'>): boolean {
  return statusOf(ticket) === 'open' || statusOf(ticket) === 'return-asked';
}

export function isReturnAsked(ticket: Pick<Ticket, 'replied' | 'returned'>): boolean {
  return statusOf(ticket) === 'return-asked';
}

/** May still be given back to the channel, once. */
export function isReturnable({ replied, returned }: Pick<Ticket, 'replied' | 'returned'>): boolean {
  return !replied && returned === null;
}

/** No other way led the matter here: it was registered for this channel, and every other ticket has gone back as well. */
export function broughtByAlone(
  { channel, tickets }: TicketState & { readonly channel: Channel | null },
  ticket: Pick<Ticket, 'id' | 'channel'>,
): boolean {
  const others = Object.values(tickets).filter(({ id }) => id !== ticket.id);
  return channel === ticket.channel && others.every((other) => statusOf(other) === 'returned');
}

/** Given back, and the channel has not answered: until then nobody here decides what becomes of the matter. */
export function isGoingBack(state: TicketState & { readonly channel: Channel | null }): boolean {
  return Object.values(state.tickets).some((ticket) => isReturnAsked(ticket) && broughtByAlone(state, ticket));
}

/** A served opinion of which nobody asked for a review yet. */
export function isReviewable({ paper, served, reviewRequestedOn }: PetitionPaper): boolean {
  return paper === 'handling-opinion' && served !== null && reviewRequestedOn === null;
}

/** Of the rules that time a ticket: until when it can be given back. */
const RETURN_RULES: readonly string[] = ['S1-07-RETURN', 'S1-07-RETURNBY', 'S9-03-TICKET'];
const REPLY_RULES: readonly string[] = ['S1-07-NORMAL', 'S1-07-REPLYBY', 'S1-06-REPLYBY'];

/** The clock until which the ticket can be given back; null where its channel sets none. */
export function returnClockOf(clocks: ClockBook, ticketId: string): ClockState | null {
  return clockOf(clocks, RETURN_RULES, ticketId);
}

/** The clock by which the channel waits for the reply; null where its channel sets none. */
export function replyClockOf(clocks: ClockBook, ticketId: string): ClockState | null {
  return clockOf(clocks, REPLY_RULES, ticketId);
}

function clockOf(clocks: ClockBook, rules: readonly string[], ticketId: string): ClockState | null {
  const found = Object.values(clocks).filter(({ ruleId, key }) => key === ticketId && rules.includes(ruleId));
  return found.at(-1) ?? null;
}

/** Its date had passed by then without an objection: the unit is 首办责任单位. Judged by 发生日期, whenever it is typed in. */
export function isReturnLate(clocks: ClockBook, ticketId: string, on: Instant): boolean {
  const due = returnClockOf(clocks, ticketId)?.dueAt ?? null;
  return due !== null && due <= on;
}
