import type { Actor } from '../kernel/actor.ts';
import type { Relation } from '../kernel/relations.ts';
import type { OrganisationView } from '../organisation/view.ts';
import { type ConductState, pendingPass } from './state.ts';

/** Every relation of `unit` to the report; none = the unit may not know of it, and one that is accused never does. */
export function conductRelations(state: ConductState, unit: string): readonly Relation[] {
  if (state.hiddenFrom.includes(unit)) return [];
  if (state.status === null) return ['newcomer'];
  if (state.holder === unit) return ['holder'];
  const pending = pendingPass(state);
  return pending?.unit === unit && !pending.onPaper ? ['addressee'] : [];
}

/** Units whose officers look at it: the same as those with a relation. */
export function conductUnits(state: ConductState): readonly string[] {
  const pending = pendingPass(state);
  const units = [state.holder, pending === null || pending.onPaper ? null : pending.unit];
  return units.filter((unit): unit is string => unit !== null && !state.hiddenFrom.includes(unit));
}

/** Whoever holds a post in a unit that is accused does not know of it through another post either. */
export function isKeptFrom(
  { hiddenFrom }: Pick<ConductState, 'hiddenFrom'>,
  { id, unit }: Pick<Actor, 'id' | 'unit'>,
  organisation: Pick<OrganisationView, 'postsOf'>,
): boolean {
  return unitsOf({ id, unit }, organisation).some((one) => hiddenFrom.includes(one));
}

/** The unit somebody acts for, and those of all his posts. */
export function unitsOf(
  { id, unit }: Pick<Actor, 'id' | 'unit'>,
  organisation: Pick<OrganisationView, 'postsOf'>,
): readonly string[] {
  return [...new Set([...(unit === null ? [] : [unit]), ...organisation.postsOf(id).map((post) => post.unit)])];
}
