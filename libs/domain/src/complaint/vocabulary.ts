import type { ClockVocabulary } from '../clocks/engine.ts';
import type { EventOf } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import type { DecideContext } from '../kernel/stream.ts';
import { isLocalDay } from '../time/local-day.ts';
import { claimantCount, holderOf, type ComplaintState } from './state.ts';

type Predicate = (state: ComplaintState, event: EventOf, context: DecideContext) => boolean;

function field(event: EventOf, name: string): unknown {
  return (event.data as Readonly<Record<string, unknown>>)[name];
}

function unitKind(event: EventOf, context: DecideContext): string | null {
  const unit = field(event, 'unit');
  return typeof unit === 'string' ? (context.organisation.unit(unit)?.kind ?? null) : null;
}

const PREDICATES: Readonly<Record<string, Predicate>> = {
  isComplaint: (state) => state.kind === 'complaint' || (state.kind === 'petition' && !state.otherRouteOnly),
  isReport: (state) => state.kind === 'report',
  isPetition: (state) => state.kind === 'petition',
  noOtherLegalRoute: (state) => state.otherRouteOnly,
  petitionChannel: (state) => byPetition(state),
  notPetition: (state) => !byPetition(state),
  petitionOfficeFirst: (state, _event, context) => firstKind(state, context) === 'petition',
  petitionToUnit: (state, _event, context) => firstKind(state, context) !== 'petition',
  receivedByHrss: (_state, event, context) => unitKind(event, context) === 'hrss',
  notHrss: (_state, event, context) => unitKind(event, context) !== 'hrss',
  toOutsideUnit: (_state, event) => field(event, 'outside') === true,
  toInsideUnit: (_state, event) => field(event, 'outside') === false,
  needsDesignation: (_state, event) => field(event, 'needsDesignation') === true,
  onwardPossible: (_state, event) => field(event, 'needsDesignation') === false,
  hotlineChannel: (_state, event) => field(event, 'channel') === 'hotline-12345',
  hasReturnBy: (_state, event) => field(event, 'returnBy') !== null,
  noReturnDate: (_state, event) => field(event, 'returnBy') === null,
  hasReplyBy: (_state, event) => field(event, 'replyBy') !== null,
  noReplyDate: (_state, event) => field(event, 'replyBy') === null,
  receivedTimeKnown: (_state, event) => !isLocalDay(field(event, 'receivedAt')),
  urgent: (state) => state.urgent !== null,
  notUrgent: (state) => state.urgent === null,
  allWithdrawn: (state) => state.withdrawal?.claimantId === null || claimantCount(state) === 0,
  outcomeFinal: (_state, event) => field(event, 'outcome') !== 'reopened',
  endedByCheck: (_state, event) =>
    field(event, 'conclusion') === 'no-arrears' || field(event, 'conclusion') === 'paid-on-the-spot',
  aboutResult: (_state, event) => ['result', 'decline'].includes(String(field(event, 'subjectMatter'))),
};

function byPetition(state: ComplaintState): boolean {
  return state.kind === 'petition' || state.channel === 'petition';
}

function firstKind(state: ComplaintState, context: DecideContext): string | null {
  return state.firstContactUnit === null ? null : (context.organisation.unit(state.firstContactUnit)?.kind ?? null);
}

type Owner = (state: ComplaintState, event: EventOf, context: DecideContext) => string;

const OWNERS: Readonly<Record<string, Owner>> = {
  holder: (state) => holderOf(state) ?? refuse('complaint-unknown'),
  firstContact: (state) => state.firstContactUnit ?? refuse('complaint-unknown'),
  target: (state, event) => {
    const unit = field(event, 'toUnit') ?? field(event, 'unit');
    return typeof unit === 'string' ? unit : (holderOf(state) ?? refuse('complaint-unknown'));
  },
  sender: (state, event) => {
    const unit = field(event, 'fromUnit');
    return typeof unit === 'string' ? unit : (holderOf(state) ?? refuse('complaint-unknown'));
  },
  filingUnit: (state) => state.filed?.unit ?? holderOf(state) ?? refuse('complaint-unknown'),
  office: (state, _event, context) =>
    context.organisation.ofKind('office')?.id ?? holderOf(state) ?? refuse('complaint-unknown'),
};

/** Names that rule rows may use for complaint streams; the rulebook's loader refuses any other. */
export const COMPLAINT_VOCABULARY: ClockVocabulary<ComplaintState> = {
  kind: 'complaint',
  predicates: PREDICATES,
  owners: OWNERS,
};
