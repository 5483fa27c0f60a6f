import type { Actor } from '../../kernel/actor.ts';
import type { OrganisationView } from '../../organisation/view.ts';
import { dutyRelations } from '../relations.ts';
import type { DutyState } from '../state.ts';

const SEES_ALL: ReadonlySet<string> = new Set(['coordinator', 'leading-group', 'auditor']);

/**
 * Who reads drafts, and the cases that lines rest on: 人社局, whose publication it is, and whoever sees every matter. All others are told
 * what is public, once it is out.
 */
export function seesPublicationWhole(
  state: DutyState,
  { unit, roles }: Pick<Actor, 'unit' | 'roles'>,
  organisation: OrganisationView,
): boolean {
  if (roles.some((role) => SEES_ALL.has(role))) return true;
  return unit !== null && dutyRelations(state, unit, organisation).includes('reporter');
}
