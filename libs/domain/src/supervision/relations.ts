import { type Relation, relationToAll } from '../kernel/relations.ts';
import type { OrganisationView } from '../organisation/view.ts';
import { traceBackUnits } from './trace-back/sight.ts';
import type { SupervisionState } from './state.ts';

/** To whom an act has gone out: a draft is known to nobody but those who decide. */
function informed({ status, addressees, followUps, ladders, traceBack }: SupervisionState): readonly string[] {
  return [
    ...(status === 'issued' || status === 'recorded' ? addressees : []),
    ...Object.values(followUps).map(({ unit }) => unit),
    ...Object.values(ladders).map(({ unit }) => unit),
    ...traceBackUnits(traceBack),
  ];
}

/** Units that an act concerns beside those that know of every one. */
export function supervisionUnits(state: SupervisionState): readonly string[] {
  const { issuer } = state;
  return [...new Set([...(issuer === null ? [] : [issuer]), ...informed(state)])].sort();
}

/** Every relation of `unit` to the act; none = the unit may not know of it. */
export function supervisionRelations(
  state: SupervisionState,
  unit: string,
  organisation: OrganisationView,
): readonly Relation[] {
  const relations: Relation[] = [];
  if (state.kind === null) relations.push('newcomer');
  if (state.issuer === unit) relations.push('holder');
  if (informed(state).includes(unit)) relations.push('addressee');
  const always = relationToAll('supervision', organisation.unit(unit)?.kind);
  if (always !== null) relations.push(always);
  return relations;
}
