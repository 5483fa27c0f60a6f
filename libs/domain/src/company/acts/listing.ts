import { fallOf } from '../../arrears-case/fallen.ts';
import { unpaidBy } from '../../arrears-case/transfer-conditions.ts';
import type { CaseState, Party } from '../../arrears-case/state.ts';
import { legalDay } from '../../clocks/legal-time.ts';
import { isBlank } from '../../kernel/event.ts';
import { refuse } from '../../kernel/refusal.ts';
import { actOnStep as actOn } from '../../steps/acts.ts';
import { listing } from '../../steps/listing.ts';
import { beginStep, nextStep } from '../../steps/starts.ts';
import type { StepState } from '../../steps/state.ts';
import type { CompanyDraft, CompanyPayload } from '../draft.ts';
import { groundChanges } from '../grounds-of-listings.ts';
import { openCases, readCases } from '../open-cases.ts';
import type { CompanyState } from '../state.ts';
import { releaseWithholdings } from './withholdings.ts';

/**
 * A listing rests on an order to pay of a case that was served and not obeyed in time (R45 Art 5); the twenty days of Art 8
 * run from the end of its period, whenever somebody proposes it.
 */
export function proposeListing(draft: CompanyDraft, command: CompanyPayload<'ProposeListing'>): void {
  const { state, context } = draft;
  const { source: article } = listing;
  if (!isEntered(state)) refuse('step-already-running', { article });
  const { caseId, orderId, ground, persons, reason, document, sameBecause } = command;
  const { version: caseVersion, fact } = context.facts['case'] ?? refuse('case-unknown');
  const arrears = fact as CaseState;
  const order = arrears.orders[orderId] ?? refuse('order-unknown');
  const party = arrears.parties[order.addressee] ?? refuse('party-unknown');
  const match = matchOf(state, party) ?? refuse('order-of-another-company', { article });
  if (match === 'name' && isBlank(sameBecause)) refuse('company-known-by-name-only', { article });
  if (match === 'code' && sameBecause !== undefined) refuse('company-known-by-code');
  if (Object.values(state.listings).some((one) => one.caseId === caseId && one.orderId === orderId))
    refuse('order-already-listed', { article });
  const unpaid = unpaidBy(arrears, order, context) ?? refuse('order-not-disobeyed', { article });
  const { amountFen: unpaidFen, people, reached } = unpaid;
  const requestingUnit = context.actor.unit ?? refuse('step-start-of-another-unit');
  const { stepKey } = nextStep(state.steps, listing.kind);
  const warnings = ground === 'threshold' && !reached ? ['below-transfer-threshold'] : [];
  const basis = { caseId, caseVersion, orderId, addressee: order.addressee, payBy: order.payBy };
  draft.emit({
    type: 'ListingProposed',
    data: {
      ...{ stepKey, ...basis, ground, unpaidFen, people, persons },
      ...{ reason, document, warnings },
      ...(sameBecause === undefined ? {} : { sameBecause }),
    },
  });
  beginStep(draft, listing, { targetUnit: null, urgent: false, reason, requestingUnit });
}

/** None runs but what was entered already and waits for its end: another order may lead to another listing. */
function isEntered({ steps }: CompanyState): boolean {
  return Object.values(steps).every(({ at }) => at === null || at === 'listed');
}

/** By what the party of the case is the company: the code where both have one, else the name alone, else nothing. */
function matchOf({ name, creditCode }: CompanyState, party: Party): 'code' | 'name' | null {
  if (creditCode !== null && party.creditCode !== null) return creditCode === party.creditCode ? 'code' : null;
  return typeof party.name === 'string' && party.name.trim() === name.trim() ? 'name' : null;
}

export function actOnListing(draft: CompanyDraft, command: CompanyPayload<'ActOnStep'>): void {
  const { number, ...act } = command;
  const { stepKey } = act;
  actOn(draft, act, (need, step) => unmetNeed(need, step, draft));
  const done = `${command.act}/${command.outcome}`;
  const day = legalDay(draft.context);
  if (done === 'decide/listed') {
    draft.emit({
      type: 'CompanyListed',
      data: { stepKey, number: number ?? refuse('number-missing'), listedOn: day },
    });
  }
  if (done === 'verify-removal/granted') {
    const cases = readCases(draft.context).map(({ stream, version }) => ({ stream, version }));
    draft.emit({ type: 'CasesChecked', data: { stepKey, cases } });
  }
  if (done === 'remove/removed') {
    draft.emit({ type: 'CompanyDelisted', data: { stepKey, removedOn: day } });
    releaseWithholdings(draft, day);
  }
}

/** What the case has come to since; nothing where the listings know it already. */
export function checkListingGrounds(draft: CompanyDraft, { caseId }: CompanyPayload<'CheckListingGrounds'>): void {
  const { version: caseVersion, fact } = draft.context.facts['case'] ?? refuse('case-unknown');
  for (const { listing, because } of groundChanges(draft.state, fact as CaseState)) {
    const { stepKey, orderId } = listing;
    const data = { stepKey, caseId, caseVersion, orderId };
    if (because === null) draft.emit({ type: 'ListingGroundRestored', data });
    else draft.emit({ type: 'ListingGroundFell', data: { ...data, because } });
  }
}

function unmetNeed(need: string, step: StepState, { state, context }: CompanyDraft): string | null {
  if (need === 'order-stands') return orderFell(state, step, context) ? 'order-withdrawn' : null;
  return need === 'no-open-case' && openCases(state, context).length > 0 ? 'company-has-open-case' : null;
}

/** The order that the listing rests on was withdrawn or annulled after it had been found not to be obeyed. */
function orderFell({ listings }: CompanyState, { key }: StepState, context: CompanyDraft['context']): boolean {
  const { caseId, orderId = '' } = listings[key] ?? {};
  const arrears = readCases(context).find(({ stream }) => stream === caseId)?.fact as CaseState | undefined;
  const fall = arrears === undefined ? null : fallOf(arrears, orderId);
  return fall === 'order-withdrawn' || fall === 'decision-annulled';
}
