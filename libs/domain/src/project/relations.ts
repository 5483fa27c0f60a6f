import { type Relation, relationToAll } from '../kernel/relations.ts';
import type { OrganisationView } from '../organisation/view.ts';
import { isParty } from './parties.ts';
import type { ProjectState } from './state.ts';

/** Units that keep the project beside those to which every one is known. */
export function projectUnits(state: ProjectState): readonly string[] {
  const { registeredBy, supervisedBy, facts, letters, warnings, ladders } = state;
  const units = new Set([supervisedBy, ...letters.map(({ unit }) => unit)]);
  if (registeredBy !== null) units.add(registeredBy);
  if (facts !== null && facts.town !== null) units.add(facts.town);
  for (const { unit } of [...Object.values(warnings), ...Object.values(ladders)]) units.add(unit);
  return [...units].sort();
}

/** Every relation of `unit` to the project; none = the unit may not know of it. */
export function projectRelations(
  state: ProjectState,
  unit: string,
  organisation: OrganisationView,
): readonly Relation[] {
  const relations: Relation[] = [];
  if (!state.registered) relations.push('newcomer');
  if (state.supervisedBy === unit) relations.push('holder');
  if (state.letters.at(-1)?.unit === unit) relations.push('coUnit');
  if (state.registered && projectUnits(state).includes(unit)) relations.push('contact');
  if (Object.values(state.ladders).some((ladder) => ladder.unit === unit)) relations.push('laddered');
  const contractor = organisation.contractor(unit);
  if (contractor !== null && isParty(state, contractor.company)) relations.push('contractor');
  const always = relationToAll('project', organisation.unit(unit)?.kind);
  if (always !== null) relations.push(always);
  return relations;
}
