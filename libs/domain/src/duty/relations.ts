import { type Relation, relationToAll } from '../kernel/relations.ts';
import type { OrganisationView } from '../organisation/view.ts';
import { dutyKindOf, selectedUnits } from './kinds.ts';
import { type DutyState, reportsOf } from './state.ts';

/** Every relation of `unit` to the duty; none = the unit has no part in it. */
export function dutyRelations(state: DutyState, unit: string, organisation: OrganisationView): readonly Relation[] {
  const kind = dutyKindOf(state.stream);
  if (kind === null) return [];
  const relations: Relation[] = [];
  const reports = reportsOf(state);
  const owes = selectedUnits(kind.owedBy, organisation).includes(unit);
  if (owes || reports.some((report) => report.unit === unit)) relations.push('reporter');
  const receives = selectedUnits(kind.receivedBy, organisation).includes(unit);
  const isTold = Object.values(state.pushes).some(({ receipts }) => unit in receipts);
  if (receives || isTold || reports.some(({ receivers }) => receivers.includes(unit))) relations.push('receiver');
  if (Object.values(state.ladders).some((ladder) => ladder.unit === unit)) relations.push('laddered');
  const always = relationToAll('duty', organisation.unit(unit)?.kind);
  if (always !== null) relations.push(always);
  return relations;
}
