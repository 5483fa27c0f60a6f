import type { Relation } from '../kernel/relations.ts';
import type { OrganisationView } from '../organisation/view.ts';
import type { RosterState } from './stream.ts';

export function rosterRelations(
  state: Pick<RosterState, 'unit'>,
  unit: string,
  organisation: OrganisationView,
): readonly Relation[] {
  const relations: Relation[] = state.unit === unit ? ['holder'] : [];
  if (organisation.unit(unit)?.kind === 'office') relations.push('office');
  return relations;
}
