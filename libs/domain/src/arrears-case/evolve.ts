import { factDay, factTime } from '../clocks/legal-time.ts';
import type { Recorded } from '../kernel/event.ts';
import { evolveConflicts } from '../matter/conflicts.ts';
import { evolveMatter } from '../matter/evolve.ts';
import { withHandler } from '../matter/handlers.ts';
import { evolvePapers, isPaperEvent } from '../papers/state.ts';
import { evolveSteps } from '../steps/state.ts';
import { localDayOf, startOfDay } from '../time/local-day.ts';
import type { CaseEvent, CaseFact } from './events.ts';
import { evolveMoney } from './evolve-money.ts';
import { evolveFates } from './party-fates.ts';
import { CONCEALED } from './people.ts';
import { moveCase } from './position.ts';
import { withSourceSendings } from './source-sendings.ts';
import type { CaseState } from './state.ts';
import { succeedInCase } from './succession.ts';
import { isForTheCrime, isOverdue, isWithPolice, TRANSFER_STEP } from './transfer-conditions.ts';

type Fact = Recorded<CaseFact>;

/** The review at the two ends. */
const NOT_HANDLING: readonly CaseFact['type'][] = ['WagesCleared', 'CaseArchived', 'DossierFiled'];

export function evolveCase(state: CaseState, event: Recorded<CaseEvent>): CaseState {
  return withSourceSendings(evolved(state, event), event);
}

function evolved(state: CaseState, event: Recorded<CaseEvent>): CaseState {
  const common = evolveMatter(state, event, succeedInCase);
  if (common !== null) return common;
  if (isPaperEvent(event)) return { ...state, version: event.version, papers: evolvePapers(state.papers, event) };
  const fact = event as Fact;
  const next = { ...state, ...(evolveHandling(state, fact) ?? evolveMoney(state, fact)), version: fact.version };
  return moveCase({ ...next, handlers: withHandler(next.handlers, fact, NOT_HANDLING) }, fact);
}

/** Who handles it, what was found, who was asked; null when the fact belongs to the money or the end. */
function evolveHandling(state: CaseState, fact: Fact): Partial<CaseState> | null {
  switch (fact.type) {
    case 'CaseOpened': {
      const { number, projectKind, project } = fact.data;
      const custody = [{ unit: null, from: factTime(fact), because: 'opened', version: fact.version }];
      return { opened: true, openedOn: factDay(fact), number, projectKind, project, custody };
    }
    case 'ProjectDescribed':
      return fact.data;
    case 'SourceAdded': {
      const { complaint, membership, filedOn, people } = fact.data;
      const sources = { ...state.sources, [complaint]: { membership, filedOn, people } };
      return { sources, filedOn: earliest(state.filedOn, filedOn), ...gathering(state, fact, fact.data) };
    }
    case 'SourceUpdated': {
      const { complaint, people } = fact.data;
      const source = state.sources[complaint];
      if (source === undefined) return {};
      return {
        sources: { ...state.sources, [complaint]: { ...source, people } },
        ...gathering(state, fact, fact.data),
      };
    }
    case 'ConcealedGathered':
      return { gathering: null };
    case 'SourceRemoved': {
      const { complaint, membership } = fact.data;
      const sources = Object.fromEntries(Object.entries(state.sources).filter(([id]) => id !== complaint));
      const leftSources = { ...state.leftSources, [complaint]: membership };
      return { sources, leftSources, filedOn: filedOnOf(sources, state.ownFiledOn), ...gathering(state, fact) };
    }
    case 'CaseGraded':
      return { grade: fact.data.grade, gradeReasons: fact.data.reasons };
    case 'LeadAssigned': {
      const { lead, coUnits, filingUnit, patron } = fact.data;
      return { lead, coUnits, filingUnit, patron, ...ledFrom(state, fact), ...gatheredNow(state, fact) };
    }
    case 'ClearingDateSet':
      return {
        ...{ clearBy: fact.data.clearBy, clearingDates: fact.data.ordinal },
        clearingApprover: { person: fact.data.approvedBy, post: fact.data.approverPost ?? null },
      };
    case 'CaseFiled':
      return { ownFiledOn: fact.data.filedOn, filedOn: earliest(state.filedOn, fact.data.filedOn) };
    case 'ObstacleFound': {
      const { kind, urgent } = fact.data;
      return { obstacles: [...state.obstacles, { kind, urgent, version: fact.version }] };
    }
    case 'InvestigationConcluded':
      return { investigated: true };
    case 'PartyAdded': {
      const { partyId: id, role, name, creditCode } = fact.data;
      return { parties: { ...state.parties, [id]: { id, role, name, creditCode } } };
    }
    case 'PartyLinked': {
      return { links: [...state.links, fact.data] };
    }
    case 'PartyFateRecorded':
    case 'PartyFateAnswered':
    case 'BankruptcyClaimsAnswered':
      return evolveFates(state.fates, fact);
    case 'ConflictDeclared':
    case 'ConflictWithdrawn':
      return evolveConflicts(state, fact);
    case 'CauseFound':
      return { cause: fact.data.cause };
    default:
      return evolveAsked(state, fact);
  }
}

function evolveAsked(state: CaseState, fact: Fact): Partial<CaseState> | null {
  switch (fact.type) {
    case 'UnitPushed': {
      const { pushId: id, unit, informationOnly } = fact.data;
      const push = { id, unit, pushedOn: factDay(fact), informationOnly, answered: false, answeredOn: null };
      return { pushes: { ...state.pushes, [id]: push } };
    }
    case 'FeedbackGiven': {
      const push = state.pushes[fact.data.pushId];
      const answered = fact.data.conclusion !== 'extension';
      const answeredOn = answered ? factDay(fact) : null;
      return push === undefined ? {} : { pushes: { ...state.pushes, [push.id]: { ...push, answered, answeredOn } } };
    }
    case 'StepStarted': {
      const { kind, obstacle } = fact.data;
      const steps = evolveSteps(state.steps, fact, obstacle ?? state.obstacles.at(-1)?.version ?? 0);
      return { steps, ...(kind === TRANSFER_STEP ? considered(state, fact) : {}) };
    }
    case 'TransferConditionsMet': {
      const { warningId: id, addressee, orderIds } = fact.data;
      const transferWarnings = { ...state.transferWarnings, [id]: { id, addressee, orderIds, ended: false } };
      return { transferWarnings, transferConsidered: [...new Set([...state.transferConsidered, ...orderIds])] };
    }
    case 'TransferConditionsGone': {
      const warning = state.transferWarnings[fact.data.warningId];
      if (warning === undefined) return {};
      return {
        transferWarnings: { ...state.transferWarnings, [warning.id]: { ...warning, ended: true } },
        transferConsidered: state.transferConsidered.filter((id) => !warning.orderIds.includes(id)),
      };
    }
    case 'StepActed':
    case 'StepActVoided':
    case 'StepFeedbackRevised':
    case 'StepEnded': {
      const { stepKey } = fact.data;
      const steps = evolveSteps(state.steps, fact);
      const [was, is] = [isWithPolice(state.steps[stepKey]), isWithPolice(steps[stepKey])];
      const unfiled = fact.type === 'StepActVoided' && was && !Object.values(steps).some(isForTheCrime);
      return { steps, ...(is && !was ? considered(state, fact) : {}), ...(unfiled ? unconsidered(state) : {}) };
    }
    default:
      return null;
  }
}

/**
 * The filing that had answered the warnings was recorded wrongly, and nothing was transferred: they stand again, and what
 * became overdue meanwhile is warned of.
 */
function unconsidered(state: CaseState): Pick<CaseState, 'transferWarnings' | 'transferConsidered'> {
  const answered = Object.values(state.transferWarnings).filter(
    ({ ended, orderIds }) => ended && orderIds.every((id) => state.transferConsidered.includes(id)),
  );
  const again = answered.map((warning) => [warning.id, { ...warning, ended: false }]);
  return {
    transferWarnings: { ...state.transferWarnings, ...(Object.fromEntries(again) as CaseState['transferWarnings']) },
    transferConsidered: answered.flatMap(({ orderIds }) => orderIds),
  };
}

/** A transfer that is begun, or a filing of the police's own, answers every warning, and is about every order that is overdue. */
function considered(state: CaseState, fact: Fact): Pick<CaseState, 'transferWarnings' | 'transferConsidered'> {
  const overdue = Object.values(state.orders).filter((order) => isOverdue(order, factDay(fact)));
  const warnings = Object.values(state.transferWarnings).map((warning) => [warning.id, { ...warning, ended: true }]);
  return {
    transferWarnings: Object.fromEntries(warnings) as CaseState['transferWarnings'],
    transferConsidered: [...new Set([...state.transferConsidered, ...overdue.map(({ id }) => id)])],
  };
}

/**
 * Somebody whom the fact does not name may be concealed: they come in with the start of the next day, together with
 * those of every other complaint, so that nothing that stands side by side tells whose a line is.
 */
function gathering(
  state: CaseState,
  { version, occurredAt }: Fact,
  told?: { readonly people: number; readonly workers: readonly unknown[] },
): Pick<CaseState, 'gathering'> | undefined {
  const perhaps =
    told === undefined
      ? Object.values(state.lines).some(({ origin, end }) => origin === CONCEALED && end === null)
      : told.people > told.workers.length;
  if (!perhaps || state.gathering !== null) return undefined;
  return { gathering: { at: startOfDay(localDayOf(occurredAt), 1), setBy: version } };
}

/** Work on the wages begins with the lead: nobody waits for the next day then. */
function gatheredNow(state: CaseState, { version, occurredAt }: Fact): Pick<CaseState, 'gathering'> | undefined {
  return state.gathering === null ? undefined : { gathering: { at: occurredAt, setBy: version } };
}

/** The earliest filing among the complaints in the case and its own. */
export function filedOnOf(sources: CaseState['sources'], own: string | null): string | null {
  return Object.values(sources).reduce((day, { filedOn }) => earliest(day, filedOn), own);
}

function earliest(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

/** The same lead with other co-units goes on as it was. */
function ledFrom({ lead, custody }: CaseState, fact: Extract<Fact, { type: 'LeadAssigned' }>): Partial<CaseState> {
  const { lead: unit } = fact.data;
  if (unit === lead) return {};
  return { custody: [...custody, { unit, from: factTime(fact), because: 'lead-assigned', version: fact.version }] };
}
