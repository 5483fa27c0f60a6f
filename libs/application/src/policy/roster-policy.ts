import { type OrganisationView, type Relation, type RosterState } from '@qingxin/domain';
import type { CommandRule } from './access-policy.ts';

const kind = 'roster';
const commands = ['FileRoster', 'ChangeShift', 'CancelShift'];

/** A unit files its own 值班表; the 治欠办 enters that of a unit which sends it on paper. */
export const ROSTER_RULES: readonly CommandRule[] = [
  { kind, commands, roles: ['officer', 'unit-head', 'coordinator', 'leading-group'], relations: ['holder'] },
  { kind, commands, roles: ['coordinator'], relations: ['office'] },
];

export function rosterRelations(
  state: Pick<RosterState, 'unit'>,
  unit: string,
  organisation: OrganisationView,
): readonly Relation[] {
  const relations: Relation[] = state.unit === unit ? ['holder'] : [];
  if (organisation.unit(unit)?.kind === 'office') relations.push('office');
  return relations;
}
