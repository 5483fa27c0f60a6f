import { type Relation, relationToAll } from '../kernel/relations.ts';
import type { OrganisationView } from '../organisation/view.ts';
import { stepUnits } from '../steps/state.ts';
import type { CompanyState } from './state.ts';

/** Units that keep the record beside those to which every company is known. */
export function companyUnits({ registeredBy, contact, steps, ladders, withholdings }: CompanyState): readonly string[] {
  const units = new Set(Object.values(steps).flatMap(stepUnits));
  if (registeredBy !== null) units.add(registeredBy);
  if (contact !== null) units.add(contact.unit);
  for (const { unit } of Object.values(withholdings)) units.add(unit);
  for (const ladder of Object.values(ladders)) units.add(ladder.unit);
  return [...units].sort();
}

/** Every relation of `unit` to the company; none = the unit may not know of the record. */
export function companyRelations(
  state: CompanyState,
  unit: string,
  organisation: OrganisationView,
): readonly Relation[] {
  const relations: Relation[] = [];
  if (!state.registered) relations.push('newcomer');
  if (state.contact?.unit === unit || state.registeredBy === unit) relations.push('contact');
  if (Object.values(state.steps).some((step) => stepUnits(step).includes(unit))) relations.push('stepUnit');
  if (Object.values(state.withholdings).some((one) => one.unit === unit)) relations.push('stepUnit');
  if (Object.values(state.ladders).some((ladder) => ladder.unit === unit)) relations.push('laddered');
  const always = relationToAll('company', organisation.unit(unit)?.kind);
  if (always !== null) relations.push(always);
  return relations;
}
