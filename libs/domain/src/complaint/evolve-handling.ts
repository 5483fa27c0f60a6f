import { factDay } from '../clocks/legal-time.ts';
import type { Recorded } from '../kernel/event.ts';
import { add, drop } from '../kernel/lists.ts';
import type { ComplaintFact } from './events.ts';
import type { ComplaintState } from './state.ts';

type Fact = Recorded<ComplaintFact>;

/** Acceptance, membership, informing, call-back, corrections and the end. */
export function evolveHandling(state: ComplaintState, fact: Fact): Partial<ComplaintState> {
  switch (fact.type) {
    case 'ComplaintAccepted':
      return {
        accepted: { unit: fact.data.unit, on: factDay(fact) },
        toInform: add(state.toInform, 'acceptance'),
      };
    case 'ComplaintDeclined':
      return {
        declined: { unit: fact.data.unit, destination: fact.data.destination },
        toInform: add(state.toInform, 'decline'),
      };
    case 'SupplementRequested': {
      const { unit, items, dueOn } = fact.data;
      return { supplement: { unit, items, dueOn, open: true }, toInform: add(state.toInform, 'supplement') };
    }
    case 'SupplementReceived':
    case 'SupplementEnded':
      return state.supplement === null ? {} : { supplement: { ...state.supplement, open: false } };
    case 'PreliminaryCheckConcluded':
      return {
        check: fact.data.conclusion,
        demands: fact.data.demands,
        ...(fact.data.conclusion === 'arrears' || fact.data.conclusion === 'not-wage'
          ? {}
          : { toInform: add(state.toInform, 'result') }),
      };
    case 'NotWageProposed':
      return { notWage: 'proposed', notWageProposedBy: fact.by.id };
    case 'NotWageConfirmed':
      return { notWage: 'confirmed', toInform: add(state.toInform, 'decline') };
    case 'NotWageRejected':
      return { notWage: null, notWageProposedBy: null, check: null };
    case 'ComplaintFiled':
      return { filed: { ...fact.data, version: fact.version } };
    default:
      return evolveMembership(state, fact);
  }
}

function evolveMembership(state: ComplaintState, fact: Fact): Partial<ComplaintState> {
  switch (fact.type) {
    case 'JoinedToCase': {
      const { caseId, membership: ordinal, opens } = fact.data;
      return { membership: { caseId, ordinal, opens }, joins: ordinal };
    }
    case 'LeftCase':
    case 'JoinFailed':
      return { membership: null, outcome: null };
    case 'OutcomeReceived': {
      const { caseId, outcome } = fact.data;
      if (outcome === 'reopened') return { ...untold(state), callBack: null };
      const told = state.outcome !== null || state.informed.includes('result');
      return { outcome: { caseId, outcome }, ...(told ? {} : { toInform: add(state.toInform, 'result') }) };
    }
    case 'WithdrawalRequested': {
      const { claimantId, recordedBy } = fact.data;
      return { withdrawal: { claimantId, recordedBy, confirmed: false } };
    }
    case 'WithdrawalConfirmed':
      return state.withdrawal === null
        ? {}
        : { withdrawal: { ...state.withdrawal, confirmed: true }, ...dropped(state) };
    case 'WithdrawalLapsed':
      return { withdrawal: null };
    case 'PressureRecorded':
      return { pressured: true };
    default:
      return evolveInforming(state, fact);
  }
}

/** The result is open again: what was told of it, and every attempt to tell it, counts no more. */
function untold(state: ComplaintState): Partial<ComplaintState> {
  return {
    outcome: null,
    informed: drop(state.informed, 'result'),
    toInform: drop(state.toInform, 'result'),
    informs: state.informs.filter((attempt) => attempt.subjectMatter !== 'result'),
  };
}

/** One claimant's withdrawal ends that person's request only. */
function dropped(state: ComplaintState): Partial<ComplaintState> {
  const claimantId = state.withdrawal?.claimantId ?? null;
  return claimantId === null ? {} : { dropped: add(state.dropped, claimantId) };
}

function evolveInforming(state: ComplaintState, fact: Fact): Partial<ComplaintState> {
  switch (fact.type) {
    case 'InformAttempted': {
      const { subjectMatter, way, reached, by } = fact.data;
      return { informs: [...state.informs, { subjectMatter, way, reached, by, day: factDay(fact) }] };
    }
    case 'ComplainantInformed':
      return {
        informed: add(state.informed, fact.data.subjectMatter),
        toInform: drop(state.toInform, fact.data.subjectMatter),
      };
    case 'CallBackSampleDrawn':
      return { callBackSample: fact.data.claimantIds };
    case 'CallBackAttempted': {
      const before = state.callBacks[fact.data.claimantId];
      const attempt = {
        reached: fact.data.reached || (before?.reached ?? false),
        satisfied: fact.data.satisfied ?? before?.satisfied ?? null,
        moneyReceived: fact.data.moneyReceived ?? before?.moneyReceived ?? null,
        days: add(before?.days ?? [], factDay(fact)),
      };
      return { callBacks: { ...state.callBacks, [fact.data.claimantId]: attempt } };
    }
    case 'CallBackCompleted':
      return { callBack: { result: fact.data.result, moneyReceived: fact.data.moneyReceived } };
    default:
      return evolveEnd(state, fact);
  }
}

function evolveEnd(state: ComplaintState, fact: Fact): Partial<ComplaintState> {
  switch (fact.type) {
    case 'FactCorrected':
      return corrected(fact);
    case 'EntryVoided':
      return { voidedEntries: [...state.voidedEntries, fact.data.voidedVersion], ...withoutEntry(state, fact) };
    case 'ClosingProposed':
      return { closing: fact.data };
    case 'ClosingRejected':
      return { closing: null };
    case 'ComplaintClosed':
      return { closed: fact.data.ground, closing: null };
    case 'ComplaintVoided':
      return { voided: true, active: [] };
    case 'ComplaintReopened':
      return {
        ...untold(state),
        closed: null,
        closing: null,
        callBack: null,
        callBacks: {},
        callBackSample: [],
        notWage: null,
        notWageProposedBy: null,
        entries: {},
        reopened: state.reopened + 1,
        ...(state.membership === null ? { check: null } : {}),
      };
    default:
      return {};
  }
}

function corrected(fact: Extract<Fact, { type: 'FactCorrected' }>): Partial<ComplaintState> {
  const { field, to } = fact.data;
  if (field === 'amountFen' && typeof to === 'number') return { amountFen: to };
  if (field === 'peopleSaid' && typeof to === 'number') return { peopleSaid: to };
  if (field === 'project' && typeof to === 'string') return { project: to };
  return {};
}

/**
 * What the state forgets when an entry is struck; the entry itself stays in the log, crossed out. The matter goes back
 * to where it stood before the entry: the one move that walks no edge of the map.
 */
function withoutEntry(state: ComplaintState, fact: Extract<Fact, { type: 'EntryVoided' }>): Partial<ComplaintState> {
  switch (fact.data.voidedType) {
    case 'ComplaintAccepted':
      return { accepted: null, toInform: drop(state.toInform, 'acceptance'), active: ['acceptance'] };
    case 'ComplaintFiled':
      return { filed: null };
    case 'PreliminaryCheckConcluded':
      return { check: null, demands: [], toInform: drop(state.toInform, 'result'), active: ['preliminary-check'] };
    case 'ComplainantInformed':
      return withoutInforming(state, state.entries[fact.data.voidedVersion]?.split('/')[1] ?? '');
    case 'CallBackCompleted':
      return { callBack: null, callBacks: {}, active: ['call-back'] };
    default:
      return {};
  }
}

function withoutInforming(state: ComplaintState, subjectMatter: string): Partial<ComplaintState> {
  const node = subjectMatter === 'result' ? 'inform' : subjectMatter === 'decline' ? 'lead-away' : null;
  return {
    informed: drop(state.informed, subjectMatter),
    toInform: add(state.toInform, subjectMatter),
    informs: state.informs.filter((attempt) => attempt.subjectMatter !== subjectMatter),
    ...(node === null ? {} : { active: [node] }),
  };
}
