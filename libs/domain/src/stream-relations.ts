import { caseRelations } from './arrears-case/relations.ts';
import type { CaseState } from './arrears-case/state.ts';
import { batchRelations } from './batch/relations.ts';
import type { BatchState } from './batch/state.ts';
import { conductRelations } from './conduct/relations.ts';
import type { ConductState } from './conduct/state.ts';
import { companyRelations } from './company/relations.ts';
import type { CompanyState } from './company/state.ts';
import { complaintRelations } from './complaint/relations.ts';
import type { ComplaintState } from './complaint/state.ts';
import { dutyRelations } from './duty/relations.ts';
import type { DutyState } from './duty/state.ts';
import { emergencyRelations } from './emergency/relations.ts';
import type { EmergencyState } from './emergency/state.ts';
import type { Relation } from './kernel/relations.ts';
import type { StreamState } from './kernel/stream.ts';
import type { OrganisationView } from './organisation/view.ts';
import { projectRelations } from './project/relations.ts';
import type { ProjectState } from './project/state.ts';
import { rosterRelations } from './roster/relations.ts';
import type { RosterState } from './roster/stream.ts';
import type { StreamKind } from './rules/rule.ts';
import { supervisionRelations } from './supervision/relations.ts';
import type { SupervisionState } from './supervision/state.ts';

/** Every relation of `unit` to a stream of this kind; none = the unit may not know of it. The door and the domain ask here. */
export function relationsOf(
  kind: StreamKind,
  state: StreamState,
  unit: string,
  organisation: OrganisationView,
): readonly Relation[] {
  switch (kind) {
    case 'complaint':
      return complaintRelations(state as ComplaintState, unit, organisation);
    case 'case':
      return caseRelations(state as CaseState, unit, organisation);
    case 'company':
      return companyRelations(state as CompanyState, unit, organisation);
    case 'project':
      return projectRelations(state as ProjectState, unit, organisation);
    case 'duty':
      return dutyRelations(state as DutyState, unit, organisation);
    case 'batch':
      return batchRelations(state as BatchState, unit, organisation);
    case 'supervision':
      return supervisionRelations(state as SupervisionState, unit, organisation);
    case 'emergency':
      return emergencyRelations(state as EmergencyState, unit, organisation);
    case 'conduct':
      return conductRelations(state as ConductState, unit);
    case 'roster':
      return rosterRelations(state as RosterState, unit, organisation);
    case 'organisation':
    case 'rulebook':
    case 'calendar':
    case 'register':
    case 'recount':
    case 'erasure':
      return [];
    default:
      return kind satisfies never;
  }
}
