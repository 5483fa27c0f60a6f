import { factDay } from '../clocks/legal-time.ts';
import { endedOn, openedAgainOn } from '../matter/custody.ts';
import type { Recorded } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import { add, drop } from '../kernel/lists.ts';
import { evolveConflicts } from '../matter/conflicts.ts';
import { withVoidedFact } from '../ladder/facts.ts';
import type { ComplaintFact } from './events.ts';
import { isOverByWithdrawal, type ComplaintState } from './state.ts';
import { forgotten, owed, told } from './telling.ts';
import { unanswered } from './tickets.ts';

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
        ...owed(state, 'decline'),
      };
    case 'SupplementRequested': {
      const { unit, items, dueOn } = fact.data;
      const supplement = { unit, items, dueOn, open: true, from: factDay(fact), until: null };
      return { supplement, toInform: add(state.toInform, 'supplement') };
    }
    case 'SupplementReceived':
      return supplementOver(state, factDay(fact));
    case 'SupplementEnded':
      return supplementOver(state, fact.data.effectiveOn);
    case 'PreliminaryCheckConcluded':
      return checked(state, fact);
    case 'NotWageProposed':
      return { notWage: 'proposed', notWageProposedBy: fact.by.id };
    case 'NotWageConfirmed':
      // What waits is the finding that nobody is owed anything: the person is told that result.
      return state.check === 'no-arrears'
        ? { notWage: null, notWageProposedBy: null, toInform: add(state.toInform, 'result') }
        : { notWage: 'confirmed', ...owed(state, 'decline') };
    case 'NotWageRejected':
      return { notWage: null, notWageProposedBy: null, ...unchecked(state) };
    case 'ComplaintFiled':
      return { filed: { ...fact.data, version: fact.version } };
    default:
      return evolveMembership(state, fact);
  }
}

function supplementOver({ supplement }: ComplaintState, until: LocalDay): Partial<ComplaintState> {
  return supplement === null ? {} : { supplement: { ...supplement, open: false, until: supplement.until ?? until } };
}

function checked(
  state: ComplaintState,
  fact: Extract<Fact, { type: 'PreliminaryCheckConcluded' }>,
): Partial<ComplaintState> {
  const { conclusion, demands, elsewhere = null, unconfirmed = false } = fact.data;
  const ended = !unconfirmed && (conclusion === 'no-arrears' || conclusion === 'paid-on-the-spot');
  const toInform = ended ? add(state.toInform, 'result') : state.toInform;
  return {
    ...{ check: conclusion, demands, elsewhere },
    ...(unconfirmed ? { notWage: 'proposed', notWageProposedBy: fact.by.id } : {}),
    ...(elsewhere === null ? { toInform } : owed({ ...state, toInform }, 'elsewhere')),
  };
}

/** The check is open again, and with it where the person was to be sent with other demands. */
function unchecked(state: ComplaintState): Partial<ComplaintState> {
  return { check: null, elsewhere: null, ...forgotten(state, ['elsewhere']) };
}

function evolveMembership(state: ComplaintState, fact: Fact): Partial<ComplaintState> {
  switch (fact.type) {
    case 'JoinedToCase': {
      const { caseId, membership: ordinal, opens } = fact.data;
      return { membership: { caseId, ordinal, opens }, joins: ordinal, peopleVersion: 0 };
    }
    case 'LeftCase':
    case 'JoinFailed':
      return { membership: null, outcome: null, objection: null, upheld: false };
    case 'OutcomeReceived': {
      const { caseId, outcome, round = 0 } = fact.data;
      const fresh = { objection: null, upheld: false };
      if (outcome === 'reopened') return { ...untold(state), ...fresh, callBack: null };
      const known = state.outcome !== null || state.informed.includes('result');
      const reached = { ...fresh, outcome: { caseId, outcome, round } };
      return known ? { ...reached, upheld: state.upheld } : { ...reached, toInform: add(state.toInform, 'result') };
    }
    case 'OutcomeUpheld':
      return {
        outcome: state.objection?.outcome ?? null,
        objection: null,
        upheld: true,
        toInform: add(state.toInform, 'result'),
      };
    case 'WithdrawalRequested': {
      const { claimantId, recordedBy } = fact.data;
      return { withdrawal: { claimantId, recordedBy, confirmed: false, stood: null } };
    }
    case 'WithdrawalConfirmed':
      return confirmedWithdrawal(state);
    case 'WithdrawalLapsed':
      return { withdrawal: null };
    case 'RequestRenewed':
      return takenUpAgain(state, fact.data.claimantId);
    case 'PressureRecorded':
      return { pressured: true };
    default:
      return evolveInforming(state, fact);
  }
}

/** The result is open again: what was told of it, and every attempt to tell it, counts no more. */
function untold(state: ComplaintState): Partial<ComplaintState> {
  return { outcome: null, ...forgotten(state, ['result']) };
}

function confirmedWithdrawal(state: ComplaintState): Partial<ComplaintState> {
  if (state.withdrawal === null) return {};
  const withdrawal = { ...state.withdrawal, confirmed: true };
  const stood = isOverByWithdrawal({ ...state, withdrawal }) ? (state.active[0] ?? null) : null;
  return { withdrawal: { ...withdrawal, stood }, ...dropped(state) };
}

/** One claimant's withdrawal ends that person's request only. */
function dropped(state: ComplaintState): Partial<ComplaintState> {
  const claimantId = state.withdrawal?.claimantId ?? null;
  return claimantId === null
    ? {}
    : { dropped: add(state.dropped, claimantId), withdrawn: add(state.withdrawn, claimantId) };
}

function takenUpAgain(state: ComplaintState, claimantId: string): Partial<ComplaintState> {
  return { dropped: drop(state.dropped, claimantId), withdrawn: drop(state.withdrawn, claimantId) };
}

function evolveInforming(state: ComplaintState, fact: Fact): Partial<ComplaintState> {
  switch (fact.type) {
    case 'InformAttempted': {
      const { claimantId, subjectMatter, way, reached, by } = fact.data;
      const attempt = { claimantId, subjectMatter, way, reached, by, day: factDay(fact) };
      return { informs: [...state.informs, attempt] };
    }
    case 'ComplainantInformed':
      return told(state, fact.data.subjectMatter);
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
    case 'ConflictDeclared':
    case 'ConflictWithdrawn':
      return evolveConflicts(state, fact);
    case 'FactCorrected':
      return corrected(state, fact);
    case 'EntryVoided':
      return {
        voidedEntries: [...state.voidedEntries, fact.data.voidedVersion],
        listedFacts: withVoidedFact(state.listedFacts, fact.data.voidedVersion),
        ...withoutEntry(state, fact),
      };
    case 'ClosingProposed':
      return { closing: fact.data, ...untoldDuplicate(state, fact.data.ground) };
    case 'ClosingRejected':
      return { closing: null };
    case 'ComplaintClosed':
      return { closed: fact.data.ground, closing: null, ends: endedOn(state.ends, factDay(fact)) };
    case 'ComplaintVoided':
      return { voided: true, active: [], ends: endedOn(state.ends, factDay(fact)) };
    case 'ComplaintReopened':
      return {
        outcome: null,
        ...forgotten(state, [
          ...['result', 'decline', 'duplicate'],
          ...(state.membership === null ? ['elsewhere'] : []),
        ]),
        closed: null,
        ends: openedAgainOn(state.ends, factDay(fact)),
        closing: null,
        callBack: null,
        callBacks: {},
        callBackSample: [],
        declined: null,
        notWage: null,
        notWageProposedBy: null,
        ...supplementOver(state, factDay(fact)),
        entries: {},
        upheld: false,
        leftToChannel: false,
        reopened: state.reopened + 1,
        ...(state.membership === null
          ? { check: null, elsewhere: null, jointAnswers: {} }
          : objected(state, fact.data.because)),
      };
    default:
      return {};
  }
}

/** The case itself said so: then it is open again already. */
function objected({ outcome }: ComplaintState, because: string): Partial<ComplaintState> {
  return because === 'case-reopened' || outcome === null ? {} : { objection: { outcome, because } };
}

function untoldDuplicate(state: ComplaintState, ground: string): Partial<ComplaintState> {
  return ground !== 'duplicate' || state.informed.includes('duplicate') ? {} : owed(state, 'duplicate');
}

function corrected(state: ComplaintState, fact: Extract<Fact, { type: 'FactCorrected' }>): Partial<ComplaintState> {
  const { field, to } = fact.data;
  if (field === 'amountFen' && typeof to === 'number') return { amountFen: to };
  if (field === 'peopleSaid' && typeof to === 'number') return { peopleSaid: to };
  if (field === 'project' && typeof to === 'string') return { project: to };
  if (field === 'receivedAt' && typeof to === 'string') {
    return {
      receivedAt: to,
      custody: state.custody.map((held, index) => (index === 0 ? { ...held, from: to } : held)),
    };
  }
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
    case 'ComplaintDeclined':
      return { declined: null, toInform: drop(state.toInform, 'decline'), active: ['acceptance'] };
    case 'NotWageConfirmed':
      return { notWage: 'proposed', ...forgotten(state, ['decline', 'result']), active: ['confirm-not-wage'] };
    case 'TicketReplied':
      return unanswered(state, subjectOf(state, fact));
    case 'WithdrawalConfirmed':
      return withoutWithdrawal(state);
    case 'ComplaintFiled':
      return { filed: null };
    case 'PreliminaryCheckConcluded':
      return {
        ...{ check: null, demands: [], elsewhere: null, active: ['preliminary-check'] },
        ...forgotten(state, ['result', 'elsewhere']),
        ...(state.notWage === 'proposed' ? { notWage: null, notWageProposedBy: null } : {}),
      };
    case 'ComplainantInformed':
      return withoutInforming(state, subjectOf(state, fact));
    case 'CallBackCompleted':
      return { callBack: null, callBacks: {}, active: ['call-back'] };
    default:
      return {};
  }
}

function subjectOf(state: ComplaintState, fact: Extract<Fact, { type: 'EntryVoided' }>): string {
  return state.entries[fact.data.voidedVersion]?.split('/')[1] ?? '';
}

function withoutWithdrawal(state: ComplaintState): Partial<ComplaintState> {
  const { withdrawal, supplement } = state;
  if (withdrawal === null) return {};
  const { claimantId, stood } = withdrawal;
  const node = stood === 'in-case' && state.membership === null ? 'preliminary-check' : stood;
  return {
    withdrawal: null,
    ...(supplement?.open === true ? { supplement: { ...supplement, until: null } } : {}),
    ...(claimantId === null ? {} : takenUpAgain(state, claimantId)),
    ...(node !== null && state.active[0] === 'closing' && !state.leftToChannel ? { active: [node] } : {}),
  };
}

function withoutInforming(state: ComplaintState, subjectMatter: string): Partial<ComplaintState> {
  const node = subjectMatter === 'result' ? 'inform' : subjectMatter === 'decline' ? 'lead-away' : null;
  return {
    ...owed(state, subjectMatter),
    ...(node === null ? {} : { active: [node] }),
  };
}
