import { type Relation, relationToAll } from '../kernel/relations.ts';
import type { OrganisationView } from '../organisation/view.ts';
import { linksOf, type EmergencyState } from './state.ts';

/** Units that were called or owe something, beside those that know of every emergency. */
function called({ alerts, group, promises, ladders, ...state }: EmergencyState): readonly string[] {
  return [
    ...Object.values(alerts).map(({ unit }) => unit),
    ...(group?.members ?? []),
    ...Object.values(promises).map(({ unit }) => unit),
    ...Object.values(ladders).map(({ unit }) => unit),
    ...linksOf(state).flatMap(({ handler }) => handler ?? []),
  ];
}

export function emergencyUnits(state: EmergencyState): readonly string[] {
  const { raisedBy, lead } = state;
  return [...new Set([raisedBy, lead, ...called(state)].flatMap((unit) => unit ?? []))].sort();
}

/** Every relation of `unit` to the emergency; none = the unit may not know of it. */
export function emergencyRelations(
  state: EmergencyState,
  unit: string,
  organisation: OrganisationView,
): readonly Relation[] {
  const relations: Relation[] = [];
  if (state.status === null) relations.push('newcomer');
  if (state.lead === unit) relations.push('holder');
  if (state.raisedBy === unit) relations.push('firstContact');
  if (called(state).includes(unit)) relations.push('addressee');
  const always = relationToAll('emergency', organisation.unit(unit)?.kind);
  if (always !== null) relations.push(always);
  return relations;
}
