import { factDay, factTime } from '../clocks/legal-time.ts';
import type { Recorded } from '../kernel/event.ts';
import { evolveMatter } from '../matter/evolve.ts';
import type { CaseEvent, CaseFact } from './events.ts';
import { evolveMoney } from './evolve-money.ts';
import { moveCase } from './position.ts';
import type { CaseState } from './state.ts';

type Fact = Recorded<CaseFact>;

export function evolveCase(state: CaseState, event: Recorded<CaseEvent>): CaseState {
  const common = evolveMatter(state, event);
  if (common !== null) return common;
  const fact = event as Fact;
  const next = { ...state, ...(evolveHandling(state, fact) ?? evolveMoney(state, fact)), version: fact.version };
  return moveCase(next, fact);
}

/** Who handles it, what was found, who was asked; null when the fact belongs to the money or the end. */
function evolveHandling(state: CaseState, fact: Fact): Partial<CaseState> | null {
  switch (fact.type) {
    case 'CaseOpened': {
      const { number, projectKind, project } = fact.data;
      return { opened: true, openedOn: factDay(fact), number, projectKind, project };
    }
    case 'SourceAdded': {
      const { complaint, membership, filedOn, people } = fact.data;
      const sources = { ...state.sources, [complaint]: { membership, filedOn, people } };
      return { sources, filedOn: earliest(state.filedOn, filedOn) };
    }
    case 'SourceRemoved': {
      const { complaint, membership } = fact.data;
      const sources = Object.fromEntries(Object.entries(state.sources).filter(([id]) => id !== complaint));
      const leftSources = { ...state.leftSources, [complaint]: membership };
      return { sources, leftSources, filedOn: filedOnOf(sources, state.ownFiledOn) };
    }
    case 'CaseGraded':
      return { grade: fact.data.grade };
    case 'LeadAssigned': {
      const { lead, coUnits, filingUnit, patron } = fact.data;
      return { lead, coUnits, filingUnit, patron };
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
      return { pushes: { ...state.pushes, [id]: { id, unit, informationOnly, answered: false } } };
    }
    case 'FeedbackGiven': {
      const push = state.pushes[fact.data.pushId];
      const answered = fact.data.conclusion !== 'extension';
      return push === undefined ? {} : { pushes: { ...state.pushes, [push.id]: { ...push, answered } } };
    }
    case 'StepStarted': {
      const { stepKey: key, kind, urgent, requestingUnit, targetUnit, first: at, obstacle } = fact.data;
      const answers = obstacle ?? state.obstacles.at(-1)?.version ?? 0;
      const since = factTime(fact);
      const step = { key, kind, urgent, requestingUnit, targetUnit, since, at, outcome: null, doneBy: {}, answers };
      return { steps: { ...state.steps, [key]: step } };
    }
    case 'StepActed': {
      const step = state.steps[fact.data.stepKey];
      if (step === undefined) return {};
      const at = fact.data.next === 'end' ? null : fact.data.next;
      const doneBy = { ...step.doneBy, [fact.data.act]: fact.by.id };
      return { steps: { ...state.steps, [step.key]: { ...step, at, doneBy, since: factTime(fact) } } };
    }
    case 'StepEnded': {
      const step = state.steps[fact.data.stepKey];
      if (step === undefined) return {};
      return { steps: { ...state.steps, [step.key]: { ...step, at: null, outcome: fact.data.outcome } } };
    }
    default:
      return null;
  }
}

/** The earliest filing among the complaints in the case and its own. */
export function filedOnOf(sources: CaseState['sources'], own: string | null): string | null {
  return Object.values(sources).reduce((day, { filedOn }) => earliest(day, filedOn), own);
}

function earliest(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
