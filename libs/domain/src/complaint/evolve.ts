import { factDay, factTime } from '../clocks/legal-time.ts';
import type { Recorded } from '../kernel/event.ts';
import { add, drop } from '../kernel/lists.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import { evolveMatter } from '../matter/evolve.ts';
import { withHandler } from '../matter/handlers.ts';
import { evolvePapers, isPaperEvent } from '../papers/state.ts';
import { localDayOf } from '../time/local-day.ts';
import type { ComplaintEvent, ComplaintFact } from './events.ts';
import { moveComplaint } from './position.ts';
import { isEnded, isOverByWithdrawal, type ComplaintState, type HandOff } from './state.ts';
import { owed } from './telling.ts';
import { evolveEntry } from './entry.ts';
import { evolvePhones } from './phones.ts';
import { withSendings } from './sendings.ts';
import { evolveTickets, withoutAskedReturns } from './tickets.ts';
import { succeedInComplaint } from './succession.ts';
import { evolveHandling } from './evolve-handling.ts';

type Fact = Recorded<ComplaintFact>;

export function evolveComplaint(state: ComplaintState, event: Recorded<ComplaintEvent>): ComplaintState {
  return withSendings(evolved(state, event), event);
}

function evolved(state: ComplaintState, event: Recorded<ComplaintEvent>): ComplaintState {
  const common = evolveMatter(state, event, succeedInComplaint);
  // Its registration was the first of these acts.
  if (common !== null) return event.type === 'MatterTakenOver' ? { ...common, handlers: [] } : common;
  if (isPaperEvent(event)) return { ...state, version: event.version, papers: evolvePapers(state.papers, event) };
  const fact = event as Fact;
  const next = {
    ...{ ...state, ...(evolveIntake(state, fact) ?? evolveHandling(state, fact)) },
    ...{ version: fact.version, handlers: handlersAfter(state, fact) },
    firstActOn: earliestOf(state.firstActOn, fact),
  };
  return moveComplaint(withEntry(withPeople(withPauseOver(next, fact), fact), fact), fact);
}

/** Whoever brought it in from paper has handled nothing of it by the acts of that append. */
function handlersAfter({ handlers, takenOver }: ComplaintState, fact: Fact): readonly string[] {
  return takenOver?.at === fact.occurredAt ? handlers : withHandler(handlers, fact, NOT_HANDLING);
}

/** Nothing waits for 补正 any more where the matter itself is over. */
function withPauseOver(state: ComplaintState, fact: Fact): ComplaintState {
  const { supplement } = state;
  if (supplement === null || supplement.until !== null) return state;
  const over = isEnded(state) || isOverByWithdrawal(state);
  return over ? { ...state, supplement: { ...supplement, until: factDay(fact) } } : state;
}

/** Only what was entered with a date of its own may lie before its entry. */
function earliestOf(known: LocalDay | null, { actedOn }: Fact): LocalDay | null {
  if (actedOn === undefined) return known;
  const day = localDayOf(actedOn);
  return known !== null && known <= day ? known : day;
}

/** What the case that the complaint is in knows of its persons. */
const ABOUT_PEOPLE: readonly string[] = [
  'ClaimantAdded',
  'ClaimantDetailed',
  'ClaimantCorrected',
  'ClaimantDropped',
  'EntrantConfirmed',
  'EntrantMerged',
  'ConcealmentChosen',
  'DisclosureConsented',
  'WithdrawalConfirmed',
  'RequestRenewed',
];

function withPeople(state: ComplaintState, fact: Fact): ComplaintState {
  return isAboutPeople(fact) ? { ...state, peopleVersion: fact.version } : state;
}

function isAboutPeople(fact: Fact): boolean {
  if (fact.type === 'EntryVoided') return fact.data.voidedType === 'WithdrawalConfirmed';
  return ABOUT_PEOPLE.includes(fact.type) || (fact.type === 'FactCorrected' && fact.data.field === 'peopleSaid');
}

const VOIDABLE = [
  'ComplaintAccepted',
  'ComplaintDeclined',
  'NotWageConfirmed',
  'PreliminaryCheckConcluded',
  'CallBackCompleted',
  'WithdrawalConfirmed',
];

function withEntry(state: ComplaintState, fact: Fact): ComplaintState {
  const entry = entryOf(fact);
  return entry === null ? state : { ...state, entries: { ...state.entries, [fact.version]: entry } };
}

function entryOf(fact: Fact): string | null {
  if (fact.type === 'ComplainantInformed') return `${fact.type}/${fact.data.subjectMatter}`;
  if (fact.type === 'TicketReplied') return `${fact.type}/${fact.data.ticketId}`;
  return VOIDABLE.includes(fact.type) ? fact.type : null;
}

/** The call-back itself, and the review at the end. */
const NOT_HANDLING: readonly ComplaintFact['type'][] = [
  'CallBackSampleDrawn',
  'CallBackAttempted',
  'CallBackCompleted',
  'ComplaintClosed',
  'ClosingRejected',
];

/** Intake, persons, channels and who holds it; null when the fact belongs to handling. */
function evolveIntake(state: ComplaintState, fact: Fact): Partial<ComplaintState> | null {
  switch (fact.type) {
    case 'ComplaintRegistered':
      return registered(fact);
    case 'ComplaintReceivedByUnit': {
      const { unit, receivedAt, because } = fact.data;
      return { custody: [...state.custody, { unit, from: receivedAt, because, version: fact.version }] };
    }
    case 'HolderReplaced': {
      const { unit, receivedAt } = fact.data;
      return { custody: [...state.custody, { unit, from: receivedAt, because: 'designated', version: fact.version }] };
    }
    case 'ClaimantAdded':
    case 'ClaimantDetailed': {
      const { claimant } = fact.data;
      return { claimants: { ...state.claimants, [claimant.claimantId]: claimant } };
    }
    case 'ClaimantCorrected': {
      const claimant = state.claimants[fact.data.claimantId];
      if (claimant === undefined) return {};
      return { claimants: { ...state.claimants, [claimant.claimantId]: { ...claimant, ...fact.data.to } } };
    }
    case 'ClaimantDropped':
      return { dropped: [...state.dropped, fact.data.claimantId] };
    case 'RepresentativesElected':
      return elected(state, fact.data);
    case 'ConcealmentChosen': {
      const claimant = state.claimants[fact.data.claimantId];
      if (claimant === undefined) return {};
      const { concealment } = fact.data;
      return {
        claimants: { ...state.claimants, [claimant.claimantId]: { ...claimant, concealment } },
        consented: drop(state.consented, claimant.claimantId),
      };
    }
    case 'DisclosureConsented':
      return { consented: add(state.consented, fact.data.claimantId) };
    case 'PossibleDuplicateNoted':
      return {
        duplicates: { ...state.duplicates, [fact.data.other]: 'possible' },
        ...(fact.data.concealed ? { concealedDuplicates: add(state.concealedDuplicates, fact.data.other) } : {}),
      };
    case 'DuplicateJudged':
      return {
        duplicates: { ...state.duplicates, [fact.data.other]: fact.data.verdict },
        ...toldOfDuplicate(state, fact.data),
      };
    case 'FirstContactDecided': {
      const { decision, responsible, units } = fact.data;
      return { firstContact: { decision, responsible, units, on: factTime(fact) }, ...withoutAskedReturns(state) };
    }
    case 'JointHandlingAnswered': {
      const { unit, document, answeredBy: by } = fact.data;
      return { jointAnswers: { ...state.jointAnswers, [unit]: { on: factDay(fact), by, document } } };
    }
    default:
      return (
        ticketsOf(state, fact) ?? evolveEntry(state, fact) ?? evolvePhones(state, fact) ?? evolveHandOff(state, fact)
      );
  }
}

/** Given back to its channel for good: the person is told where the matter went. */
function ticketsOf(state: ComplaintState, fact: Fact): Partial<ComplaintState> | null {
  const known = evolveTickets(state, fact);
  if (known === null || known.leftToChannel !== true) return known;
  return { ...known, ...owed(state, 'hand-on') };
}

/**
 * The person is told with which other complaint his own is handled as one. Of a concealed pair the duty to tell would give
 * away the verdict: it comes with the closing.
 */
function toldOfDuplicate(
  state: ComplaintState,
  { other, verdict }: Extract<Fact, { type: 'DuplicateJudged' }>['data'],
): Partial<ComplaintState> {
  if (state.concealedDuplicates.includes(other)) return {};
  if (verdict === 'same') return owed(state, 'duplicate');
  const rest = Object.entries(state.duplicates).some(([known, judged]) => known !== other && judged === 'same');
  return rest ? {} : { toInform: drop(state.toInform, 'duplicate') };
}

function registered(fact: Extract<Fact, { type: 'ComplaintRegistered' }>): Partial<ComplaintState> {
  const { data } = fact;
  return {
    registered: true,
    number: data.number,
    receiptCode: data.receiptCode,
    kind: data.kind,
    channel: data.channel,
    otherRouteOnly: data.otherRouteOnly ?? false,
    receivedAt: data.receivedAt,
    enteredAt: fact.occurredAt,
    firstContactUnit: data.firstContactUnit,
    urgent: data.urgent,
    claimants: Object.fromEntries(data.claimants.map((claimant) => [claimant.claimantId, claimant])),
    peopleSaid: data.peopleSaid,
    amountFen: data.amountFen,
    employer: data.employer ?? null,
    project: data.project === undefined || data.project === 'unknown' ? null : data.project.name,
  };
}

function elected(
  state: ComplaintState,
  { claimantIds, document, paper }: Extract<Fact, { type: 'RepresentativesElected' }>['data'],
): Partial<ComplaintState> {
  const election = document === null ? null : { document, paper: paper ?? null };
  return { claimants: withRepresentatives(state, claimantIds), election };
}

function withRepresentatives(state: ComplaintState, ids: readonly string[]): ComplaintState['claimants'] {
  return Object.fromEntries(
    Object.values(state.claimants).map((claimant) => [
      claimant.claimantId,
      { ...claimant, representative: ids.includes(claimant.claimantId) },
    ]),
  );
}

function evolveHandOff(state: ComplaintState, fact: Fact): Partial<ComplaintState> | null {
  switch (fact.type) {
    case 'HandOffDispatched': {
      const { handOffId: id, fromUnit, toUnit, outside } = fact.data;
      const sentOn = factTime(fact);
      const sent = { sentOn, status: 'dispatched', endedOn: null, notices: 0 } as const;
      const handOff: HandOff = { id, fromUnit, toUnit, outside, ...sent };
      return {
        handOffs: { ...state.handOffs, [id]: handOff },
        ...owed(state, 'hand-on'),
      };
    }
    case 'HandOffNotified':
      return changeHandOff(state, fact.data.handOffId, (handOff) => ({ notices: handOff.notices + 1 }));
    case 'HandOffSignedFor':
      return changeHandOff(state, fact.data.handOffId, () => ({ status: 'signed', endedOn: factTime(fact) }));
    case 'OutsideReceiptRecorded':
      return {
        ...changeHandOff(state, fact.data.handOffId, () => ({ status: 'signed', endedOn: factTime(fact) })),
        // The person is to know whom to call there: what was told before the receipt did not say it.
        ...(fact.data.contact === null ? {} : owed(state, 'hand-on')),
      };
    case 'HandOffReturned':
      return {
        ...changeHandOff(state, fact.data.handOffId, () => ({ status: 'returned', endedOn: factTime(fact) })),
        returns: state.returns + (fact.data.document === undefined ? 1 : 0),
        designationWanted: fact.data.needsDesignation ? { handOffId: fact.data.handOffId } : null,
      };
    case 'HandOffRecalled':
      return {
        ...changeHandOff(state, fact.data.handOffId, () => ({ status: 'recalled', endedOn: factTime(fact) })),
        toInform: drop(state.toInform, 'hand-on'),
      };
    case 'OwnerDesignated':
      return { designation: { unit: fact.data.unit, corrected: false }, designationWanted: null };
    case 'DesignationCorrected':
      return { designation: { unit: fact.data.unit, corrected: true } };
    default:
      return null;
  }
}

function changeHandOff(
  state: ComplaintState,
  id: string,
  change: (handOff: HandOff) => Partial<HandOff>,
): Partial<ComplaintState> {
  const handOff = state.handOffs[id];
  return handOff === undefined ? {} : { handOffs: { ...state.handOffs, [id]: { ...handOff, ...change(handOff) } } };
}
