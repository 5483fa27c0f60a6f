import { factDay } from '../clocks/legal-time.ts';
import type { Recorded } from '../kernel/event.ts';
import { add, drop } from '../kernel/lists.ts';
import { evolveMatter } from '../matter/evolve.ts';
import { sideLane } from '../process-map.ts';
import { stepLane } from '../steps/lanes.ts';
import type { StepEvent } from '../steps/events.ts';
import { evolveSteps, isStepEvent } from '../steps/state.ts';
import type { WarningEvent } from '../warning/events.ts';
import { evolveWarnings, isWarningEvent, openWarnings, withCase } from '../warning/state.ts';
import type { CompanyEvent, CompanyFact } from './events.ts';
import { evolveWithholdings, isWithholdingEvent } from './evolve-withholdings.ts';
import type { CompanyState, Listing } from './state.ts';
import type { WithholdingEvent } from './withholding-events.ts';
import { succeedInCompany } from './succession.ts';

const WARNED = { main: 'credit-file', side: 'company-warning' } as const;

export function evolveCompany(state: CompanyState, event: Recorded<CompanyEvent>): CompanyState {
  const common = evolveMatter(state, event, succeedInCompany);
  if (common !== null) return common;
  const fact = event as Recorded<CompanyFact>;
  const { version } = fact;
  if (isWithholdingEvent(fact))
    return { ...state, withholdings: evolveWithholdings(state.withholdings, fact), version };
  if (isWarningEvent(fact)) {
    const warned = evolveWarnings(state, fact);
    return { ...state, ...warned, ...sideLane(state, WARNED, openWarnings(state), openWarnings(warned)), version };
  }
  if (!isStepEvent(fact)) return { ...state, ...changed(state, fact), version };
  const steps = evolveSteps(state.steps, fact);
  return { ...state, steps, ...stepLane(state, steps, fact), listings: answered(state.listings, fact), version };
}

type OwnFact = Exclude<Recorded<CompanyFact>, { readonly type: (StepEvent | WithholdingEvent | WarningEvent)['type'] }>;

function changed(state: CompanyState, fact: OwnFact): Partial<CompanyState> {
  switch (fact.type) {
    case 'CompanyRegistered': {
      const { unit: registeredBy, ...facts } = fact.data;
      return { registered: true, registeredBy, ...facts, active: ['credit-file'] };
    }
    case 'CompanyDescribed':
    case 'CreditCodeAssigned':
      return fact.data;
    case 'CreditCodeTakenBack':
      return { creditCode: null };
    case 'CompanyLinked':
      return { linked: add(state.linked, fact.data.other) };
    case 'CompanyUnlinked':
      return { linked: drop(state.linked, fact.data.other) };
    case 'ContactAppointed':
      return { contact: fact.data };
    case 'VisitRecorded': {
      const { condition, visitedOn, workers } = fact.data;
      const visits = [...state.visits, fact.data];
      // One that is entered later than a newer one says nothing of today.
      if (state.visitedOn !== null && visitedOn < state.visitedOn) return { visits };
      return { condition, visitedOn, workers, visits };
    }
    case 'ListingProposed': {
      const { stepKey, caseId, orderId, addressee, sameBecause } = fact.data;
      const basis = { stepKey, caseId, orderId, addressee, byNameOnly: sameBecause !== undefined };
      const listing = { ...basis, number: null, listedOn: null, removedOn: null, fell: null };
      return { listings: { ...state.listings, [stepKey]: listing } };
    }
    case 'ListingGroundFell': {
      const { stepKey, because } = fact.data;
      return { listings: withListing(state, stepKey, { fell: { because, on: factDay(fact), answered: false } }) };
    }
    case 'ListingGroundRestored':
      return { listings: withListing(state, fact.data.stepKey, { fell: null }) };
    case 'CompanyListed': {
      const { stepKey, number, listedOn } = fact.data;
      return { listings: withListing(state, stepKey, { number, listedOn }) };
    }
    case 'CompanyCaseLinked':
      return { warnings: withCase(state.warnings, fact.data.warningId, fact.data.caseId) };
    case 'CasesChecked':
      return {};
    case 'CompanyDelisted': {
      const { stepKey, removedOn } = fact.data;
      return { listings: withListing(state, stepKey, { removedOn }) };
    }
    default:
      return fact satisfies never;
  }
}

function withListing({ listings }: CompanyState, key: string, change: Partial<Listing>): CompanyState['listings'] {
  const listing = listings[key];
  return listing === undefined ? listings : { ...listings, [key]: { ...listing, ...change } };
}

/** Acts of a listing that say what becomes of it once its order no longer stands. */
const ANSWERS: ReadonlySet<string> = new Set([
  ...['serve/annulled', 'publish/annulled', 'show/annulled', 'listed/annulled'],
  ...['listed/kept', 'decide/listed'],
]);

function answered(listings: CompanyState['listings'], fact: Recorded<StepEvent>): CompanyState['listings'] {
  if (fact.type !== 'StepActed' || !ANSWERS.has(`${fact.data.act}/${fact.data.outcome}`)) return listings;
  const listing = listings[fact.data.stepKey];
  if (listing === undefined || listing.fell === null) return listings;
  return { ...listings, [listing.stepKey]: { ...listing, fell: { ...listing.fell, answered: true } } };
}
