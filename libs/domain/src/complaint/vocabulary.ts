import { unitNow } from '../matter/succession.ts';
import type { ClockVocabulary } from '../clocks/vocabulary.ts';
import type { EventOf } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import type { DecideContext } from '../kernel/stream.ts';
import type { Unit } from '../organisation/view.ts';
import { isInstant } from '../time/local-day.ts';
import { broughtByAlone } from './tickets.ts';
import { handlingUnitOf, holderOf, isByPetition, isWithdrawn, type ComplaintState } from './state.ts';

type Predicate = (state: ComplaintState, event: EventOf, context: DecideContext) => boolean;

function field(event: EventOf, name: string): unknown {
  return (event.data as Readonly<Record<string, unknown>>)[name];
}

function unitOf(event: EventOf, context: DecideContext): Unit | null {
  const unit = field(event, 'unit');
  return typeof unit === 'string' ? context.organisation.unit(unit) : null;
}

const PREDICATES: Readonly<Record<string, Predicate>> = {
  isComplaint: (state) => state.kind === 'complaint' || (state.kind === 'petition' && !state.otherRouteOnly),
  isReport: (state) => state.kind === 'report',
  isPetition: (state) => state.kind === 'petition',
  noOtherLegalRoute: (state) => state.otherRouteOnly,
  petitionChannel: isByPetition,
  notPetition: (state) => !isByPetition(state),
  petitionOfficeFirst: (state, _event, context) => firstKind(state, context) === 'petition',
  petitionToUnit: (state, _event, context) => firstKind(state, context) !== 'petition',
  receivedByHrss: (_state, event, context) => unitOf(event, context)?.kind === 'hrss',
  /** Another unit of the district; one outside keeps its own periods. */
  notHrss: (_state, event, context) => {
    const unit = unitOf(event, context);
    return unit?.kind !== 'hrss' && unit?.outside !== true;
  },
  toOutsideUnit: (_state, event) => field(event, 'outside') === true,
  toInsideUnit: (_state, event) => field(event, 'outside') === false,
  needsDesignation: (_state, event) => field(event, 'needsDesignation') === true,
  onwardPossible: (_state, event) => field(event, 'needsDesignation') === false,
  hotlineChannel: (_state, event) => field(event, 'channel') === 'hotline-12345',
  otherChannel: (_state, event) => field(event, 'channel') !== 'hotline-12345',
  petitionChannelTicket: (_state, event) => field(event, 'channel') === 'petition',
  /** A ticket of the petition system, on a matter that is no petition itself and has no period of its own for it. */
  petitionTicket: (state, event) => field(event, 'channel') === 'petition' && state.kind !== 'petition',
  /** The matter came by this ticket alone: giving it back says what the first-asked unit makes of it. */
  broughtByTicket: (state, event) => {
    const ticket = state.tickets[String(field(event, 'ticketId'))];
    return ticket !== undefined && broughtByAlone(state, ticket);
  },
  returnAccepted: (_state, event) => field(event, 'accepted') === true,
  returnRefused: (_state, event) => field(event, 'accepted') === false,
  leavesToChannel: (_state, event) => field(event, 'leaves') === true,
  opinionServed: (_state, event) => field(event, 'paper') === 'handling-opinion',
  /** An hour clock starts at a moment; a ticket that bears only a day starts none. */
  receivedAtMoment: (_state, event) => isInstant(field(event, 'receivedAt')),
  aboutContact: (_state, event) => field(event, 'subjectMatter') === 'contact',
  firstContactOpen: (state) => state.firstContact === null,
  hasReturnBy: (_state, event) => field(event, 'returnBy') !== null,
  noReturnDate: (_state, event) => field(event, 'returnBy') === null,
  hasReplyBy: (_state, event) => field(event, 'replyBy') !== null,
  noReplyDate: (_state, event) => field(event, 'replyBy') === null,
  urgent: (state) => state.urgent !== null,
  notUrgent: (state) => state.urgent === null,
  allWithdrawn: isWithdrawn,
  /** An end of the case that the person has not been told of: 归档 after 清零 is no second result. */
  outcomeFinal: (state, event) => field(event, 'outcome') !== 'reopened' && state.toInform.includes('result'),
  outcomeTakenBack: (_state, event) => field(event, 'outcome') === 'reopened',
  checkOpen: (state) => state.check === null && state.active.includes('preliminary-check'),
  filedHere: (state) => state.filed !== null && state.membership === null,
  passesOn: (state, event) => field(event, 'unit') !== holderOf(state),
  /** The person objects, here or to the end of a case that does not open again by itself. */
  dissatisfied: (_state, event) => field(event, 'result') === 'dissatisfied',
  objected: (state) => state.objection !== null,
  noObjection: (state) => state.objection === null,
  endedByCheck: (_state, event) =>
    field(event, 'unconfirmed') !== true &&
    (field(event, 'conclusion') === 'no-arrears' || field(event, 'conclusion') === 'paid-on-the-spot'),
  callBackDue: (state) => state.active.includes('call-back'),
  aboutResult: (_state, event) => ['result', 'decline'].includes(String(field(event, 'subjectMatter'))),
};

function firstKind(state: ComplaintState, context: DecideContext): string | null {
  return state.firstContactUnit === null ? null : (context.organisation.unit(state.firstContactUnit)?.kind ?? null);
}

type Owner = (state: ComplaintState, event: EventOf, context: DecideContext) => string;

const OWNERS: Readonly<Record<string, Owner>> = {
  holder: (state) => handlingUnitOf(state) ?? refuse('complaint-unknown'),
  firstContact: (state) => unitNow(state, state.firstContactUnit ?? refuse('complaint-unknown')),
  target: (state, event) => {
    const unit = field(event, 'toUnit') ?? field(event, 'unit');
    return typeof unit === 'string' ? unit : (holderOf(state) ?? refuse('complaint-unknown'));
  },
  sender: (state, event) => {
    const unit = field(event, 'fromUnit');
    return typeof unit === 'string' ? unit : (holderOf(state) ?? refuse('complaint-unknown'));
  },
  filingUnit: (state) => unitNow(state, state.filed?.unit ?? holderOf(state) ?? refuse('complaint-unknown')),
  office: (state, _event, context) =>
    context.organisation.ofKind('office')?.id ?? holderOf(state) ?? refuse('complaint-unknown'),
};

/** Names that rule rows may use for complaint streams; the rulebook's loader refuses any other. */
export const COMPLAINT_VOCABULARY: ClockVocabulary<ComplaintState> = {
  kind: 'complaint',
  predicates: PREDICATES,
  owners: OWNERS,
  handedOver: { ComplaintReceivedByUnit: ['holder'], HolderReplaced: ['holder'] },
};
