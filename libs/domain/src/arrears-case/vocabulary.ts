import type { ClockVocabulary } from '../clocks/vocabulary.ts';
import type { EventOf } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import type { DecideContext } from '../kernel/stream.ts';
import { STEP_GRAPHS } from '../steps/index.ts';
import { isUnsettled } from './arrived.ts';
import { dueActOf } from './due-acts.ts';
import type { CaseState } from './state.ts';

type Predicate = (state: CaseState, event: EventOf, context: DecideContext) => boolean;

function field(event: EventOf, name: string): unknown {
  return (event.data as Readonly<Record<string, unknown>>)[name];
}

const PREDICATES: Readonly<Record<string, Predicate>> = {
  notInvestigated: (state) => !state.investigated,
  filingMoved: (_state, event) => field(event, 'filedOn') !== undefined,
  urgent: (_state, event) => field(event, 'urgent') === true,
  notUrgent: (_state, event) => field(event, 'urgent') !== true,
  policeAssistanceStep: (_state, event) => field(event, 'kind') === 'police-assistance',
  accountQueryStep: (_state, event) => field(event, 'kind') === 'account-query',
  requestSent: (_state, event) => acted(event, 'request', 'sent'),
  requestReturned: (_state, event) => acted(event, 'sign', 'returned'),
  stepAnswered: (_state, event) => acted(event, 'answer'),
  approvalAsked: (_state, event) => acted(event, 'apply', 'sent'),
  approvalDecided: (_state, event) => acted(event, 'approve'),
  querySent: (_state, event) => acted(event, 'query'),
  queryReplied: (_state, event) => acted(event, 'reply'),
  /** One that was ignored, met in part or withdrawn leaves a decision to be made. */
  noOrderStands: (state) =>
    Object.values(state.orders).every(({ outcome }) => outcome !== null && outcome !== 'fulfilled'),
  causeOpen: (state) => state.cause === null,
  orderFulfilled: (_state, event) => field(event, 'outcome') === 'fulfilled',
  orderNotFulfilled: (_state, event) => field(event, 'outcome') !== 'fulfilled',
  paymentSettled: (state, event) => isPaymentSettled(state, event),
  voidsPayment: (_state, event) => field(event, 'voidedType') === 'PaymentRecorded',
  answerWanted: (_state, event) => field(event, 'informationOnly') === false,
  feedbackFinal: (_state, event) => field(event, 'conclusion') !== 'extension',
};

/** Of every step there is: its kind, each act, each outcome of an act, and each act that comes next. */
function stepPredicates(): Readonly<Record<string, Predicate>> {
  const named: Record<string, Predicate> = {};
  for (const { kind, acts } of Object.values(STEP_GRAPHS)) {
    named[`step:${kind}`] = (_state, event) => field(event, 'kind') === kind;
    for (const [act, { outcomes }] of Object.entries(acts)) {
      named[`act:${act}`] = (_state, event) => acted(event, act);
      named[`then:${act}`] = (_state, event) => field(event, 'next') === act;
      for (const outcome of Object.keys(outcomes)) {
        named[`act:${act}:${outcome}`] = (_state, event) => acted(event, act, outcome);
      }
    }
  }
  return named;
}

function acted(event: EventOf, act: string, outcome?: string): boolean {
  return field(event, 'act') === act && (outcome === undefined || field(event, 'outcome') === outcome);
}

function isPaymentSettled(state: CaseState, event: EventOf): boolean {
  const id = field(event, 'paymentId');
  const payment = typeof id === 'string' ? state.payments[id] : undefined;
  return payment !== undefined && !isUnsettled(payment);
}

type Owner = (state: CaseState, event: EventOf, context: DecideContext) => string;

const OWNERS: Readonly<Record<string, Owner>> = {
  leadUnit: (state, _event, context) => state.lead ?? hrss(context),
  filingUnit: (state, _event, context) => state.filingUnit ?? hrss(context),
  verifyingUnit: (state, _event, context) => state.filingUnit ?? hrss(context),
  pushedUnit: (_state, event, context) => textField(event, 'unit') ?? hrss(context),
  /** Who pushes at this moment. */
  pushingUnit: (state, _event, context) => context.actor.unit ?? state.lead ?? hrss(context),
  stepUnit: (state, event, context) => state.steps[textField(event, 'stepKey') ?? '']?.targetUnit ?? hrss(context),
  /** Whose act is due; the unit that asked where that one acts on paper. */
  dueUnit: (state, event, context) => {
    const step = state.steps[textField(event, 'stepKey') ?? ''];
    const due = step === undefined ? null : dueActOf(step, context.organisation);
    return due?.unit ?? hrss(context);
  },
  office: (state, _event, context) => context.organisation.ofKind('office')?.id ?? state.lead ?? hrss(context),
};

function textField(event: EventOf, name: string): string | null {
  const value = field(event, name);
  return typeof value === 'string' ? value : null;
}

function hrss(context: DecideContext): string {
  return context.organisation.ofKind('hrss')?.id ?? refuse('unit-unknown', { details: { unit: 'hrss' } });
}

/** Names that rule rows may use for case streams. */
export const CASE_VOCABULARY: ClockVocabulary<CaseState> = {
  kind: 'case',
  predicates: { ...PREDICATES, ...stepPredicates() },
  owners: OWNERS,
  handedOver: { LeadAssigned: ['leadUnit', 'filingUnit', 'verifyingUnit'] },
};
