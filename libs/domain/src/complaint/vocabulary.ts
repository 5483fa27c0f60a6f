import type { ClockVocabulary } from '../clocks/engine.ts';
import type { EventOf } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import type { DecideContext } from '../kernel/stream.ts';
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
  isComplaint: (state) => state.kind === 'complaint',
  isReport: (state) => state.kind === 'report',
  isPetition: (state) => state.kind === 'petition',
  notPetition: (state) => state.kind !== 'petition' && state.channel !== 'petition',
  petitionChannel: (state) => state.kind === 'petition' || state.channel === 'petition',
  hotlineChannel: (_state, event) => field(event, 'channel') === 'hotline-12345',
  receivedByHrss: (_state, event, context) => unitKind(event, context) === 'hrss',
  notHrss: (_state, event, context) => unitKind(event, context) !== 'hrss',
  byHrss: (_state, event, context) => unitKind(event, context) === 'hrss',
  toOutsideUnit: (_state, event) => field(event, 'outside') === true,
  toInsideUnit: (_state, event) => field(event, 'outside') === false,
  needsDesignation: (_state, event) => field(event, 'needsDesignation') === true,
  urgent: (state) => state.urgent !== null,
  notUrgent: (state) => state.urgent === null,
  groupComplaint: (state) => claimantCount(state) >= 10,
  aboutResult: (_state, event) => field(event, 'subjectMatter') === 'result',
  hasReturnBy: (_state, event) => field(event, 'returnBy') !== null,
  hasReplyBy: (_state, event) => field(event, 'replyBy') !== null,
  isFiled: (state) => state.filed !== null,
};

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
