import { type Relation, relationToAll } from '../kernel/relations.ts';
import type { OrganisationView } from '../organisation/view.ts';
import { stepUnits } from '../steps/state.ts';
import type { CaseState } from './state.ts';

/** Every relation of `unit` to the case; none = the unit may not know that it exists. */
export function caseRelations(state: CaseState, unit: string, organisation: OrganisationView): readonly Relation[] {
  const relations: Relation[] = [];
  const kind = organisation.unit(unit)?.kind;
  if (!state.opened) relations.push('newcomer');
  if (state.lead === unit) relations.push('lead');
  if (state.coUnits.includes(unit)) relations.push('coUnit');
  if (state.filingUnit === unit) relations.push('filingUnit');
  if (Object.values(state.pushes).some((push) => push.unit === unit)) relations.push('pushed');
  if (Object.values(state.steps).some((step) => stepUnits(step).includes(unit))) relations.push('stepUnit');
  if (Object.values(state.ladders).some((ladder) => ladder.unit === unit)) relations.push('laddered');
  const always = relationToAll('case', kind);
  if (always !== null) relations.push(always);
  return relations;
}
