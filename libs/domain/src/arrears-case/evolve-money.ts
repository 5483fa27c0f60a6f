import { factDay, factTime } from '../clocks/legal-time.ts';
import type { Recorded } from '../kernel/event.ts';
import { add } from '../kernel/lists.ts';
import type { Fen } from '../kernel/event.ts';
import { shareOut } from '../kernel/share-out.ts';
import { withVoidedFact } from '../ladder/facts.ts';
import { endedOn, openedAgainOn } from '../matter/custody.ts';
import { arrivedOn } from './arrived.ts';
import { unsentFen } from './money.ts';
import type { CaseFact } from './events.ts';
import type {
  CaseEntry,
  CaseState,
  InstalmentState,
  OrderState,
  PaymentState,
  RecoveryState,
  WageLine,
} from './state.ts';

type Fact = Recorded<CaseFact>;

/** Proof of a line that went with its complaint. */
export const SOURCE_REMOVED = 'source-removed';

/** Wage lines, orders, payments and the two ends. */
export function evolveMoney(state: CaseState, fact: Fact): Partial<CaseState> {
  switch (fact.type) {
    case 'WageLineAdded':
      return { lines: { ...state.lines, [fact.data.lineId]: newLine(fact) }, cleared: false, clearing: null };
    case 'WageLineDetailed': {
      const { lineId, subject, name, claimedFen, origin, link, consented = false } = fact.data;
      return line(state, lineId, { subject, name, claimedFen, origin, link, consented });
    }
    case 'TeamAssigned':
      return { lines: inTeam(state.lines, fact.data) };
    case 'WageLineReported':
      return line(state, fact.data.lineId, { reportedFen: fact.data.reportedFen });
    case 'WageLineVerified': {
      const { lineId, verifiedFen } = fact.data;
      return { ...line(state, lineId, { verifiedFen }), ...entry(state, fact.version, fact.type, lineId, verifiedFen) };
    }
    case 'WageLineDisputed':
      return line(state, fact.data.lineId, { disputedFen: fact.data.disputedFen });
    case 'WageLineEnded':
      return line(state, fact.data.lineId, { end: fact.data.as, left: fact.data.proof === SOURCE_REMOVED });
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
  const { lineId: id, subject, name, origin, link, claimedFen, consented = false } = fact.data;
  return {
    id,
    subject,
    name,
    origin,
    link,
    consented,
    team: null,
    claimedFen,
    reportedFen: null,
    verifiedFen: null,
    disputedFen: 0,
    end: null,
    left: false,
  };
}

function line(state: CaseState, id: string, change: Partial<WageLine>): Partial<CaseState> {
  const known = state.lines[id];
  return known === undefined ? {} : { lines: { ...state.lines, [id]: { ...known, ...change } } };
}

function inTeam(
  lines: CaseState['lines'],
  { party: team, lineIds }: { readonly party: string; readonly lineIds: readonly string[] },
): CaseState['lines'] {
  const named = lineIds.flatMap((id) => (lines[id] === undefined ? [] : [[id, { ...lines[id], team }] as const]));
  return { ...lines, ...Object.fromEntries(named) };
}

function entry(
  state: CaseState,
  version: number,
  type: CaseEntry['type'],
  on: string,
  fen: Fen | null,
): Pick<CaseState, 'entries'> {
  return { entries: { ...state.entries, [version]: { type, on, fen } } };
}

/** Version of the verification of a line that counts: the latest that was not voided. */
function verifyingVersion(state: CaseState, lineId: string): number | null {
  const versions = Object.entries(state.entries).flatMap(([version, { type, on }]) =>
    type === 'WageLineVerified' && on === lineId ? [Number(version)] : [],
  );
  return versions.at(-1) ?? null;
}

/** What stays verified of a line when the entry of `version` is struck. */
export function verifiedWithout(state: CaseState, lineId: string, version: number): Fen | null {
  const entries = without(state, version);
  const rest = verifyingVersion({ ...state, entries }, lineId);
  return rest === null ? null : (entries[rest]?.fen ?? null);
}

function without(state: CaseState, version: number): CaseState['entries'] {
  return Object.fromEntries(Object.entries(state.entries).filter(([known]) => Number(known) !== version));
}

function changedPayer(state: CaseState, fact: Extract<Fact, { type: 'LiablePartyChanged' }>): Partial<CaseState> {
  const { from, to, article } = fact.data;
  return {
    payers: state.payers.map((payer) => (payer.partyId === from ? { ...payer, partyId: to, article } : payer)),
  };
}

type Instalments = readonly InstalmentState[];

function promise(state: CaseState, id: string, change: (list: Instalments) => Instalments): Partial<CaseState> {
  const known = state.promises[id];
  if (known === undefined) return {};
  return { promises: { ...state.promises, [id]: { ...known, instalments: change(known.instalments) } } };
}

function instalment(
  state: CaseState,
  { promiseId, instalmentId }: { readonly promiseId: string; readonly instalmentId: string },
  status: InstalmentState['status'],
): Partial<CaseState> {
  return promise(state, promiseId, (list) => list.map((one) => (one.id === instalmentId ? { ...one, status } : one)));
}

function evolveOrder(state: CaseState, fact: Fact): Partial<CaseState> {
  switch (fact.type) {
    case 'OrderIssued': {
      const {
        orderId: id,
        number,
        kind,
        addressee,
        lineIds,
        amountFen,
        compensationFen,
        payBy,
        paper = null,
      } = fact.data;
      const order: OrderState = {
        ...{ id, number, kind, addressee, lineIds, amountFen, compensationFen, payBy, paper },
        ...{ shares: sharesOf(state, fact.data), unsentFen: unsentFen(state, lineIds) },
        ...{ issuedOn: factTime(fact), attempts: 0, servedOn: null, outcome: null, choice: null },
      };
      return { orders: { ...state.orders, [id]: order } };
    }
    case 'ServiceAttempted':
      return order(state, fact.data.orderId, (known) => ({ attempts: known.attempts + 1 }));
    case 'OrderServed':
      return order(state, fact.data.orderId, () => ({ servedOn: fact.data.servedOn }));
    case 'OrderOutcomeRecorded':
      return order(state, fact.data.orderId, () => ({ outcome: fact.data.outcome }));
    case 'PromiseMade': {
      const { promiseId: id, partyId, sentBeforeFen } = fact.data;
      return { promises: { ...state.promises, [id]: { id, partyId, sentBeforeFen, instalments: [] } } };
    }
    case 'InstalmentPromised': {
      const { instalmentId: id, dueOn, fen } = fact.data;
      return promise(state, fact.data.promiseId, (list) => [...list, { id, dueOn, fen, status: 'due' }]);
    }
    case 'InstalmentReplaced':
      return instalment(state, fact.data, 'replaced');
    case 'InstalmentKept':
      return instalment(state, fact.data, 'kept');
    case 'InstalmentBroken':
      return instalment(state, fact.data, 'broken');
    case 'BrokenPromiseAnswered':
      return instalment(state, fact.data, 'answered');
    case 'MeasuresCalledFor':
      return order(state, fact.data.orderId, () => ({ choice: { payBy: fact.data.payBy, measures: null } }));
    case 'MeasuresCalledOff':
      return order(state, fact.data.orderId, () => ({ choice: null }));
    case 'MeasuresChosen': {
      const measures = fact.data.measures.map(({ measure, begun }) => ({ measure, begun }));
      return order(state, fact.data.orderId, ({ payBy }) => ({ choice: { payBy, measures } }));
    }
    default:
      return evolvePayment(state, fact);
  }
}

/** By what was still owed to each; by what was verified where the order asks for more. */
function sharesOf(
  state: CaseState,
  { lineIds, amountFen, compensationFen }: Pick<OrderState, 'lineIds' | 'amountFen' | 'compensationFen'>,
): OrderState['shares'] {
  const verified = lineIds.map((id) => state.lines[id]?.verifiedFen ?? 0);
  const owed = lineIds.map((id, index) =>
    Math.max(0, (verified[index] ?? 0) - arrivedOn(state.payments, id).recordedFen),
  );
  const weights = owed.reduce((sum, fen) => sum + fen, 0) < amountFen ? verified : owed;
  const wages = shareOut(amountFen, weights);
  const compensation = shareOut(compensationFen, weights);
  return Object.fromEntries(
    lineIds.map((id, index) => [id, { fen: wages[index] ?? 0, compensationFen: compensation[index] ?? 0 }]),
  );
}

function order(state: CaseState, id: string, change: (order: OrderState) => Partial<OrderState>): Partial<CaseState> {
  const known = state.orders[id];
  return known === undefined ? {} : { orders: { ...state.orders, [id]: { ...known, ...change(known) } } };
}

function evolvePayment(state: CaseState, fact: Fact): Partial<CaseState> {
  switch (fact.type) {
    case 'PaymentRecorded': {
      const { paymentId: id, kind, payer, items, totalFen, arrivedAt, paidOn } = fact.data;
      const payment: PaymentState = {
        ...{ id, kind, payer, items, totalFen, arrivedAt, paidOn, slipDay: paidOn },
        ...{ recordedBy: fact.by.id, hops: [], verified: [], verifiedBy: null, bounced: [], voided: false },
      };
      return { payments: { ...state.payments, [id]: payment }, ...entry(state, fact.version, fact.type, id, null) };
    }
    case 'PaymentForwarded':
      return payment(state, fact.data.paymentId, (known) => ({
        arrivedAt: fact.data.arrivedAt,
        hops: [...known.hops, { arrivedAt: fact.data.arrivedAt, on: factDay(fact), by: fact.by.id }],
      }));
    case 'PaymentVerified':
      return payment(state, fact.data.paymentId, (known) => ({
        verified: [...new Set([...known.verified, ...fact.data.lineIds])],
        verifiedBy: fact.data.verifiedBy,
      }));
    case 'PaymentBounced':
      return payment(state, fact.data.paymentId, (known) => ({
        bounced: add(known.bounced, fact.data.lineId),
        verified: known.verified.filter((id) => id !== fact.data.lineId),
      }));
    case 'RecoveryOpened': {
      const { claimId: id, paymentId, creditor, ofPublicFunds } = fact.data;
      const nothing = { debtor: null, dueOn: null, receivedFen: 0, ended: null };
      return { recoveries: { ...state.recoveries, [id]: { id, paymentId, creditor, ofPublicFunds, ...nothing } } };
    }
    case 'RecoveryDemanded':
      return recovery(state, fact.data.claimId, () => ({ debtor: fact.data.debtor, dueOn: fact.data.dueOn }));
    case 'RecoveryReceived':
      return recovery(state, fact.data.claimId, ({ receivedFen }) => ({ receivedFen: receivedFen + fact.data.fen }));
    case 'RecoveryEnded':
      return recovery(state, fact.data.claimId, () => ({ ended: fact.data.as }));
    default:
      return evolveEnd(state, fact);
  }
}

function recovery(
  state: CaseState,
  id: string,
  change: (claim: RecoveryState) => Partial<RecoveryState>,
): Partial<CaseState> {
  const known = state.recoveries[id];
  return known === undefined ? {} : { recoveries: { ...state.recoveries, [id]: { ...known, ...change(known) } } };
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
    case 'FactCorrected':
      return corrected(state, fact);
    case 'EntryVoided': {
      const { voidedVersion, voidedType, on } = fact.data;
      if (voidedType === 'ListedFactRecorded') return { listedFacts: withVoidedFact(state.listedFacts, voidedVersion) };
      const fate = voidedType === 'PartyFateRecorded' ? state.fates[on] : undefined;
      if (fate !== undefined) return { fates: { ...state.fates, [on]: { ...fate, voided: true } } };
      const entries = without(state, voidedVersion);
      const change =
        voidedType === 'PaymentRecorded'
          ? payment(state, on, () => ({ voided: true }))
          : line(state, on, { verifiedFen: verifiedWithout(state, on, voidedVersion) });
      return { entries, ...change };
    }
    case 'ClearingProposed':
      return { clearing: { proposedBy: fact.data.proposedBy } };
    case 'WagesCleared':
      return { cleared: true, clearing: null };
    case 'CaseArchived':
      return { archived: true, ends: endedOn(state.ends, factDay(fact)) };
    case 'DossierFiled': {
      const { place, box, retention } = fact.data;
      return { filing: { place, box, retention, filedOn: factDay(fact) } };
    }
    case 'CaseReopened':
      return reopened(state, fact);
    default:
      return {};
  }
}

function corrected(state: CaseState, fact: Extract<Fact, { type: 'FactCorrected' }>): Partial<CaseState> {
  const { on, field, to } = fact.data;
  if (on === null) return {};
  if (typeof to === 'string') {
    if (field === 'team') return line(state, on, { team: to });
    return field === 'paidOn' ? payment(state, on, () => ({ paidOn: to })) : order(state, on, () => ({ [field]: to }));
  }
  const source = state.sources[on];
  if (to === null) return {};
  if (source !== undefined) return { sources: { ...state.sources, [on]: { ...source, people: to } } };
  if (field !== 'verifiedFen') return line(state, on, { [field]: to });
  const version = verifyingVersion(state, on);
  const entries = version === null ? {} : entry(state, version, 'WageLineVerified', on, to);
  return { ...line(state, on, { verifiedFen: to }), ...entries };
}

/**
 * Only what the reason touches is open again; all other lines keep their end. A case that had ended needs a new
 * clearing date.
 */
function reopened(state: CaseState, fact: Extract<Fact, { type: 'CaseReopened' }>): Partial<CaseState> {
  const lines = Object.fromEntries(
    Object.entries(state.lines).map(([id, known]) => [
      id,
      fact.data.lineIds.includes(id) ? { ...known, end: null, left: false } : known,
    ]),
  );
  const ended = state.cleared || state.archived;
  const clearBy = ended ? null : state.clearBy;
  const touched = [...new Set([...(ended ? [] : state.touched), ...fact.data.lineIds])];
  const ends = openedAgainOn(state.ends, factDay(fact));
  const open = { cleared: false, clearing: null, archived: false, filing: null };
  return { lines, clearBy, touched, ends, ...open, reopened: state.reopened + 1 };
}
