import type { Recorded } from '../kernel/event.ts';
import { add } from '../kernel/lists.ts';
import { evolveMatter } from '../matter/evolve.ts';
import type { ProjectEvent, ProjectFact } from './events.ts';
import { isWarningEvent, withCase } from '../warning/state.ts';
import { evolveBreaches, evolveProjectWarnings, isBreachEvent } from './evolve-alerts.ts';
import { evolveMonths, evolveRegimes, isMonthEvent, isRegimeEvent } from './evolve-regimes.ts';
import { evolveInterviews, isInterviewEvent } from './evolve-interviews.ts';
import { withHandedIn } from './handed-in.ts';
import { evolvePlans, isPlanEvent } from './plans.ts';
import { dated, type ProjectState } from './state.ts';
import { succeedInProject } from './succession.ts';

export function evolveProject(state: ProjectState, event: Recorded<ProjectEvent>): ProjectState {
  return withHandedIn(evolved(state, event), event);
}

function evolved(state: ProjectState, event: Recorded<ProjectEvent>): ProjectState {
  const common = evolveMatter(state, event, succeedInProject);
  if (common !== null) return common;
  const fact = event as Recorded<ProjectFact>;
  return { ...state, ...changed(state, fact), version: fact.version };
}

function changed(state: ProjectState, fact: Recorded<ProjectFact>): Partial<ProjectState> {
  if (isRegimeEvent(fact)) return evolveRegimes(state, fact);
  if (isMonthEvent(fact)) return { months: evolveMonths(state.months, fact) };
  if (isBreachEvent(fact)) return evolveBreaches(state, fact);
  if (isPlanEvent(fact)) return { years: evolvePlans(state.years, fact) };
  if (isInterviewEvent(fact)) return evolveInterviews(state, fact);
  if (isWarningEvent(fact)) return evolveProjectWarnings(state, fact);
  switch (fact.type) {
    case 'ProjectRegistered': {
      const { number, code, supervisedBy, unit: registeredBy, ...facts } = fact.data;
      return { registered: true, number, code, supervisedBy, registeredBy, facts, active: ['project-file'] };
    }
    case 'ProjectDetailed': {
      const { name, address, sector, investment, town, ...particulars } = fact.data;
      return { facts: { name, address, sector, investment, town }, particulars };
    }
    case 'ProjectCodeAssigned':
      return fact.data;
    case 'SupervisionAssigned':
      return { supervisedBy: fact.data.unit };
    case 'ContractRecorded':
      return { contract: fact.data };
    case 'FactCorrected':
      return { contract: state.contract === null ? null : { ...state.contract, signedOn: fact.data.to } };
    case 'ConstructionStarted':
      return { startedOn: fact.data.effectiveOn };
    case 'ProjectCompleted':
      return { completedOn: fact.data.effectiveOn };
    case 'ProjectCaseLinked':
      return linked(state, fact.data.caseId, fact.data.warningId);
    case 'DutyLetterSigned': {
      const { letterId: id, unit, person, paper, effectiveOn: signedOn } = fact.data;
      return { letters: [...state.letters, { id, unit, person, paper, signedOn }] };
    }
    case 'FundingChecked': {
      const { stage, source, neededFen, arrangedFen, sufficient } = fact.data;
      const checked = dated({ stage, source, neededFen, arrangedFen, sufficient }, fact.data);
      return { funding: [...state.funding, checked] };
    }
    case 'FeasibilityDecided':
      return { feasibility: dated({ decision: fact.data.decision }, fact.data) };
    case 'ProofNoted': {
      const { fileId, note } = fact.data;
      const notes = [...(state.proofNotes[fileId] ?? []), { note, at: fact.occurredAt }];
      return { proofNotes: { ...state.proofNotes, [fileId]: notes } };
    }
    case 'ProofTaken':
      return {};
    case 'InterimSettlementMade':
      return { settledUntil: fact.data.until };
    default:
      return fact satisfies never;
  }
}

function linked(state: ProjectState, caseId: string, warningId: string | null): Partial<ProjectState> {
  return { cases: add(state.cases, caseId), warnings: withCase(state.warnings, warningId, caseId) };
}
