import type { OrganisationView } from '@qingxin/domain';
import { type FoundRoute, type Route, routesFor } from '@qingxin/rulebook';
import type { Names } from './labels.ts';

/** Units that the district has and that are open now, with their names. */
export function unitsOfRoute({ units }: Route, organisation: OrganisationView, names: Names): readonly object[] {
  return units
    .filter((unit) => organisation.unit(unit)?.active === true)
    .map((unit) => ({ unit, name: names.unit(unit) ?? unit }));
}

/** What the table of trades advises whoever was asked first, by what is said of the project and the employer. */
export function routingView(
  routes: readonly Route[],
  { said, on }: { readonly said: readonly (string | null)[]; readonly on: string },
  organisation: OrganisationView,
  names: Names,
): readonly object[] {
  return routesFor(routes, said.filter((words) => words !== null).join(' '), on).map(({ route, word }: FoundRoute) => ({
    ...{ id: route.id, title: route.title, word, units: unitsOfRoute(route, organisation, names) },
    ...{ destination: route.destination, note: route.note, source: route.source, mark: route.mark },
  }));
}
