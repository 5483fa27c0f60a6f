import { type Relation, relationToAll } from '../kernel/relations.ts';
import type { OrganisationView } from '../organisation/view.ts';
import { unitNow } from '../matter/succession.ts';
import { isHolderStandingBack, jointUnitsOf, openHandOff, type ComplaintState } from './state.ts';

/** Every relation of `unit` to the complaint; none = the unit may not know that it exists. */
export function complaintRelations(
  state: ComplaintState,
  unit: string,
  organisation: OrganisationView,
): readonly Relation[] {
  const relations: Relation[] = [];
  const kind = organisation.unit(unit)?.kind;
  if (!state.registered) relations.push('newcomer');
  if (actingHolder(state, organisation) === unit) relations.push('holder');
  if (state.firstContactUnit !== null && unitNow(state, state.firstContactUnit) === unit)
    relations.push('firstContact');
  if (openHandOff(state)?.toUnit === unit) relations.push('addressee');
  if (state.custody.some((segment) => segment.unit === unit)) relations.push('pastHolder');
  if (jointUnitsOf(state).includes(unit)) relations.push('joint');
  if (Object.values(state.ladders).some((ladder) => ladder.unit === unit)) relations.push('laddered');
  if (kind === 'office' && isHolderStandingBack(state)) relations.push('inPlace');
  const always = relationToAll('complaint', kind);
  if (always !== null) relations.push(always);
  if (kind === 'hrss' && state.notWage === 'proposed') relations.push('hrss');
  return relations;
}

/** A unit without a login cannot close or be asked: the last holder here acts for what went outside. */
function actingHolder(state: ComplaintState, organisation: OrganisationView): string | null {
  const unit = state.custody.findLast((one) => organisation.unit(one.unit)?.outside !== true)?.unit;
  return unit === undefined ? null : unitNow(state, unit);
}
