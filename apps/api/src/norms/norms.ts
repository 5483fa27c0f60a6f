import type { Door } from '@qingxin/application';
import { dayNumber } from '@qingxin/domain';
import {
  isInForce,
  loadNorms,
  loadRoutes,
  type Norm,
  NORMS,
  isRouteInForce,
  type Route,
  ROUTES,
} from '@qingxin/rulebook';
import { districtNow } from '../district.ts';
import type { Labels } from '../matters/labels.ts';
import { unitsOfRoute } from '../matters/routing-view.ts';
import { keeperNames } from './kept-by.ts';

export interface NormsAsked {
  readonly on?: string;
  readonly contains?: string;
}

/** The provisions without a period, and the table of trades; a provision that names what the product does not have or a table that contradicts itself keeps it from starting. */
export class Norms {
  readonly #named: (name: string) => string | null;
  readonly #norms: readonly Norm[];
  readonly #routes: readonly Route[] = loadRoutes(ROUTES);
  readonly #door: Door;
  readonly #labels: Labels;

  /** @throws NormsInvalid, RoutesInvalid */
  constructor(door: Door, labels: Labels, norms: readonly Norm[] = NORMS) {
    this.#door = door;
    this.#labels = labels;
    this.#named = keeperNames(door);
    this.#norms = loadNorms(norms, (name) => this.#named(name) !== null);
  }

  list({ on, contains = '' }: NormsAsked): object {
    // Refuses what is no day.
    if (on !== undefined) dayNumber(on);
    const asked = ({ id, title, source }: Norm) => [id, title, source].some((words) => words.includes(contains));
    const norms = this.#norms.filter((norm) => asked(norm) && (on === undefined || isInForce(norm, on)));
    return {
      norms: norms.map(({ keptBy, ...norm }) => ({
        ...norm,
        keptBy: keptBy.map((name) => ({ name, label: this.#named(name) ?? name })),
      })),
    };
  }

  async routing({ on }: Pick<NormsAsked, 'on'>): Promise<object> {
    if (on !== undefined) dayNumber(on);
    const { organisation } = await districtNow(this.#door);
    const names = await this.#labels.names(organisation);
    const routes = this.#routes.filter((route) => on === undefined || isRouteInForce(route, on));
    return { routes: routes.map((route) => ({ ...route, units: unitsOfRoute(route, organisation, names) })) };
  }
}
