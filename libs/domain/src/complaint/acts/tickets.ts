import { isBlank } from '../../kernel/event.ts';
import { legalDay, legalInstant, legalTime, notBefore } from '../../clocks/legal-time.ts';
import { refuse } from '../../kernel/refusal.ts';
import { localDayOf } from '../../time/local-day.ts';
import { conclusionsOf } from '../conclusions.ts';
import type { ComplaintDraft, Payload } from '../draft.ts';
import { holderOf, isByPetition, type ComplaintState } from '../state.ts';
import { broughtByAlone, isReturnLate, isReviewable, returnClockOf, statusOf, type Ticket } from '../tickets.ts';

export function addTicket(draft: ComplaintDraft, command: Payload<'AddTicket'>): void {
  if (draft.state.tickets[command.ticketId] !== undefined) refuse('ticket-known');
  const receivedAt = command.receivedAt ?? legalTime(draft.context);
  if (legalInstant(receivedAt) > draft.context.at) refuse('received-in-future');
  draft.emit({ type: 'TicketAdded', data: { ...command, receivedAt } });
}

/** The channel's own answer, with the conclusion from its list where the list asks for one (practice, "Channel tickets"). */
export function replyTicket(draft: ComplaintDraft, command: Payload<'ReplyTicket'>): void {
  const ticket = knownTicket(draft, command.ticketId);
  const status = statusOf(ticket);
  if (status === 'replied') refuse('ticket-already-replied');
  if (status === 'returned') refuse('ticket-returned');
  if (status === 'return-asked') refuse('ticket-return-pending');
  notBefore(draft.context, ticket.receivedAt, 'acted-before-ticket');
  const list = conclusionsOf(draft.context.rules, ticket.channel, legalDay(draft.context));
  const { conclusion, ...reply } = command;
  if (conclusion === undefined) {
    if (list?.required === true) refuse('conclusion-missing', { details: { channel: ticket.channel } });
    draft.emit({ type: 'TicketReplied', data: reply });
    return;
  }
  if (list?.labels[conclusion] === undefined) refuse('conclusion-unknown', { details: { conclusion } });
  draft.emit({ type: 'TicketReplied', data: { ...reply, conclusion, conclusionVersion: list.version } });
}

/**
 * 退单: once a ticket, before the unit has decided what becomes of the matter and before the date of the ticket. Meanwhile
 * the period of the reply runs on.
 */
export function returnTicket(draft: ComplaintDraft, command: Payload<'ReturnTicket'>): void {
  const ticket = knownTicket(draft, command.ticketId);
  if (ticket.replied) refuse('ticket-already-replied');
  if (ticket.returned !== null) refuse('ticket-return-once');
  notBefore(draft.context, ticket.receivedAt, 'acted-before-ticket');
  const { suggestedOwner } = command;
  if (isBlank(command.explanation)) refuse('explanation-missing');
  if (command.legalBasis.trim() === '') refuse('legal-basis-missing');
  if (suggestedOwner !== null && draft.context.organisation.unit(suggestedOwner) === null) {
    refuse('unit-unknown', { details: { unit: suggestedOwner } });
  }
  const unit = holderOf(draft.state) ?? refuse('complaint-unknown');
  if (suggestedOwner === unit) refuse('suggested-owner-is-returner');
  if (isReturnLate(draft.state.clocks, ticket.id, legalInstant(legalTime(draft.context)))) refuseLate(draft, ticket);
  draft.emit({ type: 'TicketReturned', data: { ...command, unit, returnedBy: draft.context.actor.id } });
}

function refuseLate(draft: ComplaintDraft, ticket: Ticket): never {
  const clock = returnClockOf(draft.state.clocks, ticket.id) ?? refuse('ticket-unknown');
  const { source } = draft.context.rules.row(clock.ruleId, clock.ruleVersion);
  return refuse('ticket-return-late', { article: source, details: { due: clock.due } });
}

/** What the channel said to the 退单. Taken back, a ticket that alone had brought the matter here takes it along. */
export function answerTicketReturn(draft: ComplaintDraft, command: Payload<'RecordTicketReturnAnswer'>): void {
  const ticket = knownTicket(draft, command.ticketId);
  if (ticket.returned?.status !== 'asked' || ticket.replied) refuse('no-ticket-return-asked');
  notBefore(draft.context, ticket.returned.on, 'acted-before-ticket-return');
  const leaves = command.accepted && broughtByAlone(draft.state, ticket);
  draft.emit({ type: 'TicketReturnAnswered', data: { ...command, leaves } });
}

/** A repeat call is a 催促, counted once; it moves no clock. */
export function recordUrging(draft: ComplaintDraft, command: Payload<'RecordUrging'>): void {
  const { ticketId, listedOn } = command;
  const ticket = ticketId === null ? null : knownTicket(draft, ticketId);
  if (listedOn !== undefined) {
    if (ticket === null) refuse('urging-without-ticket');
    if (listedOn > localDayOf(draft.context.at)) refuse('list-in-future');
    if (ticket.listedOn.includes(listedOn)) refuse('urging-counted', { details: { day: listedOn } });
  }
  draft.emit({ type: 'ComplaintUrged', data: command });
}

/**
 * 受理告知书 (XF Art 23) and 答复意见书 (Art 34), which names who reviews it (Art 35). The day of the act is the day on which
 * it was issued.
 */
export function issuePetitionPaper(draft: ComplaintDraft, command: Payload<'IssuePetitionPaper'>): void {
  const { ticketId, paper, number, reviewedBy } = command;
  if (!isOfPetition(draft.state, ticketId)) refuse('not-a-petition', { details: { ticketId } });
  const accepted = draft.state.accepted ?? refuse('not-accepted');
  notBefore(draft.context, accepted.on, 'acted-before-acceptance');
  const papers = Object.values(draft.state.petitionPapers);
  const once = paper === 'acceptance-notice';
  if (once && papers.some((known) => known.paper === paper && known.ticketId === ticketId)) {
    refuse('petition-paper-known');
  }
  if (papers.some((known) => known.number.trim() === number.trim())) refuse('petition-paper-number-known');
  if (paper === 'handling-opinion' && (reviewedBy === undefined || isBlank(reviewedBy))) {
    refuse('review-office-missing', { article: '《信访工作条例》第三十五条' });
  }
  const unit = holderOf(draft.state) ?? refuse('complaint-unknown');
  draft.emit({ type: 'PetitionPaperIssued', data: { ...command, paperId: `p${papers.length + 1}`, unit } });
}

function isOfPetition(state: ComplaintState, ticketId: string | null): boolean {
  return ticketId === null ? isByPetition(state) : state.tickets[ticketId]?.channel === 'petition';
}

/** With the service the petitioner's time to ask for a review begins (XF Art 35). */
export function servePetitionPaper(draft: ComplaintDraft, command: Payload<'ServePetitionPaper'>): void {
  const paper = draft.state.petitionPapers[command.paperId] ?? refuse('petition-paper-unknown');
  if (paper.served !== null) refuse('petition-paper-served');
  notBefore(draft.context, paper.issuedOn, 'acted-before-paper');
  const { ticketId, paper: kind } = paper;
  draft.emit({ type: 'PetitionPaperServed', data: { ...command, ticketId, paper: kind } });
}

/** A fact of somebody else: it is taken whether it came in time or not. */
export function recordReviewRequest(draft: ComplaintDraft, command: Payload<'RecordReviewRequest'>): void {
  const paper = draft.state.petitionPapers[command.paperId] ?? refuse('petition-paper-unknown');
  if (!isReviewable(paper) || paper.served === null) refuse('no-opinion-to-review');
  notBefore(draft.context, paper.served.on, 'acted-before-paper');
  draft.emit({ type: 'ReviewRequested', data: command });
}

function knownTicket(draft: ComplaintDraft, ticketId: string): Ticket {
  return draft.state.tickets[ticketId] ?? refuse('ticket-unknown');
}
