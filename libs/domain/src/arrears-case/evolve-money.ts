import type { Recorded } from '../kernel/event.ts';
import { add } from '../kernel/lists.ts';
import type { CaseFact } from './events.ts';
import type { CaseState, OrderState, PaymentState, WageLine } from './state.ts';

type Fact = Recorded<CaseFact>;

/** Wage lines, orders, payments and the two ends. */
export function evolveMoney(state: CaseState, fact: Fact): Partial<CaseState> {
  switch (fact.type) {
    case 'WageLineAdded':
      return { lines: { ...state.lines, [fact.data.lineId]: newLine(fact) }, cleared: false };
    case 'WageLineReported':
      return line(state, fact.data.lineId, { reportedFen: fact.data.reportedFen });
    case 'WageLineVerified': {
      const { lineId, verifiedFen } = fact.data;
      return { ...line(state, lineId, { verifiedFen }), ...entry(state, fact, lineId) };
    }
    case 'WageLineDisputed':
      return line(state, fact.data.lineId, { disputedFen: fact.data.disputedFen });
    case 'WageLineEnded':
      return line(state, fact.data.lineId, { end: fact.data.as });
    case 'PayerDetermined': {
      const { partyId, article, amountFen } = fact.data;
      return { payers: [...state.payers, { partyId, article, amountFen }] };
    }
    case 'LiablePartyChanged':
      return changedPayer(state, fact);
    default:
      return evolveOrder(state, fact);
  }
}

function newLine(fact: Extract<Fact, { type: 'WageLineAdded' }>): WageLine {
  const { lineId: id, subject, name, origin, claimedFen } = fact.data;
  return { id, subject, name, origin, claimedFen, reportedFen: null, verifiedFen: null, disputedFen: 0, end: null };
}

function line(state: CaseState, id: string, change: Partial<WageLine>): Partial<CaseState> {
  const known = state.lines[id];
  return known === undefined ? {} : { lines: { ...state.lines, [id]: { ...known, ...change } } };
}

function entry(state: CaseState, fact: Fact, on: string): Partial<CaseState> {
  return { entries: { ...state.entries, [fact.version]: { type: fact.type, on } } };
}

function changedPayer(state: CaseState, fact: Extract<Fact, { type: 'LiablePartyChanged' }>): Partial<CaseState> {
  const { from, to, article } = fact.data;
  return {
    payers: state.payers.map((payer) => (payer.partyId === from ? { ...payer, partyId: to, article } : payer)),
  };
}

function evolveOrder(state: CaseState, fact: Fact): Partial<CaseState> {
  switch (fact.type) {
    case 'OrderIssued': {
      const { orderId: id, kind, addressee, lineIds, amountFen, compensationFen, payBy } = fact.data;
      const order: OrderState = {
        ...{ id, kind, addressee, lineIds, amountFen, compensationFen, payBy },
        ...{ attempts: 0, servedOn: null, outcome: null },
      };
      return { orders: { ...state.orders, [id]: order } };
    }
    case 'ServiceAttempted':
      return order(state, fact.data.orderId, (known) => ({ attempts: known.attempts + 1 }));
    case 'OrderServed':
      return order(state, fact.data.orderId, () => ({ servedOn: fact.data.servedOn }));
    case 'OrderOutcomeRecorded':
      return order(state, fact.data.orderId, () => ({ outcome: fact.data.outcome }));
    default:
      return evolvePayment(state, fact);
  }
}

function order(state: CaseState, id: string, change: (order: OrderState) => Partial<OrderState>): Partial<CaseState> {
  const known = state.orders[id];
  return known === undefined ? {} : { orders: { ...state.orders, [id]: { ...known, ...change(known) } } };
}

function evolvePayment(state: CaseState, fact: Fact): Partial<CaseState> {
  switch (fact.type) {
    case 'PaymentRecorded': {
      const { paymentId: id, kind, payer, items, totalFen, arrivedAt } = fact.data;
      const payment: PaymentState = {
        ...{ id, kind, payer, items, totalFen, arrivedAt },
        ...{ recordedBy: fact.by.id, verified: [], bounced: [], voided: false },
      };
      return { payments: { ...state.payments, [id]: payment }, ...entry(state, fact, id) };
    }
    case 'PaymentForwarded':
      return payment(state, fact.data.paymentId, () => ({ arrivedAt: fact.data.arrivedAt }));
    case 'PaymentVerified':
      return payment(state, fact.data.paymentId, (known) => ({
        verified: fact.data.lineIds.reduce<readonly string[]>((list, id) => add(list, id), known.verified),
      }));
    case 'PaymentBounced':
      return payment(state, fact.data.paymentId, (known) => ({
        bounced: add(known.bounced, fact.data.lineId),
        verified: known.verified.filter((id) => id !== fact.data.lineId),
      }));
    default:
      return evolveEnd(state, fact);
  }
}

function payment(
  state: CaseState,
  id: string,
  change: (payment: PaymentState) => Partial<PaymentState>,
): Partial<CaseState> {
  const known = state.payments[id];
  return known === undefined ? {} : { payments: { ...state.payments, [id]: { ...known, ...change(known) } } };
}

function evolveEnd(state: CaseState, fact: Fact): Partial<CaseState> {
  switch (fact.type) {
    case 'FactCorrected': {
      const { on, field, to } = fact.data;
      if (on === null || typeof to !== 'number') return {};
      return line(state, on, field === 'claimedFen' ? { claimedFen: to } : { verifiedFen: to });
    }
    case 'EntryVoided': {
      const { voidedVersion, voidedType, on } = fact.data;
      const entries = Object.fromEntries(
        Object.entries(state.entries).filter(([version]) => Number(version) !== voidedVersion),
      );
      const change =
        voidedType === 'PaymentRecorded'
          ? payment(state, on, () => ({ voided: true }))
          : line(state, on, { verifiedFen: null });
      return { entries, ...change };
    }
    case 'ClearingProposed':
      return { clearing: { proposedBy: fact.data.proposedBy } };
    case 'WagesCleared':
      return { cleared: true, clearing: null };
    case 'CaseArchived':
      return { archived: true };
    case 'CaseReopened':
      return reopened(state, fact);
    default:
      return {};
  }
}

/** Only what the reason touches is open again; all other lines keep their end. */
function reopened(state: CaseState, fact: Extract<Fact, { type: 'CaseReopened' }>): Partial<CaseState> {
  const lines = Object.fromEntries(
    Object.entries(state.lines).map(([id, known]) => [
      id,
      fact.data.lineIds.includes(id) ? { ...known, end: null } : known,
    ]),
  );
  return { lines, cleared: false, clearing: null, archived: false, reopened: state.reopened + 1 };
}
