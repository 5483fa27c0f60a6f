import type { ClockVocabulary } from '../clocks/engine.ts';
import type { EventOf } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import type { DecideContext } from '../kernel/stream.ts';
import type { CaseState } from './state.ts';

type Predicate = (state: CaseState, event: EventOf, context: DecideContext) => boolean;

function field(event: EventOf, name: string): unknown {
  return (event.data as Readonly<Record<string, unknown>>)[name];
}

const PREDICATES: Readonly<Record<string, Predicate>> = {
  urgent: (_state, event) => field(event, 'urgent') === true,
  notUrgent: (_state, event) => field(event, 'urgent') !== true,
  isPoliceAssistance: (_state, event) => field(event, 'kind') === 'police-assistance',
  isAccountQuery: (_state, event) => field(event, 'kind') === 'account-query',
  requestSent: (_state, event) => field(event, 'act') === 'request' && field(event, 'outcome') === 'sent',
  answered: (_state, event) => field(event, 'act') === 'answer',
  applied: (_state, event) => field(event, 'act') === 'apply' && field(event, 'outcome') === 'sent',
  approvalDecided: (_state, event) => field(event, 'act') === 'approve',
  querySent: (_state, event) => field(event, 'act') === 'query',
  queryReplied: (_state, event) => field(event, 'act') === 'reply',
  informationWanted: (_state, event) => field(event, 'informationOnly') === false,
  notExtension: (_state, event) => field(event, 'conclusion') !== 'extension',
  hasFiling: (state) => state.filedOn !== null,
  notFiled: (state) => state.filedOn === null,
  byHrss: (state, _event, context) =>
    state.filingUnit !== null && context.organisation.unit(state.filingUnit)?.kind === 'hrss',
  allVerified: (state, event) => allVerified(state, event),
};

function allVerified(state: CaseState, event: EventOf): boolean {
  const id = field(event, 'paymentId');
  const payment = typeof id === 'string' ? state.payments[id] : undefined;
  return (
    payment !== undefined &&
    payment.items.every((item) => payment.verified.includes(item.lineId) || payment.bounced.includes(item.lineId))
  );
}

type Owner = (state: CaseState, event: EventOf, context: DecideContext) => string;

const OWNERS: Readonly<Record<string, Owner>> = {
  lead: (state, _event, context) => state.lead ?? hrss(context),
  filingUnit: (state, _event, context) => state.filingUnit ?? hrss(context),
  holder: (state, _event, context) => state.lead ?? hrss(context),
  target: (state, event, context) => {
    const key = field(event, 'stepKey');
    const step = typeof key === 'string' ? state.steps[key] : undefined;
    const unit = step?.targetUnit ?? field(event, 'unit');
    return typeof unit === 'string' ? unit : hrss(context);
  },
  requesting: (state, event, context) => {
    const key = field(event, 'stepKey');
    return (typeof key === 'string' ? state.steps[key]?.requestingUnit : undefined) ?? hrss(context);
  },
  office: (state, _event, context) => context.organisation.ofKind('office')?.id ?? state.lead ?? hrss(context),
};

function hrss(context: DecideContext): string {
  return context.organisation.ofKind('hrss')?.id ?? refuse('unit-unknown', { details: { unit: 'hrss' } });
}

/** Names that rule rows may use for case streams. */
export const CASE_VOCABULARY: ClockVocabulary<CaseState> = { kind: 'case', predicates: PREDICATES, owners: OWNERS };
