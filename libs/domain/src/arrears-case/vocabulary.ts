import { type ClockVocabulary, fieldOf } from '../clocks/vocabulary.ts';
import type { EventOf } from '../kernel/event.ts';
import type { DecideContext } from '../kernel/stream.ts';
import { hrssOf } from '../organisation/hrss.ts';
import { STEP_GRAPHS } from '../steps/index.ts';
import { acted, dueUnitOf, stepOf, stepPredicates } from '../steps/vocabulary.ts';
import { isUnsettled } from './arrived.ts';
import { dossierUnit } from './retention.ts';
import type { CaseState } from './state.ts';

type Predicate = (state: CaseState, event: EventOf, context: DecideContext) => boolean;

const PREDICATES: Readonly<Record<string, Predicate>> = {
  notInvestigated: (state) => !state.investigated,
  claimsCalled: (_state, event) => fieldOf(event, 'claimBy') !== undefined,
  filingMoved: (_state, event) => fieldOf(event, 'filedOn') !== undefined,
  urgent: (_state, event) => fieldOf(event, 'urgent') === true,
  notUrgent: (_state, event) => fieldOf(event, 'urgent') !== true,
  policeAssistanceStep: (_state, event) => fieldOf(event, 'kind') === 'police-assistance',
  accountQueryStep: (_state, event) => fieldOf(event, 'kind') === 'account-query',
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
  orderFulfilled: (_state, event) => fieldOf(event, 'outcome') === 'fulfilled',
  orderNotFulfilled: (_state, event) => fieldOf(event, 'outcome') !== 'fulfilled',
  paymentSettled: (state, event) => isPaymentSettled(state, event),
  voidsPayment: (_state, event) => fieldOf(event, 'voidedType') === 'PaymentRecorded',
  ofPublicFunds: (_state, event) => fieldOf(event, 'ofPublicFunds') === true,
  answerWanted: (_state, event) => fieldOf(event, 'informationOnly') === false,
  feedbackFinal: (_state, event) => fieldOf(event, 'conclusion') !== 'extension',
};

function isPaymentSettled(state: CaseState, event: EventOf): boolean {
  const id = fieldOf(event, 'paymentId');
  const payment = typeof id === 'string' ? state.payments[id] : undefined;
  return payment !== undefined && !isUnsettled(payment);
}

type Owner = (state: CaseState, event: EventOf, context: DecideContext) => string;

const OWNERS: Readonly<Record<string, Owner>> = {
  leadUnit: (state, _event, context) => state.lead ?? hrssOf(context),
  filingUnit: (state, _event, context) => state.filingUnit ?? hrssOf(context),
  verifyingUnit: (state, _event, context) => state.filingUnit ?? hrssOf(context),
  pushedUnit: (_state, event, context) => textField(event, 'unit') ?? hrssOf(context),
  /** Who pushes at this moment. */
  pushingUnit: (state, _event, context) => context.actor.unit ?? state.lead ?? hrssOf(context),
  stepUnit: (state, event, context) => stepOf(state.steps, event)?.targetUnit ?? hrssOf(context),
  dueUnit: (state, event, context) => dueUnitOf(state.steps, event, context.organisation) ?? hrssOf(context),
  office: officeOf,
  /** Whoever led an archived case, or the 治欠办 where he has to stand back. */
  dossierUnit: (state, event, context) => dossierUnit(state) ?? officeOf(state, event, context),
};

function officeOf(state: CaseState, _event: EventOf, context: DecideContext): string {
  return context.organisation.ofKind('office')?.id ?? state.lead ?? hrssOf(context);
}

function textField(event: EventOf, name: string): string | null {
  const value = fieldOf(event, name);
  return typeof value === 'string' ? value : null;
}

/** Names that rule rows may use for case streams. */
export const CASE_VOCABULARY: ClockVocabulary<CaseState> = {
  kind: 'case',
  predicates: { ...PREDICATES, ...stepPredicates(STEP_GRAPHS) },
  owners: OWNERS,
  handedOver: {
    LeadAssigned: ['leadUnit', 'filingUnit', 'verifyingUnit'],
    ConflictDeclared: ['dossierUnit'],
    ConflictWithdrawn: ['dossierUnit'],
  },
};
