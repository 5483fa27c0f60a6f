import { type Relation, relationToAll } from '../kernel/relations.ts';
import type { OrganisationView } from '../organisation/view.ts';
import type { BatchState } from './state.ts';

/** Every relation of `unit` to the batch; none = the unit may not know of it. */
export function batchRelations(
  { received }: BatchState,
  unit: string,
  organisation: OrganisationView,
): readonly Relation[] {
  const relations: Relation[] = [];
  if (received === null) relations.push('newcomer');
  if (received?.unit === unit) relations.push('holder');
  if (received?.from === unit && organisation.contractor(unit) !== null) relations.push('contractor');
  const always = relationToAll('batch', organisation.unit(unit)?.kind);
  if (always !== null) relations.push(always);
  return relations;
}
